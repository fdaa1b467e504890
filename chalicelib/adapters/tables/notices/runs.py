"""Runs of the reminder planner, one a day."""

from datetime import date, datetime

from pynamodb.attributes import NumberAttribute, TTLAttribute, UTCDateTimeAttribute
from pynamodb.expressions.update import Action

from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.notices.meta import KEPT, ActivityMeta
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.notices.run import Run

REMINDERS = "RUN#REMINDERS"


class RunItem(Item):
    """A run; an unfinished one has no counts."""

    class Meta(ActivityMeta):
        pass

    started_at = UTCDateTimeAttribute()
    finished_at = UTCDateTimeAttribute(null=True)
    organisations = NumberAttribute(default=0)
    instruments = NumberAttribute(default=0)
    expires_at = TTLAttribute()


def start(day: date, now: datetime) -> None:
    """Note that a day's run begins; one that finished before stays finished."""
    RunItem(REMINDERS, day.isoformat()).update(
        [RunItem.started_at.set(now), RunItem.expires_at.set(now + KEPT)]
    )


def finish(day: date, now: datetime, organisations: int, instruments: int, entry: Entry) -> None:
    """Note that a day's run is through, and put it on record."""
    writing = Transaction[None]()
    figures: list[Action] = [
        RunItem.finished_at.set(now),
        RunItem.organisations.set(organisations),
        RunItem.instruments.set(instruments),
    ]
    writing.update(None, RunItem(REMINDERS, day.isoformat()), figures)
    audit.stage(writing, None, entry)
    writing.commit()


def newest(limit: int) -> list[Run]:
    """The newest runs first; one Query, read as last written."""
    found = RunItem.query(REMINDERS, scan_index_forward=False, limit=limit, consistent_read=True)
    return [_to_run(item) for item in found]


def _to_run(item: RunItem) -> Run:
    return Run(
        day=date.fromisoformat(item.sk),
        started_at=item.started_at,
        finished_at=item.finished_at,
        organisations=int(item.organisations),
        instruments=int(item.instruments),
    )
