"""An administrator's day: the queue, a refusal, an approval, and a suspension that is felt at once."""

import os
import subprocess
import sys

import pytest
from playwright.sync_api import Browser, Page, expect

from infra.local.seed import ADMINISTRATOR
from tests.e2e.browser import Person, person
from tests.e2e.pages import login, registration, reviews
from tests.e2e.widgets import choose, choose_division, confirm, expect_told
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import new_credit_code
from tests.support.people import CITIZEN_ID, PASSWORD

pytestmark = [pytest.mark.stack, pytest.mark.browser]

REFUSED, APPROVED, WORKING = "象山县墙头卫生院", "象山县定塘卫生院", "象山县爵溪医院"
STATES = {REFUSED: "pending", APPROVED: "pending", WORKING: "approved"}
CODES = {name: new_credit_code(73_500_000 + number) for number, name in enumerate(STATES)}
REFUSAL = "代码与单位名称不符，请核对后重新填写。"
SUSPENSION = "登记信息不属实，正在核查。"


def test_an_administrators_day(chromium: Browser, demo: LocalStack) -> None:
    _register(demo)
    url = demo.site_url
    with person(chromium, url, "reviewer") as reviewer, person(chromium, url, "suspended") as clerk:
        login.log_in(clerk.page, f"o{CODES[WORKING][8:16]}", PASSWORD)
        expect(clerk.page.get_by_role("heading", level=1)).to_have_text("强检器具台账")
        login.log_in(reviewer.page, ADMINISTRATOR.user_name, ADMINISTRATOR.password, login.ADMINISTRATOR)
        _narrow_the_queue(reviewer)
        _look_at_the_id_once(reviewer)
        _refuse_and_approve(reviewer)
        _suspend(reviewer, clerk)
        _find_and_restore(reviewer, clerk)


def _register(stack: LocalStack) -> None:
    environment = {**os.environ, **stack.environment}
    for name, state in STATES.items():
        command = [sys.executable, "-m", "tests.support.review_cast", CODES[name], state, name]
        subprocess.run(command, env=environment, check=True, timeout=60)


def _narrow_the_queue(reviewer: Person) -> None:
    page = reviewer.page
    expect(reviews.row(page, REFUSED)).to_be_visible()
    reviewer.look("queue")
    choose(page.get_by_test_id("field-kind"), "机构")
    page.get_by_test_id("query").click()
    expect(reviews.row(page, REFUSED)).to_be_hidden()
    page.get_by_test_id("state-suspended").click()
    expect(page.get_by_text("没有符合条件的已暂停单位。")).to_be_visible()
    reviewer.look("queue-empty")
    page.get_by_test_id("state-pending").click()
    choose(page.get_by_test_id("field-kind"), "企业")
    choose_division(page.get_by_test_id("field-division"), "浙江省", "宁波市")
    page.get_by_test_id("query").click()
    expect(reviews.row(page, REFUSED)).to_be_visible()
    expect(reviews.row(page, WORKING)).to_be_hidden()


def _look_at_the_id_once(reviewer: Person) -> None:
    page = reviewer.page
    drawer = reviews.open_row(page, REFUSED)
    expect(drawer).to_contain_text("110***********002X")
    reviewer.look("registration")
    drawer.get_by_test_id("show-id").click()
    confirm(page, "查看完整身份证号", "查看完整身份证号")
    expect(drawer.get_by_test_id("citizen-id")).to_contain_text(CITIZEN_ID)
    reviewer.look("whole-id")
    drawer.get_by_test_id("hide-id").click()
    assert CITIZEN_ID not in page.content()
    drawer.get_by_test_id("trace").click()
    expect(drawer.get_by_test_id("audit")).to_contain_text("查看完整身份证号")
    reviewer.look("registration-audit")


def _refuse_and_approve(reviewer: Person) -> None:
    page = reviewer.page
    drawer = page.get_by_role("dialog", name=REFUSED)
    reviews.choose_reason(drawer, "refuse", REFUSAL)
    reviewer.look("refusing")
    drawer.get_by_test_id("refuse-submit").click()
    expect_told(page, f"已退回“{REFUSED}”的注册申请。")
    reviews.close(drawer)
    expect(reviews.row(page, REFUSED)).to_be_hidden()
    drawer = reviews.open_row(page, APPROVED)
    reviews.approve(page, drawer, APPROVED)
    reviews.close(drawer)


def _suspend(reviewer: Person, clerk: Person) -> None:
    page = reviewer.page
    page.get_by_test_id("state-approved").click()
    drawer = reviews.open_row(page, WORKING)
    reviews.choose_reason(drawer, "suspend", SUSPENSION)
    reviewer.look("suspending")
    drawer.get_by_test_id("suspend-submit").click()
    expect_told(page, f"已暂停“{WORKING}”的业务办理。")
    reviewer.look("suspended")
    reviews.close(drawer)
    _is_out(clerk)


def _is_out(clerk: Person) -> None:
    page = clerk.page
    with clerk.watch.refusal(401, "/sessions/current"):
        page.goto("/ledger")
    page.wait_for_url("**/login**")
    login.fill(page, f"o{CODES[WORKING][8:16]}", PASSWORD)
    registration.expect_status(page, SUSPENSION)
    expect(page.get_by_test_id("nav-ledger")).to_be_hidden()
    clerk.look("status")


def _find_and_restore(reviewer: Person, clerk: Person) -> None:
    page = reviewer.page
    page.get_by_test_id("nav-organisations").click()
    _search(page, "没有这样的单位")
    expect(page.get_by_text("没有符合条件的单位")).to_be_visible()
    reviewer.look("search-empty")
    _search(page, "爵溪")
    expect(reviews.row(page, WORKING)).to_contain_text("已暂停")
    reviewer.look("search")
    _search(page, CODES[WORKING][8:17])
    drawer = reviews.open_row(page, WORKING)
    reviews.restore(page, drawer, WORKING)
    reviews.close(drawer)
    registration.refresh(clerk.page)
    registration.expect_status(clerk.page, "您的注册已通过审核")
    expect(clerk.page.get_by_test_id("nav-ledger")).to_be_visible()


def _search(page: Page, words: str) -> None:
    page.get_by_label("单位名称或代码").fill(words)
    page.get_by_test_id("query").click()
