"""The institutions among which an administrator chooses for a line."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from chalicelib.adapters.tables import authorised, cursor, listings, organisations
from chalicelib.adapters.tables.listings import Head
from chalicelib.adapters.tables.reservations import lines, open_work
from chalicelib.domain.errors import Conflict, Malformed, NotFound
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.organisations.search import Wanted
from chalicelib.domain.reference.areas import areas, lies_in
from chalicelib.domain.reservations.choosing import Choice, reaches, unfit_for
from chalicelib.domain.reservations.line import Line, LineKey
from chalicelib.domain.reservations.slip import MOST_LINES
from chalicelib.domain.reservations.steps import LineState

#: How many institutions of the province a page looks at; by name many more, of which few are meant.
PAGE = 100
SEARCHED_AT_MOST = 500


class Page(NamedTuple):
    """Choices, the best first, and the cursor of the next page, which may hold some though this has none."""

    choices: list[Choice]
    cursor: str | None


def line_of(area: str | None, slip: str, number: str) -> Line:
    """An unassigned line in the area; NotFound where there is none, Conflict where it is assigned by now."""
    known = number.isascii() and number.isdecimal() and 0 < int(number) <= MOST_LINES
    found = lines.by_keys([LineKey(slip, int(number))]) if known else []
    if not found or not lies_in(found[0].instrument.division, area):
        raise NotFound("not_found")
    if found[0].state is not LineState.UNASSIGNED:
        raise Conflict("line_assigned")
    return found[0]


def page(line: Line, words: str, day: date, after: str | None) -> Page:
    """Approved institutions: of the line's province, or of the whole country by a part of the name.

    Those whose authorisation reaches the place, wherever they have their seat, lead the first page.
    """
    place = _place_of(after)
    division = line.instrument.division
    head = Head(OrganisationKind.INSTITUTION, ReviewState.APPROVED, None if words else areas(division)[-1])
    run = listings.read([head], place, SEARCHED_AT_MOST if words else PAGE)
    named = Wanted(words=words)
    found = _by_ids([each.id for each in run.found if not words or named.is_named(each.name)])
    if not words:
        found = [each for each in found if not reaches(each, division)]
        near = authorised.in_regions(areas(division)) if place is None else []
        found += [each for each in near if reaches(each, division)]
    return Page(_choices(found, line, day), _cursor_of(run.place))


def _by_ids(ids: Sequence[str]) -> list[Organisation]:
    packs = (ids[start : start + PAGE] for start in range(0, len(ids), PAGE))
    return [each for pack in packs for each in organisations.get_all(pack)]


def _choices(found: Iterable[Organisation], line: Line, day: date) -> list[Choice]:
    approved = [each for each in found if each.review_state is ReviewState.APPROVED]
    busy = open_work.open_work(each.id for each in approved)
    choices = (
        Choice(
            institution=each,
            unfit=unfit_for(each, line.instrument, day),
            open_work=busy.get(each.id, 0),
        )
        for each in approved
    )
    return sorted(choices, key=lambda each: each.rank)


def _place_of(after: str | None) -> str | None:
    key = cursor.decode(after)
    if key is None:
        return None
    try:
        return key["place"]["S"]
    except KeyError:
        raise Malformed("bad_cursor") from None


def _cursor_of(place: str | None) -> str | None:
    return cursor.encode({"place": {"S": place}}) if place else None
