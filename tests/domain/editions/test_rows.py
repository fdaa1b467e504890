"""The rows of an edition's workbook."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.editions.columns import COLUMNS, find_columns
from chalicelib.domain.editions.rows import MOST_ERRORS, MOST_ROWS, kinds_of
from chalicelib.domain.errors import FieldError, Invalid, Malformed
from chalicelib.domain.reference.catalogue import FORMS, Catalogue, Form, Kind, catalogue
from chalicelib.domain.workbooks.cells import Cell
from tests.domain.editions.strategies import catalogues

POSITIONS = {column.field: place for place, column in enumerate(COLUMNS)}
GOOD: dict[str, Cell] = {
    "item_number": 31,
    "item": "压力表",
    "number": 53,
    "name": "氧气表",
    "form": "周期检定",
    "cycle_months": 6,
    "notes": "",
}


def row(**changes: Cell) -> list[Cell]:
    return list((GOOD | changes).values())


def read(*rows: Sequence[Cell]) -> tuple[Kind, ...]:
    return kinds_of(enumerate(rows, start=2), POSITIONS)


def errors(*rows: Sequence[Cell]) -> list[FieldError]:
    with pytest.raises(Invalid) as caught:
        read(*rows)
    return list(caught.value.fields)


def written(known: Catalogue) -> list[list[Cell]]:
    """The rows as the workbook of an edition holds them."""
    return [
        [kind.item_number, kind.item, kind.number, kind.name, FORMS[kind.form], kind.cycle_months, kind.notes]
        for kinds in known.items.values()
        for kind in kinds
    ]


def test_a_good_row() -> None:
    assert read(row()) == (Kind(31, "压力表", 53, "氧气表", Form.PERIODIC, 6),)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"item_number": ""}, "item_number", "required"),
        ({"item_number": "三十一"}, "item_number", "not_a_number"),
        ({"item_number": 1.5}, "item_number", "not_a_number"),
        ({"number": 0}, "number", "out_of_range"),
        ({"number": 10_000}, "number", "out_of_range"),
        ({"item": None}, "item", "required"),
        ({"name": "\u200b "}, "name", "required"),
        ({"name": "表" * 101}, "name", "too_long"),
        ({"form": ""}, "form", "required"),
        ({"form": "抽检"}, "form", "not_a_choice"),
        ({"cycle_months": "半年"}, "cycle_months", "not_a_number"),
        ({"cycle_months": 241}, "cycle_months", "out_of_range"),
        ({"form": "只作首次强制检定，失准报废"}, "cycle_months", "cycle_of_first_only"),
        ({"form": "分情形,见说明"}, "notes", "notes_required"),
        ({"notes": "长" * 401}, "notes", "too_long"),
    ],
)
def test_each_thing_that_can_be_wrong(changes: dict[str, Cell], field: str, code: str) -> None:
    (error,) = errors(row(**changes))
    assert (error.field, error.code) == (f"file.2.{field}", code)


@pytest.mark.parametrize("typed", ["12", 12, 12.0, "12个月", "１２", "1年"])
def test_cycles_as_people_type_them(typed: Cell) -> None:
    assert read(row(cycle_months=typed))[0].cycle_months == 12


def test_a_cycle_may_be_longer_than_a_year() -> None:
    assert read(row(cycle_months=36))[0].cycle_months == 36


@pytest.mark.parametrize(
    ("second", "field", "code", "params"),
    [
        (row(name="真空表"), "number", "same_kind_number", {"row": 2}),
        (row(number=54, name="氧 气表"), "name", "same_kind_name", {"row": 2}),
        (row(number=54, name="台秤", item="秤"), "item", "item_number_taken", {"item": "压力表", "row": 2}),
        (
            row(number=54, name="真空表", item_number=32),
            "item_number",
            "item_name_taken",
            {"number": 31, "row": 2},
        ),
    ],
)
def test_numbers_and_names_stand_for_one_thing_only(
    second: list[Cell], field: str, code: str, params: dict[str, Any]
) -> None:
    assert errors(row(), second) == [FieldError(f"file.3.{field}", code, params)]


def test_every_wrong_cell_is_told_in_the_order_of_the_sheet() -> None:
    found = errors(row(item="", form=""), row(number=54, name=""))
    assert [error.field for error in found] == ["file.2.item", "file.2.form", "file.3.name"]


def test_blank_rows_are_passed_over_and_rows_keep_their_numbers() -> None:
    (error,) = errors(row(), [None, " "], row(number="x", name="真空表"))
    assert error.field == "file.4.number"


def test_nothing_is_no_edition() -> None:
    with pytest.raises(Malformed, match="edition_empty"):
        read([None], [""])


def test_long_editions_are_refused() -> None:
    rows = [row(number=number, name=f"表{number}") for number in range(1, MOST_ROWS + 2)]
    assert len(read(*rows[:-1])) == MOST_ROWS
    with pytest.raises(Malformed, match="too_many_rows"):
        read(*rows)


def test_many_errors_are_cut_short_and_counted() -> None:
    found = errors(*[row(item="", number=number, name=f"表{number}") for number in range(1, 302)])
    assert len(found) == MOST_ERRORS + 1
    assert found[-1] == FieldError("file", "more_cells_wrong", {"count": 101})


def test_columns_are_known_by_name_in_any_order_under_a_title() -> None:
    rows = [(1, ["强检器具目录"]), (2, ["二级目录", "种别号", "项别", "项别号", "备注", "强制检定方式"])]
    number, positions = find_columns(rows)
    assert number == 2
    assert positions == {"name": 0, "number": 1, "item": 2, "item_number": 3, "notes": 4, "form": 5}


def test_missing_columns_are_named() -> None:
    with pytest.raises(Malformed) as caught:
        find_columns([(1, ["器具项别", "器具种别", "强检形式"])])
    assert caught.value.params == {"columns": "项别序号、种别序号"}


def test_the_packaged_edition_could_be_loaded() -> None:
    offered = [kind for kinds in catalogue().items.values() for kind in kinds]
    assert list(read(*written(catalogue()))) == offered


@given(catalogues())
def test_what_is_written_is_read(known: Catalogue) -> None:
    assert list(read(*written(known))) == [kind for kinds in known.items.values() for kind in kinds]


_CELLS = (
    st.none() | st.text(max_size=8) | st.integers() | st.floats() | st.booleans() | st.dates() | st.times()
)


@given(st.lists(st.lists(_CELLS, max_size=9), max_size=6))
def test_whatever_the_cells_hold_they_are_judged(rows: list[list[Cell]]) -> None:
    with suppress(Invalid, Malformed):
        read(*rows)
