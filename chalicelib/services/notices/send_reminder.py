"""One organisation's reminder of a day."""

from chalicelib.adapters.config import config
from chalicelib.adapters.tables import instruments, organisations, tallies
from chalicelib.domain import clock
from chalicelib.domain.ledger import tally
from chalicelib.domain.notices.delivery import reminder_occasion
from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.notices.notice import Notice
from chalicelib.domain.notices.reminder import Reminder, ReminderOrder, still_due
from chalicelib.domain.notices.reminder_words import ledger_path, reminder_letter, reminder_sms
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.services.notices.deliver import Tally, deliver


def send_reminder(ordered: ReminderOrder) -> Tally:
    """Read the organisation and its due instruments again, and remind it of what is still due."""
    organisation = organisations.get(ordered.organisation)
    if organisation is None:
        return Tally()
    ids = [each for due in ordered.due.values() for each in due]
    due = still_due(ordered, instruments.by_ids(ordered.organisation, ids))
    if not due:
        return Tally()
    reminder = Reminder(
        organisation_name=organisation.name,
        today=clock.today(),
        instruments=due,
        more_soon=ordered.more_soon,
        more_overdue=ordered.more_overdue,
        failed=tally.failed(tallies.undated(ordered.organisation)),
    )
    return deliver(_notice(organisation, reminder, reminder_occasion(ordered.day)))


def _notice(organisation: Organisation, reminder: Reminder, occasion: str) -> Notice:
    today = reminder.today
    params: dict[str, str | int] = {
        "day": today.isoformat(),
        "soon": reminder.soon,
        "overdue": reminder.overdue,
    }
    if reminder.failed:
        params["failed"] = reminder.failed
    return Notice(
        organisation=organisation.id,
        organisation_name=organisation.name,
        mobile=organisation.mobile,
        email=organisation.email,
        occasion=occasion,
        kind=MessageKind.REMINDER_FAILED if reminder.failed else MessageKind.REMINDER,
        params=params,
        path=ledger_path(today),
        letter=reminder_letter(reminder, config().site_url),
        sms=reminder_sms(reminder),
    )
