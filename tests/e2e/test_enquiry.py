"""What anybody finds without an account: instruments, certificates, institutions, the catalogue."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.browser import PHONE, Person, person
from tests.e2e.pages import bar, enquiry
from tests.e2e.widgets import choose_division, write_date
from tests.stack.clerk import run_inside
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import new_credit_code
from tests.support import enquiry_world as world

pytestmark = [pytest.mark.stack, pytest.mark.browser]

OWNER, COUNTY, CITY = (new_credit_code(79_200_000 + each) for each in range(3))
DIVISION = ("浙江省", "嘉兴市", "桐乡市")


@pytest.fixture(scope="module")
def code(local_stack: LocalStack) -> str:
    """The code of an instrument that has passed; whatever else the world has is there then, too."""
    (code,) = run_inside(local_stack, "tests.support.enquiry_world", OWNER, COUNTY, CITY)
    return code


def test_instruments(chromium: Browser, local_stack: LocalStack, code: str) -> None:
    with person(chromium, local_stack.site_url, "visitor") as visitor:
        page = visitor.page
        page.goto("/")
        bar.choose(page, "nav-enquiry")
        expect(enquiry.rows(page, "instruments")).not_to_have_count(0)
        visitor.look("enquiry-newest")
        enquiry.look_up(page, code)
        (row,) = enquiry.shown(page, "instruments", 1)
        expect(row).to_contain_text(world.GAUGES[0])
        enquiry.look_up_by(page, "出厂编号", world.GAUGES[2])
        expect(enquiry.rows(page, "instruments")).to_contain_text("合格，已超期")
        enquiry.share(page, rf"/enquiry/instruments\?serial_number={world.GAUGES[2]}$", "instruments")
        page.go_back()
        expect(enquiry.rows(page, "instruments")).to_contain_text(world.GAUGES[0])
        _by_name(visitor)
        _open_instrument(visitor)
        enquiry.look_up_by(page, "证书编号", "TX-NONE")
        expect(page.get_by_test_id("instruments")).to_contain_text("没有查到这台器具")
        visitor.look("enquiry-instruments-nothing")


def test_certificates(chromium: Browser, local_stack: LocalStack, code: str) -> None:
    with person(chromium, local_stack.site_url, "visitor") as visitor:
        page = visitor.page
        page.goto("/enquiry/certificates")
        expect(page.get_by_text("请填写证书编号")).to_be_visible()
        visitor.look("enquiry-certificates")
        enquiry.ask_number(page, world.PASSED.lower())
        expect(page.get_by_test_id("standing")).to_contain_text("现行有效")
        expect(page.get_by_test_id("certificate")).to_contain_text(code)
        _compare(visitor)
        enquiry.share(page, r"/enquiry/certificates\?number=tx2026-0001$", "certificate")
        _other_numbers(visitor)
        enquiry.ask_number(page, "没有的编号")
        expect(page.get_by_text("没有查到编号为“没有的编号”的证书")).to_be_visible()
        visitor.look("enquiry-certificates-nothing")


def test_institutions(chromium: Browser, local_stack: LocalStack, code: str) -> None:
    assert code
    with person(chromium, local_stack.site_url, "visitor") as visitor:
        page = visitor.page
        page.goto("/enquiry/institutions")
        expect(enquiry.rows(page, "institutions")).not_to_have_count(0)
        choose_division(page.get_by_test_id("field-region"), *DIVISION)
        page.get_by_test_id("condition-name").fill("桐乡")
        page.get_by_test_id("condition-certificate-number").fill("0483")
        write_date(page.get_by_test_id("field-valid_from"), "2028-01-01")
        page.get_by_test_id("query").click()
        (row,) = enquiry.shown(page, "institutions", 1)
        expect(row).to_contain_text("浙江省嘉兴市桐乡市")
        enquiry.share(page, r"region=330483", "institutions")
        expect(page.get_by_test_id("condition-name")).to_have_value("桐乡")
        visitor.look("enquiry-institutions")
        row.get_by_role("link").click()
        details = page.get_by_test_id("institution")
        for words in ("凤鸣街道", "县级", "压力表", world.AUTHORISATION):
            expect(details).to_contain_text(words)
        with page.expect_popup() as tab:
            page.get_by_test_id("open-authorisation_certificate").click()
        tab.value.wait_for_url(re.compile("documents/"))
        tab.value.close()
        visitor.look("enquiry-institution")
        page.get_by_test_id("back").click()
        expect(page).to_have_url(re.compile(r"region=330483"))


def test_the_catalogue(chromium: Browser, local_stack: LocalStack) -> None:
    with person(chromium, local_stack.site_url, "visitor") as visitor:
        page = visitor.page
        page.goto("/")
        page.get_by_role("radio", name="目录").check(force=True)
        page.get_by_test_id("enquiry-words").fill("血压")
        page.get_by_test_id("enquiry-submit").click()
        expect(page).to_have_url(re.compile(r"/enquiry/catalogue\?kind="))
        expect(enquiry.rows(page, "kinds").first).to_contain_text("血压计")
        visitor.look("enquiry-catalogue")
        page.get_by_test_id("condition-item").fill("不存在")
        page.get_by_test_id("query").click()
        expect(page.get_by_test_id("kinds")).to_contain_text("目录中没有查到")
        page.get_by_test_id("reset").click()
        expect(enquiry.rows(page, "kinds")).not_to_have_count(0)


def test_in_english_and_on_a_phone(chromium: Browser, local_stack: LocalStack, code: str) -> None:
    with person(chromium, local_stack.site_url, "phone", PHONE) as visitor:
        page = visitor.page
        page.goto(f"/enquiry/instruments?code={code}")
        enquiry.shown(page, "instruments", 1)
        visitor.look("enquiry-instruments")
        page.get_by_test_id("language").tap()
        expect(page).to_have_title(re.compile("^Instruments"))
        visitor.look("enquiry-instruments-english")
        page.get_by_test_id("open-certificate").tap()
        expect(page.get_by_test_id("standing")).to_contain_text("Genuine")
        visitor.look("enquiry-certificate-english")
        page.get_by_test_id("open-institution").tap()
        expect(page.get_by_test_id("institution")).to_be_visible()
        visitor.look("enquiry-institution-english")
        for about, found in (("institutions", "institutions"), ("catalogue", "kinds")):
            page.goto(f"/enquiry/{about}")
            expect(enquiry.rows(page, found)).not_to_have_count(0)
            visitor.look(f"enquiry-{about}-english")


def test_too_many_enquiries(chromium: Browser, local_stack: LocalStack, code: str) -> None:
    with person(chromium, local_stack.site_url, "hasty") as visitor:
        page = visitor.page
        page.goto("/enquiry/certificates")
        enquiry.use_up(page, f"{local_stack.api_url}/enquiry/instruments?code={code}")
        with visitor.watch.refusal(429, f"number={world.PASSED}"):
            enquiry.ask_number(page, world.PASSED)
            expect(page.get_by_role("alert")).to_contain_text("查询过于频繁（每分钟最多 60 次）")
        retry = page.get_by_test_id("retry")
        expect(retry).to_have_text(re.compile(r"\d+ 秒后可重试"))
        visitor.look("enquiry-too-many")
        expect(retry).to_be_enabled(timeout=70_000)
        retry.click()
        expect(page.get_by_test_id("standing")).to_contain_text("现行有效")


def _by_name(visitor: Person) -> None:
    page = visitor.page
    enquiry.look_up_by(page, "器具名称", "一般压力")
    expect(page.get_by_test_id("field-division")).to_contain_text("请选到区县")
    choose_division(page.get_by_test_id("field-division"), *DIVISION)
    page.get_by_test_id("query").click()
    rows = enquiry.rows(page, "instruments")
    expect(rows).to_have_count(len(world.GAUGES))
    for words in ("不合格", "暂无检定结果", "合格，已超期"):
        expect(rows.filter(has_text=words)).to_have_count(1)
    expect(page.get_by_test_id("instruments")).not_to_contain_text(world.OWNER_NAME)
    visitor.look("enquiry-by-name")


def _open_instrument(visitor: Person) -> None:
    page = visitor.page
    of = {serial: enquiry.rows(page, "instruments").filter(has_text=serial) for serial in world.GAUGES}
    of[world.UNVERIFIED].get_by_test_id("open-instrument").click()
    expect(page.get_by_test_id("instrument")).to_contain_text("本系统中没有这台器具的检定结果")
    page.go_back()
    of[world.GAUGES[3]].get_by_test_id("open-instrument").click()
    expect(page.get_by_test_id("instrument")).to_contain_text(world.NOTICE)
    visitor.look("enquiry-instrument")
    page.get_by_test_id("open-certificate").click()
    expect(page.get_by_test_id("standing")).to_contain_text("不得使用")
    page.get_by_test_id("open-instrument").click()
    expect(page.get_by_test_id("instrument")).to_be_visible()
    page.goto("/enquiry/instruments")


def _compare(visitor: Person) -> None:
    page = visitor.page
    answer = page.get_by_test_id("file-answer")
    visitor.look("enquiry-certificate")
    enquiry.drop(page, "证书.pdf", "application/pdf", world.PASSED_PDF.decode())
    expect(answer).to_contain_text("一致：“证书.pdf”就是")
    visitor.look("enquiry-file-same")
    enquiry.drop(page, "改过.pdf", "application/pdf", "%PDF-1.7 x")
    expect(answer).to_contain_text("不一致：“改过.pdf”")
    visitor.look("enquiry-file-other")
    enquiry.drop(page, "照片.jpg", "image/jpeg", "x")
    expect(answer).to_contain_text("不是 PDF 文件")
    page.get_by_test_id("certificate-file").focus()
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Space")
    chooser.value.set_files(enquiry.pdf("键盘.pdf", world.PASSED_PDF))
    expect(answer).to_contain_text("一致：“键盘.pdf”就是")


def _other_numbers(visitor: Person) -> None:
    """One that was corrected, one without a file, one that two institutions gave."""
    page = visitor.page
    enquiry.ask_number(page, world.REPLACED)
    expect(page.get_by_test_id("replaced")).to_contain_text(f"现行编号为“{world.CORRECTED}”")
    page.get_by_test_id("certificate-file").set_input_files(enquiry.pdf("旧.pdf", world.REPLACED_PDF))
    expect(page.get_by_test_id("file-answer")).to_contain_text("更正前的证书文件")
    visitor.look("enquiry-certificate-replaced")
    enquiry.ask_number(page, world.OVERDUE)
    expect(page.get_by_test_id("standing")).to_contain_text("届满")
    expect(page.get_by_test_id("no-file")).to_be_visible()
    enquiry.ask_number(page, world.TWICE)
    (first, _) = enquiry.shown(page, "certificates", 2)
    visitor.look("enquiry-certificates-two")
    first.get_by_test_id("open-certificate").click()
    expect(page).to_have_url(re.compile(rf"/certificate\?number={world.TWICE}$"))
    expect(page.get_by_test_id("certificate")).to_be_visible()
    page.get_by_test_id("back").click()
    enquiry.shown(page, "certificates", 2)
