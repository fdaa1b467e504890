"""What the hospital has of it in the end: its ledger, its messages, its slip on paper."""

import zxingcpp
from playwright.sync_api import expect
from pypdfium2 import PdfDocument

from tests.e2e.letterbox import Letterbox
from tests.e2e.pages import ledger, messages, reservations, workbooks
from tests.e2e.verification.cast import COUNTY_INSTITUTE, Cast
from tests.support.verification_world import HOSPITAL_EMAIL, HOSPITAL_MOBILE


def look_back(cast: Cast, number: str) -> None:
    """The ledger follows the results, the failed gauge is told of by every way, the slip is printed."""
    _read_ledger(cast)
    _open_certificate(cast)
    _read_paper(cast, number)
    _be_told(cast)
    _enquire(cast, number)


def _read_ledger(cast: Cast) -> None:
    page = cast.hospital.page
    page.goto("/ledger")
    ledger.expect_count(page, "overdue", 0)
    ledger.expect_count(page, "due_soon", 1)
    expect(ledger.row(page, "GA-5")).to_contain_text("不合格")
    cast.hospital.look("ledger-after")


def _open_certificate(cast: Cast) -> None:
    page = cast.hospital.page
    page.goto("/reservations")
    page.get_by_test_id("slips").get_by_role("link").first.click()
    reservations.line(page, "GA-1").get_by_test_id("line-instrument").click()
    results = page.get_by_test_id("results")
    expect(results).to_contain_text("ZS-GA-1")
    expect(results.get_by_test_id("open-result-1")).to_be_visible()
    cast.hospital.look("certificate")
    page.keyboard.press("Escape")


def _read_paper(cast: Cast, number: str) -> None:
    page = cast.hospital.page
    paper = workbooks.download(page, page.get_by_test_id("download-pdf").click)
    first = PdfDocument(paper.path)[0]
    text = "".join(first.get_textpage().get_text_range().split())
    for words in (number, "GA-1", "ZS-GA-1", "不合格"):
        assert words in text
    (code,) = zxingcpp.read_barcodes(first.render(scale=3).to_pil())
    assert code.text == page.url


def _be_told(cast: Cast) -> None:
    page = cast.hospital.page
    letterbox = Letterbox(cast.stack, page, HOSPITAL_MOBILE, HOSPITAL_EMAIL)
    letterbox.wait("不合格1台")
    messages.open_messages(page)
    expect(page.get_by_test_id("message").filter(has_text="不合格1台")).to_be_visible()
    cast.hospital.look("told")


def _enquire(cast: Cast, number: str) -> None:
    request = cast.hospital.page.request
    path = f"{cast.stack.api_url}/enquiry/institutions/{COUNTY_INSTITUTE}/certificate"
    found = request.get(path, params={"number": "ZS-GA-1"}).json()
    assert (found["verdict"], found["serial_number"]) == ("passed", "GA-1")
    notices = request.get(f"{cast.stack.api_url}/public-notices", params={"number": number}).json()
    assert [(each["matter"], each["result"]) for each in notices["items"]] == [("reservation", "done")]
