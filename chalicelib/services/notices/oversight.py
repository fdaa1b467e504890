"""What administrators see of notices: what went wrong, and whether the daily job runs."""

from datetime import date
from typing import NamedTuple

from chalicelib.adapters.tables import cursor
from chalicelib.adapters.tables.notices import deliveries, runs
from chalicelib.domain.notices.delivery import Delivery
from chalicelib.domain.notices.run import Run

PAGE = 50
NEWEST = 30


class Page(NamedTuple):
    """Deliveries, and the cursor of the next page."""

    deliveries: list[Delivery]
    cursor: str | None


def failures(day: date, after: str | None) -> Page:
    """Deliveries of a day that failed, bounced, or were never finished."""
    found = deliveries.troubles(day, cursor.decode(after), PAGE)
    return Page(found.deliveries, cursor.encode(found.last_key))


def newest_runs() -> list[Run]:
    """The last NEWEST runs of the reminder planner, newest first."""
    return runs.newest(NEWEST)
