"""Reading reservations: the organisation's slips, their lines, and what was done with each."""

from typing import NamedTuple

from chalicelib.adapters.tables import cursor
from chalicelib.adapters.tables.reservations import lines, slips
from chalicelib.domain.clock import end_of_day
from chalicelib.domain.errors import Malformed, NotFound
from chalicelib.domain.reservations.line import Event, Line, LineKey
from chalicelib.domain.reservations.searching import SlipsWanted
from chalicelib.domain.reservations.slip import MOST_LINES, Slip, SlipState

PAGE = 20
#: How many slips a request looks at when it must search; the rest waits behind the cursor.
SEARCHED_AT_MOST = 200
LINES = 100


class Page(NamedTuple):
    """Slips, the cursor of the next page, and how many slips were looked at."""

    slips: list[Slip]
    cursor: str | None
    searched: int


class LinesPage(NamedTuple):
    """Lines, and the number after which the next page starts."""

    lines: list[Line]
    after: int | None


def page(organisation: str, wanted: SlipsWanted, after_cursor: str | None) -> Page:
    """The organisation's slips that meet the conditions, newest first; one Query.

    A search hands back what it found among those it looked at: perhaps none here, and some on the next page.
    """
    after = cursor.decode(after_cursor)
    until = end_of_day(wanted.written_until) if wanted.written_until else None
    if after and not slips.is_place(after, organisation, until):
        raise Malformed("bad_cursor")
    if wanted.is_impossible:
        return Page([], None, 0)
    found = slips.newest(organisation, until, after, SEARCHED_AT_MOST if wanted.is_search else PAGE)
    matching = [slip for slip in found.slips if wanted.matches(slip)]
    return Page(matching, cursor.encode(found.last_key), len(found.slips))


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
