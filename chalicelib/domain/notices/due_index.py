"""Keys by which each day's reminders are found without reading anything else.

An instrument in service stands in the partition `<number of its due day mod 7>#<shard of its organisation>`,
in the order of its due date. An instrument overdue by 1, 8, 15, … days on day D fell due on a day of the same
weekday as D - 1: all of that partition before D is overdue and has its weekly turn, whatever its age.
"""

import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

WEEK = 7
#: Spreads writes over partitions; a change needs every entry written again.
SHARDS = 4
#: Days before the due date on which an organisation is reminded; 0 is the due date itself.
STAGES = (30, 15, 7, 1, 0)


class Range(NamedTuple):
    """A stretch of one partition of the index; both ends belong to it."""

    cycle: str
    low: str
    high: str


def due_cycle(due_on: date, organisation: str) -> str:
    """The partition that an instrument's entry stands in."""
    return _cycle(due_on, zlib.crc32(organisation.encode()) % SHARDS)


def due_key(due_on: date, organisation: str, instrument_id: str) -> str:
    """The place of an instrument's entry in its partition."""
    return f"{due_on.isoformat()}#{organisation}#{instrument_id}"


def ranges(day: date, shard: int) -> Iterator[Range]:
    """What to read, for one shard, to find every instrument whose organisation is to be reminded on a day."""
    for stage in STAGES:
        due_on = day + timedelta(days=stage)
        # "$" is the character after "#".
        yield Range(_cycle(due_on, shard), f"{due_on.isoformat()}#", f"{due_on.isoformat()}$")
    yield Range(_cycle(day - timedelta(days=1), shard), "0", day.isoformat())


def _cycle(due_on: date, shard: int) -> str:
    return f"{due_on.toordinal() % WEEK}#{shard}"
