"""The clerk imports workbooks: a good one, the same again, a messy one and what is none."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.browser import Person
from tests.e2e.pages import ledger, workbooks

SAMPLES = Path(__file__).parents[2] / "samples"
GOOD = SAMPLES / "hospital-ledger.xlsx"
GOOD_ROWS = 2000
MESSY = SAMPLES / "hospital-ledger-messy.xlsx"
MESSY_STORED, MESSY_REFUSED = 51, 9
BAD = "台账（扫描件）.xlsx"


def import_ledger(clerk: Person) -> None:
    """From the template to a ledger of thousands."""
    workbooks.open_import(clerk.page)
    clerk.look("import")
    _take_template(clerk.page)
    _import_good(clerk)
    _import_again(clerk)
    _import_messy(clerk)
    _import_what_is_none(clerk)
    _turn_pages(clerk)


def _take_template(page: Page) -> None:
    template = workbooks.download(page, page.get_by_test_id("download-template").click)
    assert template.name == "强制检定器具信息导入模板.xlsx"
    sheet = template.workbook().worksheets[0]
    lists = [each for each in sheet.data_validations.dataValidation if each.type == "list"]
    assert len(lists) >= 4  # item, kind, purpose and way of submission


def _import_good(clerk: Person) -> None:
    page = clerk.page
    workbooks.drop(page, GOOD.name, GOOD.read_bytes())
    expect(page.get_by_role("progressbar")).to_be_visible()
    clerk.look("import-running")
    expect(workbooks.result(page, GOOD.name)).to_contain_text(f"已录入 {GOOD_ROWS} 台，未录入 0 台")
    clerk.look("import-done")


def _import_again(clerk: Person) -> None:
    page = clerk.page
    workbooks.drop(page, f"又一次-{GOOD.name}", GOOD.read_bytes())
    outcome = workbooks.result(page, f"又一次-{GOOD.name}")
    expect(outcome).to_contain_text(f"没有新的器具：{GOOD_ROWS} 台都已在台账中，没有重复录入。")
    clerk.look("import-again")


def _import_messy(clerk: Person) -> None:
    page = clerk.page
    workbooks.pick(page, MESSY)
    outcome = workbooks.result(page, MESSY.name)
    expect(outcome).to_contain_text(f"已录入 {MESSY_STORED} 台，未录入 {MESSY_REFUSED} 台")
    clerk.look("import-messy")

    refused = workbooks.download(page, page.get_by_role("button", name="下载未录入的器具").click)
    assert refused.rows() == MESSY_REFUSED
    cells = [
        str(cell) for row in refused.workbook().worksheets[0].iter_rows(values_only=True) for cell in row
    ]
    assert any("血压仪" in cell for cell in cells)
    assert any("2026-02-30" in cell for cell in cells)


def _import_what_is_none(clerk: Person) -> None:
    page = clerk.page
    workbooks.drop(page, "台账.xls", b"old")
    expect(page.get_by_test_id("upload-problem")).to_contain_text("这是旧格式（.xls）")
    clerk.look("import-old")
    workbooks.drop(page, BAD, b"%PDF-1.7 a scan of the ledger")
    job = page.get_by_test_id("job").filter(has_text=BAD)
    expect(job).to_have_attribute("data-state", "refused", timeout=workbooks.PATIENCE_MS)
    expect(job).to_contain_text("这不是 Excel 工作簿")
    clerk.look("import-refused")


def _turn_pages(clerk: Person) -> None:
    page = clerk.page
    ledger.open_ledger(page)
    ledger.expect_count(page, "total", 2 + GOOD_ROWS + MESSY_STORED)
    page.get_by_test_id("next").click()
    expect(page.get_by_text("第 2 页")).to_be_visible()
    ledger.expect_answered(page)
    expect(page.get_by_test_id("ledger").locator("tbody tr")).to_have_count(50)
    clerk.look("ledger-full")
    page.get_by_test_id("previous").click()
    expect(page.get_by_text("第 1 页")).to_be_visible()
    ledger.expect_answered(page)
