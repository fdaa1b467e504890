"""Experts and a regional administrator are imported and sign in; accounts are suspended and recovered."""

from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.browser import PHONE, Person, person
from tests.e2e.letterbox import Letterbox
from tests.e2e.pages import administration, login, security
from tests.e2e.widgets import expect_told
from tests.stack.administrators import PASSWORD, hire
from tests.stack.local_stack import LocalStack
from tests.stack.pauses import forget_pause
from tests.support.rosters import roster_workbook

pytestmark = [pytest.mark.stack, pytest.mark.browser]

KEEPER = "keeper11"
EXPERT, OTHER, REGIONAL = "guider11", "guider12", "county11"
EXPERT_MOBILE, OTHER_MOBILE, REGIONAL_MOBILE, NEW_MOBILE = (f"1397501100{n}" for n in range(4))
ROWS = (
    ("专家", EXPERT, "王建国", EXPERT_MOBILE, "wang@example.cn", ""),
    ("专家", OTHER, "陈思远", OTHER_MOBILE, "", ""),
    ("管理员", REGIONAL, "李敏", REGIONAL_MOBILE, "", "浙江省宁波市象山县"),
    ("管理员", "county12", "赵强", "1397501", "", "东方省"),
)
OWN = "Ziji-2026"


def test_from_a_workbook_to_a_lost_mobile(chromium: Browser, local_stack: LocalStack) -> None:
    hire(local_stack, KEEPER, "13975011009")
    url = local_stack.site_url
    with ExitStack() as open_:
        keeper = open_.enter_context(person(chromium, url, "keeper"))
        expert = open_.enter_context(person(chromium, url, "expert"))
        county = open_.enter_context(person(chromium, url, "county"))
        _import(keeper)
        _settle_in(expert, _first_password(local_stack, keeper, EXPERT_MOBILE), EXPERT, "expert")
        expect(expert.page.get_by_role("heading", level=1)).to_have_text("专家")
        expert.look("home")
        _settle_in(
            county, _first_password(local_stack, keeper, REGIONAL_MOBILE), REGIONAL, login.ADMINISTRATOR
        )
        expect(county.page.get_by_role("heading", level=1)).to_have_text("注册审核")
        expect(county.page.get_by_test_id("nav-accounts")).to_have_count(0)
        _suspend_and_restore(keeper, expert)
        _set_a_password_by_code(keeper, expert, Letterbox(local_stack, keeper.page, EXPERT_MOBILE, ""))
        _replace_the_mobile(keeper, Letterbox(local_stack, keeper.page, NEW_MOBILE, ""))


def _import(keeper: Person) -> None:
    page = keeper.page
    login.log_in(page, KEEPER, PASSWORD, login.ADMINISTRATOR)
    administration.open_accounts(page)
    keeper.look("accounts")
    roster = administration.upload_roster(page, roster_workbook(*ROWS))
    expect(roster).to_contain_text("3 行可以创建，1 行有误")
    wrong = roster.get_by_role("row").filter(has_text="第 5 行")
    expect(wrong).to_contain_text("手机号：")
    expect(wrong).to_contain_text("行政区划：没有“东方省”这个现行的行政区划")
    keeper.look("roster-checked")
    administration.create_accounts(page)
    expect(roster).to_contain_text("完成：创建 3 个账号，未通过 1 行")
    expect(roster.get_by_text("初始密码已用短信发出")).to_have_count(3)
    keeper.look("roster-done")
    page.reload()
    expect(page.get_by_test_id("roster")).to_contain_text("完成：创建 3 个账号")


def _first_password(stack: LocalStack, keeper: Person, mobile: str) -> str:
    (text,) = Letterbox(stack, keeper.page, mobile, "").sms()
    return text.partition("初始密码")[2].partition("，")[0]


def _settle_in(somebody: Person, first: str, user_name: str, kind: str) -> None:
    page = somebody.page
    login.log_in(page, user_name, first, kind)
    expect(page.get_by_text("您的密码是他人设置的初始密码")).to_be_visible()
    security.change_password(page, first, OWN)
    expect_told(page, "密码已修改")
    expect(page.get_by_text("您的密码是他人设置的初始密码")).to_have_count(0)


def _suspend_and_restore(keeper: Person, expert: Person) -> None:
    page = keeper.page
    administration.open_accounts(page)
    drawer = administration.open_account(page, EXPERT)
    expect(drawer).to_contain_text("王建国")
    keeper.look("account")
    administration.suspend(page, drawer, "本人申请停用")
    expect(drawer).to_contain_text("已停用")
    keeper.look("suspended")
    with expert.watch.refusal(401, "/sessions/current"):
        expert.page.goto("/account")
        expect(expert.page).to_have_url("/login?back=/account")
    with expert.watch.refusal(403, "/sessions"):
        login.fill(expert.page, EXPERT, OWN, "expert")
        expect(expert.page.get_by_role("alert")).to_contain_text("该账号已被停用（本人申请停用）")
    expert.look("login-suspended")
    administration.restore(page, drawer, "本人申请恢复")
    expect(drawer).to_contain_text("正常")


def _set_a_password_by_code(keeper: Person, expert: Person, letterbox: Letterbox) -> None:
    forget_pause(letterbox.stack, letterbox.mobile)
    administration.send_password_code(keeper.page, keeper.page.get_by_role("dialog", name=EXPERT))
    page = expert.page
    page.goto("/forgotten-password")
    page.get_by_label("用户名").fill(EXPERT)
    page.get_by_label("手机号码").fill(EXPERT_MOBILE)
    page.get_by_label("短信验证码").fill(letterbox.code())
    page.get_by_test_id("next").click()
    security.expect_step(page, "password")
    security.set_password(page, "Xinmi-2026")
    security.expect_step(page, "done")


def _replace_the_mobile(keeper: Person, letterbox: Letterbox) -> None:
    page = keeper.page
    drawer = page.get_by_role("dialog", name=EXPERT)
    administration.ask_for_replacement(page, drawer, letterbox, "视频核对身份证")
    keeper.look("replacement")
    drawer.get_by_test_id("replace-mobile").click()
    expect_told(page, "139****1003")
    expect(drawer).to_contain_text("139****1003")


def test_on_a_phone_too(chromium: Browser, local_stack: LocalStack) -> None:
    hire(local_stack, "keeper12", "13975011008")
    with person(chromium, local_stack.site_url, "keeper-phone", PHONE) as keeper:
        login.log_in(keeper.page, "keeper12", PASSWORD, login.ADMINISTRATOR)
        administration.open_accounts(keeper.page)
        keeper.look("accounts")
        keeper.page.get_by_test_id("condition-kind").click()
        keeper.page.get_by_role("option", name="管理员", exact=True).click()
        drawer = administration.open_account(keeper.page, "keeper12")
        expect(drawer).to_contain_text("这是您自己的账号")
        keeper.look("own")
