"""Reading an institution's work."""

from typing import NamedTuple

from chalicelib.adapters.tables import cursor
from chalicelib.adapters.tables.reservations import lines, open_work
from chalicelib.domain.errors import Malformed, NotFound
from chalicelib.domain.reservations.line import Event, Line
from chalicelib.domain.reservations.steps import LineState
from chalicelib.domain.reservations.work import Wanted
from chalicelib.domain.reservations.work import work_list as list_of
from chalicelib.services.reservations.browse import key_of

PAGE = 50
#: How many lines a request looks at when it must search; the rest waits behind the cursor.
SEARCHED_AT_MOST = 500


class Page(NamedTuple):
    """Lines, the cursor of the next page, and how many lines were looked at."""

    lines: list[Line]
    cursor: str | None
    searched: int


def page(institution: str, state: LineState, wanted: Wanted, after_cursor: str | None) -> Page:
    """The lines in a state that meet the conditions; one Query.

    A search hands back what it found among those it looked at: perhaps none here, and some on the next page.
    """
    after = cursor.decode(after_cursor)
    if after and after.get("work_list") != {"S": list_of(institution, state)}:
        raise Malformed("bad_cursor")
    if wanted.is_impossible:
        return Page([], None, 0)
    limit = SEARCHED_AT_MOST if wanted.is_search else PAGE
    found = lines.of_institution(institution, state, wanted.days, after, limit)
    matching = [line for line in found.lines if wanted.matches(line)]
    return Page(matching, cursor.encode(found.last_key), len(found.lines))


def summary(institution: str) -> dict[LineState, int]:
    """How many lines the institution has in each state; one read."""
    return open_work.counts(institution)


def history(institution: str, slip_id: str, number: str) -> list[Event]:
    """What was done with one of the institution's lines, oldest first; a read and a Query."""
    key = key_of(slip_id, number)
    if not any(line.institution == institution for line in lines.by_keys([key])):
        raise NotFound("not_found")
    return list(lines.history(key))
