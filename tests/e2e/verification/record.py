"""The county records its results by hand, the city from a workbook with a certificate for each."""

import io
import zipfile
from pathlib import Path

from playwright.sync_api import Page, expect

from chalicelib.domain.clock import today
from tests.e2e.browser import Person
from tests.e2e.pages import work, workbooks
from tests.e2e.verification.cast import Cast
from tests.support.documents import pdf

PASSED = ("GA-1", "GA-2", "GA-3", "GA-4")
FAILED = "GA-5"


def record(cast: Cast, folder: Path) -> None:
    """Eleven results, one of them bad."""
    _by_hand(cast.county, folder)
    _by_workbook(cast.city, folder)


def _by_hand(county: Person, folder: Path) -> None:
    page = county.page
    certificate = folder / "ZS-GA-1.pdf"
    certificate.write_bytes(pdf())
    work.open_list(page, "received")
    work.row(page, PASSED[0]).get_by_test_id("row-publish").click()
    form = page.get_by_test_id("result")
    expect(form).to_contain_text(PASSED[0])
    page.get_by_test_id("result-submit").click()
    expect(form.get_by_test_id("field-certificate_number")).to_contain_text("请填写")
    form.locator("input[type=file]").set_input_files(certificate)
    for serial in PASSED:
        expect(form).to_contain_text(serial)
        _fill(page, "passed", f"ZS-{serial}")
        if serial == PASSED[0]:
            county.look("result")
        form.get_by_test_id("result-submit").click()
    expect(form).to_contain_text(FAILED)
    _fill(page, "failed", f"TZ-{FAILED}")
    county.look("result-failed")
    form.get_by_test_id("result-submit").click()
    expect(form).to_be_hidden()
    work.expect_count(page, "certified", 5)
    work.show(page, "certified")
    expect(work.row(page, FAILED)).to_contain_text("不合格")
    county.look("certified")


def _fill(page: Page, verdict: str, number: str) -> None:
    form = page.get_by_test_id("result")
    form.get_by_test_id(f"verdict-{verdict}").click()
    form.get_by_test_id("field-certificate_number").get_by_role("textbox").fill(number)


def _by_workbook(city: Person, folder: Path) -> None:
    page = city.page
    page.goto("/work/import")
    template = workbooks.download(page, page.get_by_test_id("download-template").click)
    book = template.workbook()
    sheet = book.worksheets[0]
    places = {str(cell.value).rstrip("*"): at for at, cell in enumerate(sheet[1], start=1)}
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as certificates:
        for at in range(2, 8):
            number = f"JX-{sheet.cell(at, places['出厂编号']).value}"
            sheet.cell(at, places["检定结果"]).value = "合格"
            sheet.cell(at, places["检定日期"]).value = today()
            sheet.cell(at, places["证书编号"]).value = number
            certificates.writestr(f"{number}.pdf", pdf())
    filled, zipped = folder / "检定结果.xlsx", folder / "证书.zip"
    book.save(filled)
    zipped.write_bytes(archive.getvalue())
    page.get_by_test_id("workbook").set_input_files(filled)
    page.get_by_test_id("certificates").set_input_files(zipped)
    city.look("result-import")
    page.get_by_test_id("start-results").click()
    expect(workbooks.result(page, filled.name)).to_contain_text("6")
    city.look("result-imported")
    work.open_list(page, "certified")
    work.expect_count(page, "certified", 6)
