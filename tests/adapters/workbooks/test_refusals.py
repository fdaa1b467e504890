"""The workbook of refused rows: correct the red cells, upload it again."""

from pathlib import Path

from openpyxl import load_workbook

from chalicelib.adapters.workbooks.reader import read_table
from chalicelib.adapters.workbooks.refusals import write_refusals
from chalicelib.domain.errors import FieldError
from chalicelib.domain.reference.catalogue import catalogue
from chalicelib.domain.reference.divisions import divisions
from chalicelib.domain.texts import Language
from chalicelib.domain.workbooks.checks import InstrumentChecker
from chalicelib.domain.workbooks.rows import Accepted, Refused, RowChecker

SAMPLE = Path(__file__).parents[2] / "samples" / "hospital-ledger-messy.xlsx"


def judged(path: Path) -> list[Accepted | Refused]:
    table = read_table(path.read_bytes())
    assert table.headings.ignored == ()
    checker = RowChecker(table.headings, InstrumentChecker(catalogue(), divisions()))
    return [checker.check(number, row) for number, row in table.rows]


def refused(path: Path) -> list[Refused]:
    return [row for row in judged(path) if isinstance(row, Refused)]


def test_what_xml_cannot_hold_is_written_as_excel_does(tmp_path: Path) -> None:
    path = tmp_path / "refused.xlsx"
    write_refusals(path, [Refused(2, {"name": "a\x01b"}, (FieldError("name", "required"),))])
    table = read_table(path.read_bytes())
    assert table.headings.pick(table.rows[0][1])["name"] == "a\x01b"


def test_uploaded_again_without_a_change_it_is_refused_for_the_same_reasons(tmp_path: Path) -> None:
    rows, path = refused(SAMPLE), tmp_path / "refused.xlsx"
    write_refusals(path, rows)
    again = judged(path)
    assert [row.errors for row in again if isinstance(row, Refused)] == [row.errors for row in rows]
    assert len(again) == len(rows) == 9


def test_the_reason_stands_beside_the_red_cell(tmp_path: Path) -> None:
    path = tmp_path / "refused.xlsx"
    write_refusals(path, refused(SAMPLE))
    sheet = load_workbook(path).worksheets[0]
    titles = [str(cell.value) for cell in sheet[1]]
    row = next(sheet.iter_rows(min_row=3, max_row=3))
    wrong, reason, beyond = row[titles.index("器具项别") :][:3]
    assert row[0].value == 7
    assert (wrong.value, wrong.fill.fgColor.rgb) == ("血压仪", "00F9CFCF")
    assert titles[titles.index("器具项别") + 1] == "原因：器具项别"
    assert reason.value == "强检器具目录中没有“血压仪”，是否应为：血压计"
    assert beyond.fill.fgColor.rgb != "00F9CFCF"
    assert "原因：备注" not in titles


def test_a_corrected_cell_is_all_it_takes(tmp_path: Path) -> None:
    path = tmp_path / "refused.xlsx"
    write_refusals(path, [row for row in refused(SAMPLE) if row.number == 7])
    book = load_workbook(path)
    (item,) = [cell for cell in book.worksheets[0][1] if cell.value == "器具项别"]
    item.offset(row=1).value = "听力计"
    book.save(path)
    (row,) = judged(path)
    assert isinstance(row, Accepted)
    assert row.details.item == "听力计"


def test_cells_are_as_they_were(tmp_path: Path) -> None:
    cells = {
        "serial_number": "00123",
        "remark": "=1+1",
        "last_verified_on": "2026/3/5",
        "certificate_number": "_x0041_",
    }
    path = tmp_path / "refused.xlsx"
    write_refusals(path, [Refused(2, cells, (FieldError("name", "required"),))])
    (row,) = refused(path)
    assert {field: row.cells[field] for field in cells} == cells


def test_several_reasons_and_reasons_without_a_column(tmp_path: Path) -> None:
    errors = (
        FieldError("name", "required"),
        FieldError("row", "not_a_date"),
        FieldError("name", "too_long", {"limit": 3}),
    )
    path = tmp_path / "refused.xlsx"
    write_refusals(path, [Refused(2, {}, errors)], language=Language.EN)
    reason = str(load_workbook(path).worksheets[0]["C2"].value)
    assert reason.count("；") == 2
    assert "At most 3 characters" in reason
