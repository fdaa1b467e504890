"""Finding organisations: what waits for review, and any by number, name, kind, state and division."""

from typing import NamedTuple

from chalicelib.adapters.tables import cursor, listings, organisations
from chalicelib.adapters.tables.listings import Head
from chalicelib.domain.errors import Malformed
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.organisations.search import Wanted, common_area

PAGE = 20
#: How many entries a request looks at when it must search by name; the rest waits behind the cursor.
SEARCHED_AT_MOST = 500


class Page(NamedTuple):
    """Organisations, and the cursor of the next page, which may find some though this one found none."""

    organisations: list[Organisation]
    cursor: str | None


class _Place(NamedTuple):
    """Where a page ends: a state's lists, and the place in them (blank: their beginning)."""

    state: ReviewState
    place: str


class _Hit(NamedTuple):
    id: str
    place: _Place


def page(wanted: Wanted, area: str | None, after: str | None) -> Page:
    """A page of the organisations of an area; what waits for review oldest first, the rest newest first.

    Of each state that is gone through a Query for each kind, and one request for the organisations found.
    """
    if wanted.number:
        return Page(_numbered(wanted, wanted.number, area), None)
    in_common, common = common_area(wanted.division, area)
    if not in_common:
        return Page([], None)
    hits, end = _hits(wanted, common, _place_of(after, wanted))
    found = organisations.get_all([hit.id for hit in hits])
    states = {hit.id: hit.place.state for hit in hits}
    # Whoever has been decided on between the two readings stands in another list by now.
    still = [each for each in found if each.review_state is states[each.id]]
    return Page(still, _cursor_of(end))


def _numbered(wanted: Wanted, number: str, area: str | None) -> list[Organisation]:
    holder = organisations.id_of_number(number)
    found = organisations.get(holder) if holder else None
    return [found] if found and wanted.takes(found, area) else []


def _hits(wanted: Wanted, area: str | None, start: _Place) -> tuple[list[_Hit], _Place | None]:
    hits: list[_Hit] = []
    left = SEARCHED_AT_MOST if wanted.words else (PAGE + 1) * len(wanted.kinds)
    end, place = start, start.place
    for state in wanted.states[wanted.states.index(start.state) :]:
        if left < len(wanted.kinds):
            return hits, _Place(state, "")
        heads = [Head(kind, state, area) for kind in wanted.kinds]
        limit = left // len(heads) if wanted.words else PAGE + 1
        newest_first = state is not ReviewState.PENDING
        run = listings.read(heads, place or None, limit, newest_first=newest_first)
        for each in run.found:
            if len(hits) == PAGE:
                return hits, end
            end = _Place(state, each.place)
            if not wanted.words or wanted.is_named(each.name):
                hits.append(_Hit(each.id, end))
        if run.place:
            return hits, _Place(state, run.place)
        if wanted.words:
            left -= len(run.found)
        place = ""
    return hits, None


def _place_of(after: str | None, wanted: Wanted) -> _Place:
    key = cursor.decode(after)
    if key is None:
        return _Place(wanted.states[0], "")
    try:
        place = _Place(ReviewState(key["state"]["S"]), key["place"]["S"])
    except (KeyError, ValueError):
        raise Malformed("bad_cursor") from None
    if place.state not in wanted.states:
        raise Malformed("bad_cursor")
    return place


def _cursor_of(end: _Place | None) -> str | None:
    return cursor.encode({"state": {"S": end.state}, "place": {"S": end.place}}) if end else None
