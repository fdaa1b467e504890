"""What administrators see of notices: what went wrong, and whether the daily job runs."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from chalicelib.adapters.tables import cursor, organisations
from chalicelib.adapters.tables.notices import deliveries, runs
from chalicelib.domain.notices.delivery import Delivery
from chalicelib.domain.notices.run import Run
from chalicelib.domain.organisations.organisation import Organisation

PAGE = 50
NEWEST = 30


class Page(NamedTuple):
    """Deliveries, the organisations by their ids as they are now, and the cursor of the next page."""

    deliveries: list[Delivery]
    organisations: Mapping[str, Organisation]
    cursor: str | None


def failures(day: date, after: str | None) -> Page:
    """Deliveries of a day that failed, bounced, or were never finished."""
    found = deliveries.troubles(day, cursor.decode(after), PAGE)
    concerned = organisations.by_ids(each.organisation for each in found.deliveries)
    return Page(found.deliveries, concerned, cursor.encode(found.last_key))


def newest_runs() -> list[Run]:
    """The last NEWEST runs of the reminder planner, newest first."""
    return runs.newest(NEWEST)
