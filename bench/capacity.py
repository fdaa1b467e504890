"""What DynamoDB charges, by AWS's published rules: sizes of items, units of reads and writes.

Requests and items are in DynamoDB's own form: `{"pk": {"S": "…"}, "v": {"N": "1"}}`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any

Value = Mapping[str, Any]
Item = Mapping[str, Value]

READ_UNIT = 4096
WRITE_UNIT = 1024
#: A list or a map, and each of its elements.
COLLECTION = 3
ELEMENT = 1


@dataclass(frozen=True, slots=True)
class Index:
    """A secondary index: its own keys, and which attributes it holds (None: all of them)."""

    keys: frozenset[str]
    projected: frozenset[str] | None

    def entry(self, item: Item | None) -> Item | None:
        """The item as the index holds it; None where it has no place in it."""
        if item is None or not self.keys <= item.keys():
            return None
        if self.projected is None:
            return item
        return {name: value for name, value in item.items() if name in self.projected}

    def moved(self, before: Item, after: Item) -> bool:
        """Whether two entries of one item stand in different places."""
        return any(before[key] != after[key] for key in self.keys)


def item_size(item: Item) -> int:
    """Bytes of an item, with the names of its attributes."""
    return sum(len(name.encode()) + _value_size(value) for name, value in item.items())


def read_units(size: int, *, consistent: bool) -> float:
    """Units for reading so many bytes at once; what is not there costs as much as a small item."""
    units = max(1, ceil(size / READ_UNIT))
    return float(units) if consistent else units / 2


def write_units(before: Item | None, after: Item | None, *, transactional: bool) -> float:
    """Units for changing an item in its table, the larger of both sizes counting; twice in a transaction."""
    larger = max(item_size(each) if each else 0 for each in (before, after))
    return float(_write_units(larger) * (2 if transactional else 1))


def index_units(index: Index, before: Item | None, after: Item | None) -> float:
    """Units for carrying a change over to an index: nothing where the index sees no change."""
    old, new = index.entry(before), index.entry(after)
    if old == new:
        return 0.0
    if old and new and not index.moved(old, new):
        return float(_write_units(max(item_size(old), item_size(new))))
    return float(sum(_write_units(item_size(each)) for each in (old, new) if each))


def _write_units(size: int) -> int:
    return max(1, ceil(size / WRITE_UNIT))


def _value_size(value: Value) -> int:
    ((kind, content),) = value.items()
    return _SIZES[kind](content)


def _number_size(text: str) -> int:
    # One byte for every two significant digits, one for the exponent, one for a minus.
    digits = text.lower().partition("e")[0].lstrip("+-").replace(".", "").strip("0")
    return ceil(len(digits) / 2) + 1 + text.startswith("-")


def _elements_size(sizes: Iterable[int]) -> int:
    return COLLECTION + sum(size + ELEMENT for size in sizes)


_SIZES: dict[str, Callable[[Any], int]] = {
    "S": lambda text: len(text.encode()),
    "N": _number_size,
    "B": len,
    "BOOL": lambda _: 1,
    "NULL": lambda _: 1,
    "SS": lambda texts: sum(len(text.encode()) for text in texts),
    "NS": lambda texts: sum(map(_number_size, texts)),
    "BS": lambda contents: sum(map(len, contents)),
    "L": lambda values: _elements_size(map(_value_size, values)),
    "M": lambda values: _elements_size(
        len(name.encode()) + _value_size(value) for name, value in values.items()
    ),
}
