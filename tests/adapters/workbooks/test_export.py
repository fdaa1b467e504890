"""What is exported can be imported again, unchanged."""

import tempfile
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook

from chalicelib.adapters.workbooks.export import Exported, write_export
from chalicelib.adapters.workbooks.reader import read_table
from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.ledger.verdict import LastVerdict
from chalicelib.domain.reference.catalogue import catalogue
from chalicelib.domain.reference.divisions import divisions
from chalicelib.domain.workbooks.checks import InstrumentChecker
from tests.adapters.workbooks.strategies import LEDGERS
from tests.support.instruments import details

CHECKER = InstrumentChecker(catalogue(), divisions())


def passed(kept: Details, status: Status = Status.IN_SERVICE) -> Exported:
    """An instrument whose last verification was passed."""
    return kept, status, LastVerdict.PASSED


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(LEDGERS)
def test_an_export_imports_unchanged(ledger: list[tuple[Details, Status]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.xlsx"
        assert write_export(path, ((*each, LastVerdict.PASSED) for each in ledger)) == len(ledger)
        table = read_table(path.read_bytes())
    assert table.headings.ignored == ()
    assert [CHECKER.check(table.headings.pick(row)) for _, row in table.rows] == ledger


def test_text_never_becomes_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "export.xlsx"
    starts = ["=1+1", "+1", "-1", "@A1", "#N/A"]
    write_export(path, (passed(details(remark=start, name=start)) for start in starts))
    with zipfile.ZipFile(path) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in xml
    assert b't="e"' not in xml
    sheet = load_workbook(path).worksheets[0]
    for row, start in enumerate(starts, start=2):
        assert (sheet.cell(row, 1).value, sheet.cell(row, 1).number_format) == (start, "@")


def test_numbers_typed_as_text_stay_text_when_edited(tmp_path: Path) -> None:
    path = tmp_path / "export.xlsx"
    write_export(path, [passed(details(serial_number="00123", telephone="13812345678"), Status.DISABLED)])
    sheet = load_workbook(path).worksheets[0]
    cells = {heading.value: sheet.cell(2, heading.column) for heading in sheet[1] if heading.column}
    assert (cells["出厂编号"].value, cells["出厂编号"].number_format) == ("00123", "@")
    assert cells["联系电话"].number_format == "@"
    assert cells["有效期至"].number_format == "yyyy-mm-dd"
    assert cells["器具数量"].value == 1
    assert cells["器具状态"].value == "停用"
    assert cells["行政区划名称"].value == "浙江省宁波市象山县"


def test_the_last_verdict_stands_beside_each(tmp_path: Path) -> None:
    path = tmp_path / "export.xlsx"
    write_export(path, [(details(due_on=None), Status.IN_SERVICE, each) for each in LastVerdict])
    heading, *verdicts = list(load_workbook(path).worksheets[0].iter_cols(values_only=True))[-1]
    assert heading == "上次检定结果"
    assert verdicts == ["合格", "不合格", "未检定"]


def test_an_empty_ledger_is_a_workbook_with_headings(tmp_path: Path) -> None:
    path = tmp_path / "export.xlsx"
    assert write_export(path, []) == 0
    assert load_workbook(path).worksheets[0]["A1"].value == "器具名称"


def test_rows_are_taken_one_by_one(tmp_path: Path) -> None:
    alive = 0

    def ledger() -> Iterator[Exported]:
        nonlocal alive
        for number in range(50):
            alive = number
            yield passed(details(serial_number=str(number), due_on=date(2027, 1, 1)), Status.SCRAPPED)

    assert write_export(tmp_path / "export.xlsx", ledger()) == 50
    assert alive == 49
