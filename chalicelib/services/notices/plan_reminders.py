"""The daily job: find what is due or appointed, and hand it to the notices queue, share by share."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from chalicelib.adapters import queues
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import instruments
from chalicelib.adapters.tables.notices import reviews, runs
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import Entry, entry_of, target
from chalicelib.domain.notices.due_index import SHARDS, ranges
from chalicelib.domain.notices.reminder import ReminderOrder, order
from chalicelib.domain.notices.run import CATCH_UP_DAYS, Run, days_to_remind
from chalicelib.services.notices.announce import announce_review
from chalicelib.services.notices.announce_lines import announce_appointments

#: Ten messages of the queue may have 256 KB together; one with more ids than this travels alone.
SMALL = 800
#: Reviews of registrations no older than this are announced again if the first time was lost.
REVIEW_DAYS = 30

PLANNER = Actor.worker("reminder-planner")

#: Due dates of instruments, by organisation and instrument id.
Due = dict[str, dict[str, date]]


def plan_reminders() -> Run:
    """Today's run, and whatever earlier runs have missed; as often as you like."""
    started, today = clock.now(), clock.today()
    days = days_to_remind(_last_finished(), today)
    runs.start(today, started)
    organisations = count = 0
    for shard in range(SHARDS):
        due = _due(days, shard)
        _hand_out(order(organisation, today, found) for organisation, found in due.items())
        organisations += len(due)
        count += sum(len(found) for found in due.values())
    for code in reviews.untold(started - timedelta(days=REVIEW_DAYS)):
        announce_review(code)
    announce_appointments(today + timedelta(days=1))
    finished = clock.now()
    runs.finish(today, finished, organisations, count, _entry(today, finished, organisations, count))
    return Run(
        day=today,
        started_at=started,
        finished_at=finished,
        organisations=organisations,
        instruments=count,
    )


def _entry(day: date, at: datetime, organisations: int, count: int) -> Entry:
    run = target(day.isoformat(), "", after={"organisations": organisations, "instruments": count})
    return entry_of(Action.REMINDERS_PLANNED, PLANNER, at, run)


def _last_finished() -> date | None:
    newest = runs.newest(CATCH_UP_DAYS)
    finished = [run.day for run in newest if run.finished_at]
    if finished:
        return finished[0]
    # Only unfinished runs: nobody answered for their days yet.
    return newest[-1].day - timedelta(days=1) if newest else None


def _due(days: Sequence[date], shard: int) -> Due:
    # The newest entry of an instrument wins: its due date may have changed while we read.
    due: Due = {}
    for asked in dict.fromkeys(each for day in days for each in ranges(day, shard)):
        for entry in instruments.due_entries(*asked):
            due.setdefault(entry.organisation, {})[entry.instrument_id] = entry.due_on
    return due


def _hand_out(orders: Iterable[ReminderOrder]) -> None:
    queue = config().notices_queue
    small: list[dict[str, object]] = []
    for each in orders:
        if sum(len(ids) for ids in each.due.values()) > SMALL:
            queues.send(queue, _message(each))
        else:
            small.append(_message(each))
    queues.send_all(queue, small)


def _message(ordered: ReminderOrder) -> dict[str, object]:
    return {
        "kind": "reminder",
        "organisation": ordered.organisation,
        "day": ordered.day.isoformat(),
        "due": {due_on.isoformat(): list(ids) for due_on, ids in ordered.due.items()},
        "more_soon": ordered.more_soon,
        "more_overdue": ordered.more_overdue,
    }
