"""A reminder in words: a letter, an SMS."""

from datetime import date, timedelta

from chalicelib.domain.ledger.due import SOON_DAYS
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.notices import texts
from chalicelib.domain.notices.letter import Letter, Link, Table, compose
from chalicelib.domain.notices.reminder import Reminder

#: A longer table is no longer read.
MOST_ROWS = 200


def reminder_letter(reminder: Reminder, site_url: str) -> Letter:
    """The e-mail: one table, and a link to the same instruments in the ledger."""
    shown = reminder.instruments[:MOST_ROWS]
    rest = reminder.soon + reminder.overdue - len(shown)
    rows = [_row(each, reminder.today) for each in shown]
    more = [texts.REMINDER_MORE.format(count=rest)] if rest else []
    return compose(
        subject=_dated(texts.REMINDER_SUBJECT, reminder),
        organisation=reminder.organisation_name,
        before=[_dated(texts.REMINDER_INTRODUCTION, reminder)],
        table=Table(headings=texts.REMINDER_COLUMNS, rows=rows),
        after=[*more, *_failed(reminder, texts.REMINDER_FAILED), texts.REMINDER_ADVICE],
        link=Link(url=site_url + ledger_path(reminder.today), label=texts.REMINDER_BUTTON),
    )


def reminder_sms(reminder: Reminder) -> str:
    """The SMS: date and counts; fits into one part of 70 characters."""
    return _dated(texts.REMINDER_SMS, reminder)


def ledger_path(today: date) -> str:
    """The ledger with what is due soon or overdue."""
    return f"/ledger?status=in_service&due_to={today + timedelta(days=SOON_DAYS)}"


def days_left(due_on: date, today: date) -> str:
    """How long there is still time, in words."""
    days = (due_on - today).days
    if days < 0:
        return texts.DAYS_OVERDUE.format(days=-days)
    return texts.DAYS_LEFT.format(days=days) if days else texts.DUE_TODAY


def _dated(wording: str, reminder: Reminder) -> str:
    day = reminder.today
    return wording.format(year=day.year, month=day.month, day=day.day, counts=_counts(reminder))


def _counts(reminder: Reminder) -> str:
    parts = []
    if reminder.soon:
        parts.append(texts.SOON_COUNT.format(count=reminder.soon))
    if reminder.overdue:
        wording = texts.OVERDUE_COUNT if parts else texts.OVERDUE_COUNT_ALONE
        parts.append(wording.format(count=reminder.overdue))
    return "、".join([*parts, *_failed(reminder, texts.FAILED_COUNT)])


def _failed(reminder: Reminder, wording: str) -> list[str]:
    return [wording.format(count=reminder.failed)] if reminder.failed else []


def _row(instrument: Instrument, today: date) -> list[str]:
    details = instrument.details
    due_on = details.due_on or today
    return [
        details.name,
        details.model,
        details.serial_number,
        details.place,
        due_on.isoformat(),
        days_left(due_on, today),
    ]
