"""Rows one after another."""

import pytest

from chalicelib.domain.errors import FieldError
from chalicelib.domain.workbooks.cells import Cell
from chalicelib.domain.workbooks.columns import COLUMNS
from chalicelib.domain.workbooks.headings import Headings
from chalicelib.domain.workbooks.rows import Accepted, Refused, RowChecker
from tests.domain.workbooks.support import CHECKER, cells

POSITIONS = {column.field: index for index, column in enumerate(COLUMNS)}


def row(**changes: Cell) -> list[Cell]:
    values = cells(**changes)
    return [values.get(column.field) for column in COLUMNS]


@pytest.fixture
def checker() -> RowChecker:
    return RowChecker(Headings(1, POSITIONS, ()), CHECKER)


def test_rows_keep_their_numbers(checker: RowChecker) -> None:
    judged = checker.check(7, row())
    assert isinstance(judged, Accepted)
    assert (judged.number, judged.details.name) == (7, "一般压力表")


@pytest.mark.parametrize("serial", ["SN-1", " SN-1　", "ＳＮ－１"])
def test_the_second_row_with_an_instrument_is_refused(checker: RowChecker, serial: str) -> None:
    assert isinstance(checker.check(2, row(serial_number="SN-1")), Accepted)
    again = checker.check(9, row(serial_number=serial))
    assert isinstance(again, Refused)
    assert again.errors == (FieldError("serial_number", "same_as_row", {"row": 2}),)


def test_the_same_number_of_another_manufacturer_is_another_instrument(checker: RowChecker) -> None:
    assert isinstance(checker.check(2, row()), Accepted)
    assert isinstance(checker.check(3, row(manufacturer="上海减压器厂有限公司")), Accepted)


@pytest.mark.parametrize("serial", ["", "无", "/", "-", "—"])
def test_instruments_without_a_number_never_clash(checker: RowChecker, serial: str) -> None:
    assert all(isinstance(checker.check(number, row(serial_number=serial)), Accepted) for number in (2, 3))


def test_a_refused_row_does_not_stand_in_the_way_of_a_good_one(checker: RowChecker) -> None:
    assert isinstance(checker.check(2, row(telephone="1")), Refused)
    assert isinstance(checker.check(3, row()), Accepted)


def test_a_refused_row_keeps_its_cells_as_text(checker: RowChecker) -> None:
    judged = checker.check(2, row(quantity=0.0, serial_number="00123", interval_months=6.0))
    assert isinstance(judged, Refused)
    assert judged.cells["quantity"] == "0"
    assert judged.cells["serial_number"] == "00123"
    assert judged.cells["interval_months"] == "6"
    assert judged.cells["remark"] == ""
