"""Reading ledgers, the samples first."""

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from chalicelib.adapters.workbooks.reader import Table, read_table
from chalicelib.domain.errors import Malformed
from chalicelib.domain.reference.catalogue import catalogue
from chalicelib.domain.reference.divisions import divisions
from chalicelib.domain.workbooks.checks import InstrumentChecker
from chalicelib.domain.workbooks.columns import COLUMNS
from chalicelib.domain.workbooks.rows import Accepted, Refused, RowChecker

SAMPLES = Path(__file__).parents[2] / "samples"
HEADINGS = [column.heading for column in COLUMNS]


def judged(content: bytes) -> dict[int, Accepted | Refused]:
    table = read_table(content)
    checker = RowChecker(table.headings, InstrumentChecker(catalogue(), divisions()))
    return {number: checker.check(number, row) for number, row in table.rows}


def test_the_clean_sample_is_stored_whole() -> None:
    rows = judged((SAMPLES / "hospital-ledger.xlsx").read_bytes())
    assert list(rows) == list(range(2, 2002))
    assert all(isinstance(row, Accepted) for row in rows.values())


#: What the verdicts in the expectations of the messy sample mean, by row.
STORED: dict[int, tuple[str, Any]] = {
    13: ("serial_number", "M000000"),
    16: ("division", "110105"),
    25: ("quantity", 1),
    28: ("last_verified_on", date(2026, 3, 5)),
    31: ("last_verified_on", date(2026, 3, 5)),
    34: ("last_verified_on", date(2026, 3, 5)),
    46: ("serial_number", "SN 0099"),
    52: ("remark", '=HYPERLINK("http://x","点我")'),
    55: ("model", "Y-100"),
}
REFUSED = {
    4: ("name", "required"),
    7: ("item", "not_in_catalogue_but"),
    10: ("kind", "kind_not_of_item"),
    19: ("division", "no_such_division"),
    22: ("quantity", "not_a_quantity"),
    37: ("due_on", "not_a_date"),
    40: ("due_on", "due_before_verified"),
    43: ("purpose", "not_a_choice"),
    49: ("telephone", "not_a_telephone"),
}


def test_the_messy_sample_comes_out_as_expected_row_by_row() -> None:
    expected = json.loads((SAMPLES / "hospital-ledger-messy.expected.json").read_text(encoding="utf-8"))
    rows = judged((SAMPLES / "hospital-ledger-messy.xlsx").read_bytes())
    assert len(rows) == expected["rows"]
    assert {int(number) for number in expected["defects"]} == STORED.keys() | REFUSED.keys()
    for number, row in rows.items():
        if isinstance(row, Refused):
            (error,) = row.errors
            assert (error.field, error.code) == REFUSED[number]
        else:
            assert number not in REFUSED
            field, value = STORED.get(number, ("division", row.details.division))
            assert getattr(row.details, field) == value


def saved(book: Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def read(*rows: list[Any], above: int = 0) -> Table:
    book = Workbook()
    for row in [[]] * above + [HEADINGS, *rows]:
        book.worksheets[0].append(row)
    return read_table(saved(book))


def test_rows_keep_the_numbers_of_the_sheet_and_blank_ones_are_left_out() -> None:
    table = read(["甲"], [], ["　", None, " "], ["乙"], above=3)
    assert table.headings.row == 4
    assert [(number, row[0]) for number, row in table.rows] == [(5, "甲"), (8, "乙")]


def test_cells_keep_their_types() -> None:
    (_, row), = read(["00123", 1001, 1.5, True, date(2026, 3, 5), "NA", "null"]).rows  # fmt: skip
    assert list(row[:7]) == ["00123", 1001.0, 1.5, True, date(2026, 3, 5), "NA", "null"]


def test_the_first_visible_sheet_with_all_columns_is_read() -> None:
    book = Workbook()
    book.worksheets[0].append(["使用说明"])
    hidden = book.create_sheet("隐藏")
    hidden.sheet_state = "hidden"
    for sheet, name in ((hidden, "藏"), (book.create_sheet("半"), "半"), (book.create_sheet("全"), "全")):
        sheet.append(HEADINGS[:3] if name == "半" else HEADINGS)
        sheet.append([name])
    table = read_table(saved(book))
    assert (table.sheet, table.rows[0][1][0]) == ("全", "全")


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([], "workbook_empty"),
        ([HEADINGS], "workbook_empty"),
        ([HEADINGS, [" ", None]], "workbook_empty"),
        ([["通知"], ["请各科室填报"]], "headings_missing"),
        ([HEADINGS[1:], ["压力表"]], "columns_missing"),
    ],
)
def test_workbooks_without_a_ledger(rows: list[list[str]], code: str) -> None:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    with pytest.raises(Malformed) as refusal:
        read_table(saved(book))
    assert refusal.value.code == code
