"""What one edition changes of another, item by item and kind by kind."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from chalicelib.domain.reference.catalogue import Catalogue, Kind
from chalicelib.domain.text import folded


class Aspect(StrEnum):
    """What can be different about an item or a kind."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    MOVED = "moved"
    FORM = "form"
    CYCLE = "cycle"
    NOTES = "notes"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Item:
    """An item and its number."""

    number: int
    name: str


Thing = TypeVar("Thing", Item, Kind)
#: The same thing in the old edition and in the new one.
Pairs = list[tuple[Thing, Thing]]


@dataclass(frozen=True, slots=True)
class Change(Generic[Thing]):
    """An item or a kind before and after; without `before` it is new, without `after` it is gone."""

    before: Thing | None
    after: Thing | None
    aspects: tuple[Aspect, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Only what is different: what is gone first, then the rest in the order of the new edition."""

    items: tuple[Change[Item], ...]
    kinds: tuple[Change[Kind], ...]

    def count(self, aspect: Aspect) -> int:
        """How many kinds are different in this way."""
        return sum(aspect in change.aspects for change in self.kinds)


def compared(old: Catalogue, new: Catalogue) -> Comparison:
    """What `new` changes of what can be chosen in `old`.

    A name tells what is the same; under a new name, the number does (for a kind, in its item).
    A kind whose item only got another name has not moved.
    """
    old_items, new_items = _items(old), _items(new)
    items = _paired(old_items, new_items, lambda item: item.number, lambda item: item.number)
    became = {before.name: after.name for before, after in items}
    old_kinds, new_kinds = _kinds(old), _kinds(new)
    kinds = _paired(
        old_kinds,
        new_kinds,
        lambda kind: (became.get(kind.item), kind.number),
        lambda kind: (kind.item, kind.number),
    )
    return Comparison(
        _changes(old_items, new_items, items, _item_aspects),
        _changes(
            old_kinds,
            new_kinds,
            kinds,
            lambda before, after: _kind_aspects(before, after, became.get(before.item)),
        ),
    )


def _items(catalogue: Catalogue) -> list[Item]:
    return [Item(kinds[0].item_number, name) for name, kinds in catalogue.items.items()]


def _kinds(catalogue: Catalogue) -> list[Kind]:
    return [kind for kinds in catalogue.items.values() for kind in kinds]


def _paired(
    old: Sequence[Thing],
    new: Sequence[Thing],
    old_place: Callable[[Thing], Hashable],
    new_place: Callable[[Thing], Hashable],
) -> "Pairs[Thing]":
    """What is the same: by name, and of what is left by place."""
    names = {folded(thing.name): thing for thing in old}
    taken = {folded(thing.name) for thing in new}
    places = {old_place(thing): thing for thing in old if folded(thing.name) not in taken}
    pairs: Pairs[Thing] = []
    for thing in new:
        before = names.get(folded(thing.name)) or places.get(new_place(thing))
        if before:
            pairs.append((before, thing))
    return pairs


def _changes(
    old: Sequence[Thing],
    new: Sequence[Thing],
    pairs: "Pairs[Thing]",
    aspects_of: Callable[[Thing, Thing], tuple[Aspect, ...]],
) -> tuple[Change[Thing], ...]:
    before_of = {after: before for before, after in pairs}
    stayed = set(before_of.values())
    changes = [Change(thing, None, (Aspect.REMOVED,)) for thing in old if thing not in stayed]
    for thing in new:
        before = before_of.get(thing)
        if before is None:
            changes.append(Change(None, thing, (Aspect.ADDED,)))
        elif aspects := aspects_of(before, thing):
            changes.append(Change(before, thing, aspects))
    return tuple(changes)


def _item_aspects(before: Item, after: Item) -> tuple[Aspect, ...]:
    different = {Aspect.RENAMED: before.name != after.name, Aspect.NUMBER: before.number != after.number}
    return tuple(aspect for aspect, holds in different.items() if holds)


def _kind_aspects(before: Kind, after: Kind, item_became: str | None) -> tuple[Aspect, ...]:
    different = {
        Aspect.RENAMED: before.name != after.name,
        Aspect.MOVED: item_became != after.item,
        Aspect.FORM: before.form != after.form,
        Aspect.CYCLE: before.cycle_months != after.cycle_months,
        Aspect.NOTES: before.notes != after.notes,
        Aspect.NUMBER: before.number != after.number,
    }
    return tuple(aspect for aspect, holds in different.items() if holds)
