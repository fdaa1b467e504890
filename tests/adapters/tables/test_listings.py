"""Lists by state, division and time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.adapters.tables import listings
from chalicelib.adapters.tables.listings import Head, Listed, ListingItem
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.errors import Malformed

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
HOSPITAL = Listed(list="enterprise", state="pending", division="330225", at=NOW, id="A", name="医院")
COUNTRY = Head("enterprise", "pending", None)

pytestmark = pytest.mark.usefixtures("aws")


def move(before: Listed | None, after: Listed | None) -> None:
    writing = Transaction[None]()
    listings.move(writing, None, before, after)
    if len(writing):
        assert not writing.commit()


def ids(*heads: Head, newest_first: bool = False) -> list[str]:
    return [each.id for each in listings.read(heads, None, 10, newest_first=newest_first).found]


@pytest.mark.parametrize("division", [None, "330000", "330200", "330225"])
def test_a_thing_stands_in_the_list_of_every_division_it_lies_in(division: str | None) -> None:
    move(None, HOSPITAL)
    assert ids(COUNTRY._replace(division=division)) == ["A"]


def test_it_stands_in_no_other() -> None:
    move(None, HOSPITAL)
    others = (Head("enterprise", "pending", "110000"), Head("institution", "pending", None))
    assert ids(*others, Head("enterprise", "approved", None)) == []


@pytest.mark.parametrize(
    "after",
    [
        replace(HOSPITAL, state="approved"),
        replace(HOSPITAL, division="110105"),
        replace(HOSPITAL, name="中医院"),
        replace(HOSPITAL, at=NOW + timedelta(days=1)),
        HOSPITAL,
        None,
    ],
)
def test_a_thing_that_changes_stands_where_it_belongs_and_nowhere_else(after: Listed | None) -> None:
    move(None, HOSPITAL)
    move(HOSPITAL, after)
    left = [(item.pk, item.sk, item.name) for item in ListingItem.scan()]
    expected = [(item.pk, item.sk, item.name) for item in listings.entries(after)]
    assert sorted(left) == sorted(expected)


def test_several_lists_read_as_one_in_order_of_time() -> None:
    kinds = ("enterprise", "institution")
    for number in range(9):
        at = NOW + timedelta(minutes=number)
        move(None, replace(HOSPITAL, list=kinds[number in (2, 3, 8)], at=at, id=str(number)))
    heads = [Head(kind, "pending", "330200") for kind in kinds]
    assert ids(*heads) == list("012345678")
    assert ids(*heads, newest_first=True) == list("876543210")
    for newest_first in (False, True):
        found, place = [], None
        for _ in range(20):
            run = listings.read(heads, place, 2, newest_first=newest_first)
            found += [each.id for each in run.found]
            place = run.place
            if place is None:
                break
        assert found == list("876543210" if newest_first else "012345678")


def test_what_came_of_late() -> None:
    move(None, HOSPITAL)
    move(None, replace(HOSPITAL, id="B", at=NOW - timedelta(days=1)))
    (found,) = listings.since(COUNTRY, NOW - timedelta(hours=1))
    assert found == ("A", NOW)


@pytest.mark.parametrize("place", ["", "x", "2026-11-23#A", "2026-11-23T01:00:00.000Z#\u0000", "9" * 2000])
def test_a_made_up_place_is_refused(place: str) -> None:
    with pytest.raises(Malformed, match="bad_cursor"):
        listings.read([COUNTRY], place, 10)
