"""Lists of what is to be reviewed or found, by state, division and time, whatever kind of thing it is.

A thing stands in the list of its county, of each division above it, and of the whole country, as a small
entry that is written in the same transaction as the thing; a page is a Query (docs/decisions/0019).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from pynamodb.attributes import JSONAttribute, UnicodeAttribute
from pynamodb.expressions.condition import Condition

from chalicelib.adapters.config import table_name
from chalicelib.adapters.tables.base import DateAttribute, Item
from chalicelib.adapters.tables.transaction import Label, Transaction
from chalicelib.domain.errors import Malformed
from chalicelib.domain.organisations.authorisation import Outline
from chalicelib.domain.reference.areas import areas

COUNTRY = "*"
_PLACE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[0-9A-Za-z_-]{1,40}")


class ListingItem(Item):
    """An entry of a list: enough to find the thing, and to decide whether its name is the one looked for."""

    class Meta:
        table_name = table_name("ORGANISATIONS_TABLE")

    id = UnicodeAttribute()
    name = UnicodeAttribute()
    #: An institution's, so that one is found by what its certificate says.
    authorised = JSONAttribute(null=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """A thing as the lists have it; `list` names the kind of thing, `at` is what they are ordered by."""

    list: str
    state: str
    division: str
    at: datetime
    id: str
    name: str
    #: An institution's.
    authorised: Outline | None = None


class Head(NamedTuple):
    """One list: of a kind of thing, in a state, in a division (None: the whole country)."""

    list: str
    state: str
    division: str | None


class Found(NamedTuple):
    """A thing in a list, and its place there: where to go on."""

    id: str
    name: str
    place: str
    authorised: Outline | None = None


class Run(NamedTuple):
    """What was read of some lists, in order; `place` is where to go on, None where nothing follows."""

    found: list[Found]
    place: str | None


def move(writing: Transaction[Label], label: Label, before: Listed | None, after: Listed | None) -> None:
    """Take a thing out of the lists in which it stood, and put it into those where it stands now.

    `before` must be what is stored: the transaction has to hold on to the version that says so.
    """
    if before == after:
        return
    gone = {(each.pk, each.sk): each for each in entries(before)}
    for item in entries(after):
        gone.pop((item.pk, item.sk), None)
        writing.put(label, item)
    for item in gone.values():
        writing.delete(label, item)


def read(heads: Sequence[Head], place: str | None, limit: int, *, newest_first: bool = False) -> Run:
    """What follows in some lists as if they were one; one consistent Query of at most `limit` for each.

    Malformed where `place` cannot be one.
    """
    if place is not None and not _PLACE.fullmatch(place):
        raise Malformed("bad_cursor")
    runs = [_query(head, place, limit, newest_first) for head in heads]
    # A run as long as was asked for goes on behind its end: of the others nothing beyond is taken yet.
    ends = [run[-1].place for run in runs if len(run) == limit]
    found = sorted((each for run in runs for each in run), key=_by_place, reverse=newest_first)
    if not ends:
        return Run(found, None)
    end = max(ends) if newest_first else min(ends)
    return Run([each for each in found if _is_within(each.place, end, newest_first)], end)


def since(head: Head, at: datetime) -> Iterator[tuple[str, datetime]]:
    """What came into a list from an instant on, and when; for lists in which that is not much."""
    for item in ListingItem.query(_pk(*head), ListingItem.sk >= _instant(at)):
        yield item.id, datetime.fromisoformat(item.sk.partition("#")[0]).astimezone(UTC)


def entries(listed: Listed | None) -> list[ListingItem]:
    """The thing in each of its lists, that of the whole country last."""
    if listed is None:
        return []
    place = f"{_instant(listed.at)}#{listed.id}"
    return [
        ListingItem(
            _pk(listed.list, listed.state, area),
            place,
            id=listed.id,
            name=listed.name,
            authorised=_stored(listed.authorised),
        )
        for area in (*areas(listed.division), None)
    ]


def _query(head: Head, place: str | None, limit: int, newest_first: bool) -> list[Found]:
    beyond: Condition | None = None
    if place is not None:
        beyond = ListingItem.sk < place if newest_first else ListingItem.sk > place
    items = ListingItem.query(
        _pk(*head), beyond, consistent_read=True, limit=limit, scan_index_forward=not newest_first
    )
    return [Found(item.id, item.name, item.sk, _outline(item.authorised)) for item in items]


def _stored(outline: Outline | None) -> dict[str, Any] | None:
    if outline is None:
        return None
    return {
        "number": outline.certificate_number,
        "regions": outline.regions,
        "until": DateAttribute().serialize(outline.valid_until),
    }


def _outline(stored: dict[str, Any] | None) -> Outline | None:
    if stored is None:
        return None
    return Outline(
        certificate_number=stored["number"],
        regions=tuple(stored["regions"]),
        valid_until=DateAttribute().deserialize(stored["until"]),
    )


def _is_within(place: str, end: str, newest_first: bool) -> bool:
    return place >= end if newest_first else place <= end


def _by_place(found: Found) -> str:
    return found.place


def _pk(list_: str, state: str, area: str | None) -> str:
    return f"LIST#{list_}#{state}#{area or COUNTRY}"


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
