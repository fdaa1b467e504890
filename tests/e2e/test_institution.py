"""An institution registers with files, is refused, corrects itself, is approved, sees its capability."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from infra.local.seed import ADMINISTRATOR
from tests.e2e.browser import Person, person
from tests.e2e.letterbox import Letterbox
from tests.e2e.pages import capability, login, registration, reviews
from tests.e2e.pages.registration import Enterprise
from tests.e2e.widgets import confirm, expect_told, write_date
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import new_credit_code
from tests.support.documents import jpeg, pdf, png

pytestmark = [pytest.mark.stack, pytest.mark.browser]

INSTITUTE = Enterprise(
    user_name="jiliangsuo01",
    password="Jiliang-2026",
    name="宁海县计量检定测试所",
    code=new_credit_code(77_000_001),
    division=("浙江省", "宁波市", "宁海县"),
    legal_representative="葛文斌",
    mobile="13966660771",
    email="institute77@example.com",
)
REASON = "授权信息与计量授权证书不一致，请按证书填写。"


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """A licence, pictures and three certificates."""
    contents = {
        "法人证书.pdf": pdf(),
        "大门.jpg": jpeg(),
        "授权证书.png": png(),
        "新授权证书.pdf": pdf(),
        "延续证书.png": png(),
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return {name: tmp_path / name for name in contents}


def test_from_registering_to_its_capability(
    chromium: Browser, demo: LocalStack, files: dict[str, Path]
) -> None:
    url = demo.site_url
    with person(chromium, url, "institute") as institute, person(chromium, url, "admin") as administrator:
        letterbox = Letterbox(demo, institute.page, INSTITUTE.mobile, INSTITUTE.email)
        _register(institute, letterbox, files)
        _be_refused(administrator)
        _correct(institute, files)
        _be_approved(administrator)
        _see_capability(institute)
        _ask_to_prolong(institute, files)
        _prolong(administrator)
        _see_it_prolonged(institute)


def _register(institute: Person, letterbox: Letterbox, files: dict[str, Path]) -> None:
    page = institute.page
    page.goto("/login")
    institute.look("login")
    page.get_by_role("link", name="机构注册").click()
    registration.submit(page)
    expect(page.get_by_test_id("field-authorisation.scope")).to_contain_text("请选择")
    institute.look("register-empty")
    registration.fill(page, INSTITUTE)
    capability.fill(page, "甬法计〔2024〕0226号", "2024-01-01", "2030-12-31")
    capability.add_region(page, "浙江省", "宁波市", "宁海县")
    capability.add_region(page, "浙江省", "台州市")
    capability.tick_item(page, "压力表")
    capability.tick_kind(page, "血压", "血压计", "血压计")
    expect(page.get_by_test_id("field-authorisation.scope")).to_contain_text("已选 2 个项别，共 4 种")
    capability.upload(page, "business_licence", files["法人证书.pdf"])
    capability.upload(page, "photos", files["大门.jpg"])
    capability.upload(page, "authorisation_certificate", files["授权证书.png"])
    registration.ask_for_code(page, letterbox)
    institute.look("register")
    registration.submit(page)
    expect(page.get_by_role("heading", name="注册已提交，等待审核")).to_be_visible()

    page.get_by_role("link", name="去登录").click()
    login.fill(page, INSTITUTE.user_name, INSTITUTE.password, "institution")
    registration.expect_status(page, "您的注册正在等待审核")
    expect(page.get_by_role("heading", level=1)).to_have_text("我的机构信息")
    institute.look("pending")


def _be_refused(administrator: Person) -> None:
    page = administrator.page
    login.log_in(page, ADMINISTRATOR.user_name, ADMINISTRATOR.password, login.ADMINISTRATOR)
    drawer = reviews.open_review(page, INSTITUTE.name)
    expect(drawer).to_contain_text("甬法计〔2024〕0226号")
    expect(drawer).to_contain_text("浙江省台州市")
    expect(drawer.get_by_test_id("open-authorisation_certificate")).to_contain_text("授权证书.png")
    administrator.look("review")
    reviews.refuse(page, drawer, INSTITUTE.name, REASON)
    reviews.close(drawer)


def _correct(institute: Person, files: dict[str, Path]) -> None:
    page = institute.page
    registration.refresh(page)
    registration.expect_status(page, REASON)
    expect(page.get_by_test_id("authorisation_certificate-file")).to_contain_text("授权证书.png")
    page.get_by_role("button", name="去掉：浙江省台州市").click()
    capability.tick_item(page, "血压计")
    capability.upload(page, "authorisation_certificate", files["新授权证书.pdf"])
    institute.look("correction")
    page.get_by_test_id("resubmit").click()
    expect_told(page, "已重新提交，请等待审核。")
    registration.expect_status(page, "您的注册正在等待审核")


def _be_approved(administrator: Person) -> None:
    page = administrator.page
    drawer = reviews.open_review(page, INSTITUTE.name)
    expect(drawer.get_by_test_id("open-authorisation_certificate")).to_contain_text("新授权证书.pdf")
    reviews.approve(page, drawer, INSTITUTE.name)
    reviews.close(drawer)


def _see_capability(institute: Person) -> None:
    page = institute.page
    registration.refresh(page)
    registration.expect_status(page, "您的注册已通过审核")
    institute.look("approved")
    page.goto("/capability")
    shown = page.get_by_test_id("capability")
    expect(shown).to_contain_text("浙江省宁波市宁海县")
    expect(shown).not_to_contain_text("台州市")
    expect(shown).to_contain_text("有效")
    expect(shown.get_by_test_id("open-authorisation_certificate")).to_contain_text("新授权证书.pdf")
    institute.look("capability")
    page.goto("/ledger")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("强检器具台账")
    _edit(institute)


def _edit(institute: Person) -> None:
    page = institute.page
    page.goto("/registration-status")
    page.get_by_test_id("edit-particulars").click()
    page.get_by_label("详细地址").fill("跃龙街道中山中路133号")
    institute.look("particulars")
    page.get_by_test_id("save-particulars").click()
    expect_told(page, "已保存单位信息。")
    expect(page.get_by_test_id("registration-status")).to_contain_text("跃龙街道中山中路133号")


def _ask_to_prolong(institute: Person, files: dict[str, Path]) -> None:
    page = institute.page
    card = page.get_by_test_id("own-change")
    card.get_by_test_id("ask-change").click()
    card.get_by_test_id("authorising").click()
    expect(card.get_by_label("授权证书编号")).to_have_value("甬法计〔2024〕0226号")
    card.get_by_test_id("send-change").click()
    expect(card.get_by_test_id("field-authorisation_certificate")).to_contain_text("请选择")
    card.get_by_label("授权证书编号").fill("甬法计〔2026〕0301号")
    write_date(card.get_by_test_id("field-authorisation.valid_until"), "2035-12-31")
    capability.add_region(page, "浙江省", "台州市")
    capability.upload(page, "authorisation_certificate", files["延续证书.png"])
    institute.look("prolong-form")
    card.get_by_test_id("send-change").click()
    expect_told(page, "变更申请已提交，请等待审核。")
    expect(card.get_by_test_id("comparison")).to_contain_text("2035-12-31")
    institute.look("prolong-pending")
    expect(page.get_by_test_id("registration-status")).to_contain_text("2030-12-31")
    page.goto("/business")
    row = page.get_by_test_id("business").get_by_role("row").filter(has_text="变更审核")
    expect(row).to_contain_text("办理中")
    institute.look("business")


def _prolong(administrator: Person) -> None:
    page = administrator.page
    page.goto("/changes")
    row = page.get_by_test_id("changes").get_by_role("row").filter(has_text=INSTITUTE.name)
    expect(row).to_contain_text("计量授权")
    row.get_by_role("button", name="查看").click()
    drawer = page.get_by_role("dialog", name=INSTITUTE.name)
    expect(drawer.get_by_test_id("comparison")).to_contain_text("2030-12-31")
    expect(drawer.get_by_test_id("compared-regions")).to_contain_text("新增：浙江省台州市")
    files = drawer.get_by_test_id("compared-authorisation_certificate").get_by_role("button")
    expect(files).to_contain_text(["新授权证书.pdf", "延续证书.png"])
    expect(files.nth(1).locator("img")).to_be_visible()
    administrator.look("prolong-drawer")
    drawer.get_by_test_id("approve-change").click()
    confirm(page, "通过变更申请", "通过")
    expect_told(page, f"已通过“{INSTITUTE.name}”的变更申请。")


def _see_it_prolonged(institute: Person) -> None:
    page = institute.page
    page.goto("/capability")
    shown = page.get_by_test_id("capability")
    expect(shown).to_contain_text("2035-12-31")
    expect(shown).to_contain_text("浙江省台州市")
    expect(shown.get_by_test_id("open-authorisation_certificate")).to_contain_text("延续证书.png")
    page.goto("/business")
    row = page.get_by_test_id("business").get_by_role("row").filter(has_text="变更审核")
    expect(row).to_contain_text("已办结")
