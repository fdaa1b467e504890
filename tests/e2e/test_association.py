"""An individual registers, is associated, works in the ledger, is removed and can do so no more."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from infra.local.seed import HOSPITAL
from tests.e2e.browser import Person, person
from tests.e2e.letterbox import Letterbox
from tests.e2e.pages import individuals, instrument_form, ledger, login, registration
from tests.e2e.pages.individuals import Citizen
from tests.e2e.widgets import expect_told
from tests.stack.local_stack import LocalStack

pytestmark = [pytest.mark.stack, pytest.mark.browser]

CITIZEN = Citizen(
    user_name="lanzhongwei",
    password="Lanzhong42",
    name="蓝仲伟",
    citizen_id="11010519491231002X",
    mobile="13966660101",
    email="lan@example.com",
)
NAME = "象山县第一人民医院"
#: The organisation code within the hospital's credit code.
CODE = "41938770X"
REASON = "请先到设备科登记"


def test_from_registering_to_being_removed(chromium: Browser, demo: LocalStack) -> None:
    url = demo.site_url
    with person(chromium, url, "citizen") as citizen, person(chromium, url, "hospital") as hospital:
        _register(citizen, Letterbox(demo, citizen.page, CITIZEN.mobile, CITIZEN.email))
        _be_refused_and_approved(citizen, hospital)
        _work(citizen)
        _be_removed(citizen, hospital)


def _register(citizen: Person, letterbox: Letterbox) -> None:
    page = citizen.page
    page.goto("/login")
    page.get_by_role("link", name="个人注册").click()
    registration.submit(page)
    expect(page.get_by_test_id("field-citizen_id")).to_contain_text("请填写")
    citizen.look("register")
    individuals.fill(page, CITIZEN)
    registration.ask_for_code(page, letterbox)
    registration.submit(page)
    expect(page.get_by_test_id("registered")).to_contain_text("蓝仲伟，您已注册成功")
    citizen.look("registered")

    page.get_by_role("link", name="去登录").click()
    login.fill(page, CITIZEN.user_name, CITIZEN.password, "individual")
    expect(page.get_by_role("heading", level=1)).to_have_text("我的信息")
    expect(page.get_by_test_id("profile")).to_contain_text("110***********002X")
    expect(page.get_by_test_id("association")).to_contain_text("未关联")
    citizen.look("me")
    _edit_profile(citizen)


def _edit_profile(citizen: Person) -> None:
    page = citizen.page
    page.get_by_test_id("edit-profile").click()
    page.get_by_label("详细地址").fill("丹东街道新华路12号")
    citizen.look("me-edit")
    page.get_by_test_id("save-profile").click()
    expect_told(page, "已保存您的信息。")
    expect(page.get_by_test_id("profile")).to_contain_text("丹东街道新华路12号")


def _be_refused_and_approved(citizen: Person, hospital: Person) -> None:
    login.log_in(hospital.page, HOSPITAL.user_name, HOSPITAL.password)
    individuals.ask(citizen.page, CODE, NAME)
    citizen.look("me-applied")
    hospital.page.get_by_test_id("nav-messages").click()
    message = hospital.page.get_by_test_id("message").filter(has_text="蓝仲伟 申请关联贵单位")
    message.get_by_role("button", name="查看").click()
    expect(hospital.page.get_by_role("heading", level=1)).to_have_text("企业授权")
    expect(individuals.line(hospital.page, CITIZEN.name)).to_contain_text("申请中")
    hospital.look("authorisations")
    individuals.refuse(hospital.page, CITIZEN.name, REASON)
    individuals.expect_association(citizen.page, REASON)
    citizen.look("me-refused")

    individuals.ask(citizen.page, CODE, NAME)
    hospital.page.get_by_test_id("refresh-members").click()
    individuals.approve(hospital.page, CITIZEN.name)
    hospital.look("authorisations-approved")
    individuals.expect_association(citizen.page, "已关联")
    citizen.look("me-associated")


def _work(citizen: Person) -> None:
    page = citizen.page
    ledger.open_ledger(page)
    form = _open_first(page)
    instrument_form.write(form, remark="蓝仲伟核对")
    instrument_form.save(form)
    expect(form).to_be_hidden()
    expect(page.get_by_text("已保存对")).to_be_visible()
    citizen.look("ledger-of-member")


def _open_first(page: Page) -> Locator:
    line = page.get_by_test_id("ledger").get_by_role("row").nth(1)
    line.get_by_role("button", name="修改").click()
    return instrument_form.shown(page, "修改器具")


def _be_removed(citizen: Person, hospital: Person) -> None:
    page = citizen.page
    line = page.get_by_test_id("ledger").get_by_role("row").nth(1)
    changed = (line.get_attribute("data-testid") or "").removeprefix("row-")
    form = _open_first(page)
    expect(instrument_form.box(form, "remark")).to_have_value("蓝仲伟核对")
    individuals.remove(hospital.page, CITIZEN.name)

    instrument_form.write(form, remark="不再有权修改")
    with citizen.watch.refusal(403, f"/instruments/{changed}"):
        instrument_form.save(form)
    expect(page.get_by_role("heading", level=1)).to_have_text("我的信息")
    expect(page.get_by_test_id("association")).to_contain_text(f"“{NAME}”已删除与您的关联")
    expect(page.get_by_test_id("nav-ledger")).to_be_hidden()
    citizen.look("me-removed")
    page.goto("/ledger")
    expect(page.get_by_role("heading", level=1)).to_have_text("我的信息")
