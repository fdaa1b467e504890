"""Reading reservations: the organisation's slips, their lines, and what was done with each."""

from typing import NamedTuple

from chalicelib.adapters.tables import cursor
from chalicelib.adapters.tables.reservations import lines, slips
from chalicelib.domain.errors import Malformed, NotFound
from chalicelib.domain.reservations.line import Event, Line, LineKey
from chalicelib.domain.reservations.slip import MOST_LINES, Slip, SlipState

PAGE = 20
LINES = 100


class Page(NamedTuple):
    """Slips, and the cursor of the next page."""

    slips: list[Slip]
    cursor: str | None


class LinesPage(NamedTuple):
    """Lines, and the number after which the next page starts."""

    lines: list[Line]
    after: int | None


def page(organisation: str, after_cursor: str | None) -> Page:
    """The organisation's slips, newest first; one Query."""
    after = cursor.decode(after_cursor)
    if after and after.get("pk") != {"S": organisation}:
        raise Malformed("bad_cursor")
    found = slips.newest(organisation, after, PAGE)
    return Page(found.slips, cursor.encode(found.last_key))


def picks(slip: Slip) -> list[str]:
    """The instruments of a slip that is still being written; none of a submitted one, which has lines."""
    return slips.picks(slip.id) if slip.state is SlipState.DRAFT else []


def lines_of(slip: Slip, after: int) -> LinesPage:
    """The lines of a slip after a number; one Query. A slip that is being submitted shows none yet."""
    if slip.submitted_at is None:
        return LinesPage([], None)
    found = lines.of_slip(slip.id, after, LINES)
    return LinesPage(found, found[-1].number if len(found) == LINES else None)


def history(slip: Slip, number: str) -> list[Event]:
    """What was done with a line; one Query, as long as the history is."""
    found = list(lines.history(key_of(slip.id, number)))
    if not found:
        raise NotFound("not_found")
    return found


def key_of(slip_id: str, number: str) -> LineKey:
    """The line that a path names; there is none of a number that no line can have."""
    if not (number.isascii() and number.isdecimal() and 0 < int(number) <= MOST_LINES):
        raise NotFound("not_found")
    return LineKey(slip_id, int(number))
