"""The workbook that results are filled into."""

import io
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from chalicelib.adapters.workbooks.reader import read_table
from chalicelib.adapters.workbooks.results_template import write_results_template
from chalicelib.domain.reservations.line import Reserved
from chalicelib.domain.resultbooks.columns import COLUMNS, LAYOUT
from chalicelib.domain.resultbooks.rows import is_filled_in, said
from tests.support.instruments import details, instrument
from tests.support.reservations import a_line

HOSTILE = a_line(instrument=Reserved.of(instrument(details=details(name="=1+1", serial_number="00123"))))


def test_what_it_holds_reads_back_as_it_is(tmp_path: Path) -> None:
    write_results_template(path := tmp_path / "t.xlsx", [HOSTILE, a_line(number=2)])
    table = read_table(path.read_bytes(), LAYOUT)
    cells = [table.headings.pick(row) for _, row in table.rows]
    assert (cells[0]["name"], cells[0]["serial_number"]) == ("=1+1", "00123")
    assert [said(2, row).key for row in cells] == [HOSTILE.key, a_line(number=2).key]
    assert not any(map(is_filled_in, cells))


def test_its_cells_are_formatted_as_what_they_hold(tmp_path: Path) -> None:
    write_results_template(path := tmp_path / "t.xlsx", [HOSTILE])
    book = load_workbook(io.BytesIO(path.read_bytes()))
    assert book.sheetnames == ["检定结果", "填写说明"]
    formats = {
        column.field: book.worksheets[0].cell(2, place).number_format
        for place, column in enumerate(COLUMNS, 1)
    }
    assert (formats["verified_on"], formats["certificate_number"], formats["serial_number"]) == (
        "yyyy-mm-dd",
        "@",
        "@",
    )


def test_a_date_that_is_filled_in_is_read_as_one(tmp_path: Path) -> None:
    write_results_template(path := tmp_path / "t.xlsx", [HOSTILE])
    book = load_workbook(path)
    place = next(place for place, column in enumerate(COLUMNS, 1) if column.field == "verified_on")
    book.worksheets[0].cell(2, place).value = date(2026, 11, 20)
    book.save(path)
    table = read_table(path.read_bytes(), LAYOUT)
    assert said(2, table.headings.pick(table.rows[0][1])).verified_on == date(2026, 11, 20)
