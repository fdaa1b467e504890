"""Runs of the reminder planner: one a day, and what a missed one leaves to the next."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

#: After a longer outage, what was missed before is old news; what is overdue has its weekly turn anyhow.
CATCH_UP_DAYS = 31
#: The planner may take five minutes; a run that has not finished by then never will.
BROKEN_AFTER = timedelta(minutes=15)


class RunState(StrEnum):
    """How a run went."""

    RUNNING = "running"
    FINISHED = "finished"
    BROKEN = "broken"


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """A day's run: how many organisations it had reminded, of how many instruments."""

    day: date
    started_at: datetime
    finished_at: datetime | None
    organisations: int
    instruments: int

    def state(self, now: datetime) -> RunState:
        """How the run went, seen from now."""
        if self.finished_at is not None:
            return RunState.FINISHED
        return RunState.BROKEN if now - self.started_at > BROKEN_AFTER else RunState.RUNNING


def days_to_remind(last_finished: date | None, today: date) -> list[date]:
    """The days that a run of today answers for: those nobody answered for yet, and always today."""
    if last_finished is None:
        return [today]
    missed = min((today - last_finished).days - 1, CATCH_UP_DAYS - 1)
    return [today - timedelta(days=back) for back in range(max(missed, 0), -1, -1)]
