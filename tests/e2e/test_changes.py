"""An enterprise gets another name, everywhere; an individual is refused one and reads why."""

import os
import subprocess
import sys

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from infra.local.seed import ADMINISTRATOR
from tests.e2e.browser import PHONE, Person, person
from tests.e2e.pages import login
from tests.e2e.widgets import confirm, expect_told
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import new_credit_code
from tests.support.people import PASSWORD

pytestmark = [pytest.mark.stack, pytest.mark.browser]

CODE = new_credit_code(74_900_000)
OLD_NAME, NEW_NAME = "象山县第一人民医院", "象山县人民医院"
CITIZEN, CITIZEN_NAME = "bianweiming", "卞维明"
REASON = "姓名与身份证号码不一致，请核对后重新填写。"


@pytest.fixture(scope="module")
def cast(demo: LocalStack) -> LocalStack:
    """An enterprise and an individual, to be changed."""
    environment = {**os.environ, **demo.environment}
    command = [sys.executable, "-m", "tests.support.change_cast", CODE, CITIZEN, CITIZEN_NAME]
    subprocess.run(command, env=environment, check=True, timeout=120)
    return demo


def test_an_approved_name_is_everywhere(chromium: Browser, cast: LocalStack) -> None:
    url = cast.site_url
    with person(chromium, url, "changing") as clerk, person(chromium, url, "changes-admin") as administrator:
        login.log_in(clerk.page, f"o{CODE[8:16]}", PASSWORD)
        clerk.page.wait_for_url("**/ledger")
        _edit_particulars(clerk)
        _ask_for_name(clerk)
        _approve(administrator)
        _see_it_everywhere(clerk)


def test_a_refusal_says_why_and_keeps_what_was_typed(chromium: Browser, cast: LocalStack) -> None:
    url = cast.site_url
    with person(chromium, url, "citizen-changing", PHONE) as citizen:
        page = citizen.page
        login.log_in(page, CITIZEN, PASSWORD, "individual")
        card = page.get_by_test_id("own-change")
        card.get_by_test_id("ask-change").click()
        with citizen.watch.refusal(422, "/individual/change"):
            card.get_by_test_id("send-change").click()
        expect(card.get_by_test_id("field-name")).to_contain_text("没有要变更的内容")
        card.get_by_label("姓名").fill("卞维鸣")
        card.get_by_label("变更说明").fill("派出所已更名")
        citizen.look("form")
        card.get_by_test_id("send-change").click()
        expect(card).to_contain_text("变更审核中")
        citizen.look("pending")
        with person(chromium, url, "changes-phone", PHONE) as administrator:
            _refuse(administrator)
        page.reload()
        expect(card).to_contain_text(REASON)
        citizen.look("refused")
        card.get_by_test_id("ask-change").click()
        expect(card.get_by_label("姓名")).to_have_value("卞维鸣")
        expect(card.get_by_label("变更说明")).to_have_value("派出所已更名")


def _edit_particulars(clerk: Person) -> None:
    page = clerk.page
    page.goto("/registration-status")
    page.get_by_test_id("edit-particulars").click()
    page.get_by_label("详细地址").fill("丹东街道新华路12号")
    page.get_by_test_id("save-particulars").click()
    expect_told(page, "已保存单位信息。")
    expect(page.get_by_test_id("registration-status")).to_contain_text("丹东街道新华路12号")


def _ask_for_name(clerk: Person) -> None:
    card = clerk.page.get_by_test_id("own-change")
    card.get_by_test_id("ask-change").click()
    card.get_by_label("企业名称").fill(NEW_NAME)
    card.get_by_label("法定代表人身份证号码").fill("23018319900814072X")
    card.get_by_label("变更说明").fill("经批准更名")
    clerk.look("form")
    card.get_by_test_id("send-change").click()
    expect_told(clerk.page, "变更申请已提交，请等待审核。")
    expect(card).to_contain_text("变更审核中")
    expect(card.get_by_test_id("comparison")).to_contain_text(NEW_NAME)
    clerk.look("pending")


def _approve(administrator: Person) -> None:
    page = administrator.page
    drawer = _open(page, OLD_NAME)
    administrator.look("drawer")
    drawer.get_by_test_id("show-id").click()
    confirm(page, "查看完整身份证号", "查看完整身份证号")
    expect(drawer.get_by_test_id("citizen-id")).to_contain_text("23018319900814072X")
    drawer.get_by_test_id("approve-change").click()
    confirm(page, "通过变更申请", "通过")
    expect_told(page, f"已通过“{OLD_NAME}”的变更申请。")


def _refuse(administrator: Person) -> None:
    page = administrator.page
    drawer = _open(page, CITIZEN_NAME)
    administrator.look("drawer")
    drawer.get_by_test_id("refuse-change").click()
    drawer.get_by_label("未通过原因").fill(REASON)
    drawer.get_by_test_id("refuse-change-submit").click()
    expect_told(page, f"已退回“{CITIZEN_NAME}”的变更申请。")


def _open(page: Page, name: str) -> Locator:
    login.log_in(page, ADMINISTRATOR.user_name, ADMINISTRATOR.password, login.ADMINISTRATOR)
    page.wait_for_url("**/reviews")
    page.goto("/changes")
    row = page.get_by_test_id("changes").get_by_role("row").filter(has_text=name)
    row.get_by_role("button", name="查看").click()
    drawer = page.get_by_role("dialog", name=name)
    expect(drawer).to_be_visible()
    return drawer


def _see_it_everywhere(clerk: Person) -> None:
    page = clerk.page
    page.reload()
    expect(page.get_by_test_id("registration-status")).to_contain_text(NEW_NAME)
    expect(page.get_by_role("banner")).to_contain_text(NEW_NAME)
    expect(page.get_by_test_id("own-change")).to_contain_text("变更已通过")
    clerk.look("approved")
    page.goto("/messages")
    expect(page.get_by_test_id("message").filter(has_text="信息变更已通过审核")).to_be_visible()
