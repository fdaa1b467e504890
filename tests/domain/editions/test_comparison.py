"""What an edition changes is told completely, once, and in words that fit."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from chalicelib.domain.editions.comparison import Aspect, Change, compared
from chalicelib.domain.reference.catalogue import Catalogue, Form, Kind, catalogue
from tests.domain.editions.strategies import catalogues

GAUGE = Kind(31, "压力表", 51, "压力表", Form.PERIODIC)
OXYGEN = Kind(31, "压力表", 53, "氧气表", Form.PERIODIC)
SCALE = Kind(11, "秤", 20, "台秤", Form.PERIODIC)


def edition(*kinds: Kind) -> Catalogue:
    return Catalogue("x", kinds)


def kinds_of(known: Catalogue) -> list[Kind]:
    return [kind for kinds in known.items.values() for kind in kinds]


def only(change: tuple[Change[Kind], ...]) -> Change[Kind]:
    (one,) = change
    return one


def test_the_packaged_edition_differs_from_nothing_but_itself() -> None:
    assert compared(catalogue(), catalogue()).kinds == ()
    assert compared(catalogue(), catalogue()).items == ()


@pytest.mark.parametrize(
    ("change", "aspects"),
    [
        ({"name": "氧压表"}, (Aspect.RENAMED,)),
        ({"item": "秤", "item_number": 11}, (Aspect.MOVED,)),
        ({"form": Form.FIRST_THEN_SCRAPPED}, (Aspect.FORM,)),
        ({"cycle_months": 6}, (Aspect.CYCLE,)),
        ({"notes": "限禁油"}, (Aspect.NOTES,)),
        ({"number": 99}, (Aspect.NUMBER,)),
    ],
)
def test_each_way_to_be_different(change: dict[str, Any], aspects: tuple[Aspect, ...]) -> None:
    after = replace(OXYGEN, **change)
    found = compared(edition(GAUGE, OXYGEN, SCALE), edition(GAUGE, after, SCALE))
    assert only(found.kinds) == Change(OXYGEN, after, aspects)


def test_another_name_and_another_number_is_another_kind() -> None:
    found = compared(edition(GAUGE, OXYGEN), edition(GAUGE, replace(OXYGEN, name="真空表", number=60)))
    assert [change.aspects for change in found.kinds] == [(Aspect.REMOVED,), (Aspect.ADDED,)]


def test_a_kind_does_not_move_when_its_item_gets_another_name() -> None:
    renamed = [replace(kind, item="压力仪表") for kind in (GAUGE, OXYGEN)]
    found = compared(edition(GAUGE, OXYGEN), edition(*renamed))
    assert found.kinds == ()
    (item,) = found.items
    assert item.aspects == (Aspect.RENAMED,)
    assert item.before
    assert item.after
    assert (item.before.name, item.after.name) == ("压力表", "压力仪表")


def test_what_nobody_may_choose_any_more_is_not_compared() -> None:
    assert compared(edition(GAUGE, replace(OXYGEN, removed=True)), edition(GAUGE)).kinds == ()


@given(catalogues(), catalogues())
def test_every_kind_is_told_of_at_most_once_and_what_is_not_told_stayed(
    old: Catalogue, new: Catalogue
) -> None:
    changes = compared(old, new).kinds
    told_before = [change.before for change in changes if change.before]
    told_after = [change.after for change in changes if change.after]
    assert len(set(told_before)) == len(told_before)
    assert len(set(told_after)) == len(told_after)
    ways = {(kind.name, kind.number, kind.form, kind.cycle_months) for kind in kinds_of(old)}
    for kind in kinds_of(new):
        assert kind in told_after or (kind.name, kind.number, kind.form, kind.cycle_months) in ways
    assert len(kinds_of(old)) - len(told_before) == len(kinds_of(new)) - len(told_after)


@given(catalogues(), catalogues())
def test_what_one_direction_adds_the_other_removes(old: Catalogue, new: Catalogue) -> None:
    there, back = compared(old, new), compared(new, old)
    assert there.count(Aspect.ADDED) == back.count(Aspect.REMOVED)
    assert there.count(Aspect.RENAMED) == back.count(Aspect.RENAMED)
    assert there.count(Aspect.FORM) == back.count(Aspect.FORM)


@given(catalogues())
def test_an_edition_does_not_differ_from_itself(known: Catalogue) -> None:
    found = compared(known, known)
    assert (found.items, found.kinds) == ((), ())
