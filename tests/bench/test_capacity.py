"""The arithmetic of capacity, against the examples in AWS's documentation and what follows from them."""

from typing import Any

import pytest

from bench.capacity import Index, Item, index_units, item_size, read_units, write_units

BY_DUE = Index(frozenset({"pk", "due"}), None)
KEYS_ONLY = Index(frozenset({"cycle"}), frozenset({"pk", "sk", "cycle"}))


def item(size: int, **more: str) -> Item:
    """An item of exactly so many bytes, with further texts among them."""
    known: dict[str, dict[str, Any]] = {name: {"S": value} for name, value in more.items()}
    return {**known, "x": {"S": "a" * (size - item_size(known) - 1)}}


@pytest.mark.parametrize(
    ("value", "size"),
    [
        ({"S": "abc"}, 3),
        ({"S": "器具"}, 6),
        ({"N": "0"}, 1),
        ({"N": "27"}, 2),
        ({"N": "-27"}, 3),
        ({"N": "1764547200000"}, 5),
        ({"N": "100"}, 2),
        ({"N": "0.125"}, 3),
        ({"N": "1E+3"}, 2),
        ({"B": b"1234"}, 4),
        ({"BOOL": False}, 1),
        ({"NULL": True}, 1),
        ({"SS": ["ab", "c"]}, 3),
        ({"NS": ["1", "10"]}, 4),
        ({"BS": [b"1", b"23"]}, 3),
        ({"L": []}, 3),
        ({"L": [{"S": "ab"}, {"N": "1"}]}, 3 + (2 + 1) + (2 + 1)),
        ({"M": {"k": {"S": "ab"}}}, 3 + (1 + 2 + 1)),
    ],
)
def test_a_value_has_its_size(value: dict[str, Any], size: int) -> None:
    assert item_size({"n": value}) == 1 + size


def test_the_name_of_an_attribute_counts() -> None:
    assert item_size({"serial_number": {"S": "1"}, "due": {"N": "1"}}) == 13 + 1 + 3 + 2


@pytest.mark.parametrize(("size", "units"), [(0, 1), (1, 1), (4096, 1), (4097, 2), (8192, 2), (40_900, 10)])
def test_reads_are_counted_in_four_kilobytes(size: int, units: float) -> None:
    assert read_units(size, consistent=True) == units
    assert read_units(size, consistent=False) == units / 2


def test_writes_are_counted_in_kilobytes_of_the_larger_state() -> None:
    assert write_units(None, item(1024), transactional=False) == 1
    assert write_units(None, item(1025), transactional=False) == 2
    assert write_units(item(3000), item(100), transactional=False) == 3
    assert write_units(item(3000), None, transactional=False) == 3
    assert write_units(None, None, transactional=False) == 1


def test_a_transaction_doubles_a_write() -> None:
    assert write_units(None, item(1500), transactional=True) == 4


def test_an_index_holds_only_what_has_its_keys() -> None:
    assert index_units(BY_DUE, None, item(100, pk="o")) == 0
    assert index_units(BY_DUE, None, item(1500, pk="o", due="d")) == 2


def test_an_index_is_written_when_what_it_holds_changes() -> None:
    before = item(1500, pk="o", due="d", n="a")
    assert index_units(BY_DUE, before, dict(before)) == 0
    assert index_units(BY_DUE, before, item(1500, pk="o", due="d", n="b")) == 2


def test_an_item_that_moves_in_an_index_is_deleted_and_put_there() -> None:
    assert index_units(BY_DUE, item(1500, pk="o", due="d"), item(900, pk="o", due="e")) == 2 + 1


def test_an_item_that_leaves_an_index_is_deleted_there() -> None:
    assert index_units(BY_DUE, item(1500, pk="o", due="d"), item(900, pk="o")) == 2


def test_an_index_of_keys_only_does_not_see_other_attributes() -> None:
    before, after = item(3000, pk="o", sk="1", cycle="c"), item(2000, pk="o", sk="1", cycle="c")
    assert index_units(KEYS_ONLY, before, after) == 0
    assert index_units(KEYS_ONLY, None, after) == 1
