"""Each kind of caller finds exactly its own pages (manual 2.5)."""

import pytest
from playwright.sync_api import Browser, expect

from infra.local.seed import ADMINISTRATOR, CITIZEN, HOSPITAL, STATION
from tests.e2e.browser import PHONE, Person, person
from tests.e2e.pages import centre, login
from tests.stack.clerk import Clerk, clerk_of
from tests.stack.individuals import individual_of
from tests.stack.local_stack import LocalStack

pytestmark = [pytest.mark.stack, pytest.mark.browser]

NUMBERS = iter(range(78_000_000, 78_001_000))


@pytest.fixture(scope="module")
def institution(demo: LocalStack) -> Clerk:
    """The clerk of an approved institution."""
    return clerk_of(demo, next(NUMBERS), "institution")


def test_an_individual_alone(chromium: Browser, demo: LocalStack, institution: Clerk) -> None:
    alone = individual_of(demo, f"alone{next(NUMBERS)}")
    alone.call("POST", "/association", {"code": institution.organisation})
    with person(chromium, demo.site_url, "alone") as visitor:
        centre.enter(visitor, alone)
        centre.expect_work(visitor.page)
        centre.expect_centre(visitor.page, "个人信息", "我的消息", "修改密码")
        expect(visitor.page.get_by_test_id("unread")).to_contain_text("1 条未读")
        centre.walk(visitor, "me", "messages", "password")
        visitor.page.goto("/ledger")
        expect(visitor.page.get_by_role("heading", level=1)).to_have_text("我的信息")


def test_a_member_of_an_enterprise(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "member") as member:
        login.log_in(member.page, CITIZEN.user_name, CITIZEN.password, "individual")
        centre.expect_work(member.page, "器具台账", "预约管理", "导入导出")
        centre.expect_centre(member.page, "个人信息", "业务办理", "质量信息", "我的消息", "修改密码")
        centre.walk(member, "business", "quality", "messages", "password", "me")


def test_a_member_of_an_institution(chromium: Browser, demo: LocalStack, institution: Clerk) -> None:
    member = individual_of(demo, f"member{next(NUMBERS)}")
    member.call("POST", "/association", {"code": institution.organisation})
    lines = institution.call("GET", "/authorisations").json()["items"]
    (line,) = [each for each in lines if each["user_name"] == member.organisation]
    path = f"/authorisations/{line['account_id']}/decision"
    institution.call("POST", path, {"decision": "approve"}, if_match=f'"{line["version"]}"')
    with person(chromium, demo.site_url, "institution-member") as visitor:
        centre.enter(visitor, member)
        centre.expect_work(visitor.page, "检定任务", "预约日历")
        centre.expect_centre(visitor.page, "个人信息", "业务办理", "我的消息", "修改密码")
        centre.walk(visitor, "business", "messages")


def test_an_enterprise(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "enterprise") as hospital:
        page = hospital.page
        login.log_in(page, HOSPITAL.user_name, HOSPITAL.password)
        expect(page.get_by_role("heading", level=1)).to_have_text("强检器具台账")
        centre.expect_work(page, "器具台账", "预约管理", "导入导出", "操作记录", "接口令牌")
        centre.expect_centre(page, "企业信息", "业务办理", "质量信息", "企业授权", "我的消息", "修改密码")
        centre.walk(
            hospital, "enterprise", "business", "quality", "enterpriseMembers", "messages", "password"
        )
        _look_for_verdicts(hospital)
        _look_for_matters(hospital)


def _look_for_verdicts(hospital: Person) -> None:
    page = hospital.page
    page.get_by_test_id("centre-quality").click()
    rows = page.get_by_test_id("quality").locator("tbody tr")
    page.get_by_test_id("count-overdue").click()
    overdue = int(page.get_by_test_id("count-overdue").locator("strong").inner_text())
    expect(rows).to_have_count(min(overdue, 50))
    expect(rows.filter(has_text="超期")).to_have_count(min(overdue, 50))
    page.get_by_test_id("condition-certificate").fill("没有这样的证书")
    page.get_by_test_id("query").click()
    expect(page.get_by_text("没有符合条件的器具")).to_be_visible()
    hospital.look("quality-nothing")
    page.get_by_test_id("reset").click()
    rows.first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("强检器具台账")
    expect(page.get_by_test_id("ledger").locator("tbody tr")).not_to_have_count(0)


def _look_for_matters(hospital: Person) -> None:
    page = hospital.page
    page.goto("/business")
    lines = page.get_by_test_id("business").locator("tbody tr")
    expect(lines.filter(has_text="注册审核")).to_contain_text("已办结")
    lines.filter(has_text="关联申请").first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("企业授权")


def test_an_enterprise_that_waits_for_its_review(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "pending") as station:
        login.log_in(station.page, STATION.user_name, STATION.password)
        centre.expect_centre(station.page, "企业信息", "业务办理", "企业授权", "我的消息", "修改密码")
        centre.expect_work(station.page, "操作记录", "接口令牌")
        centre.walk(station, "business")


def test_an_institution(chromium: Browser, demo: LocalStack, institution: Clerk) -> None:
    with person(chromium, demo.site_url, "institution") as visitor:
        centre.enter(visitor, institution)
        centre.expect_work(visitor.page, "检定任务", "预约日历", "操作记录", "接口令牌")
        centre.expect_centre(
            visitor.page, "机构信息", "业务办理", "检测能力信息", "机构授权", "我的消息", "修改密码"
        )
        centre.walk(visitor, "institution", "business", "capability", "institutionMembers", "messages")


def test_an_administrator_has_work_and_no_personal_centre(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "administrator") as administrator:
        page = administrator.page
        login.log_in(page, ADMINISTRATOR.user_name, ADMINISTRATOR.password, login.ADMINISTRATOR)
        expect(page.get_by_role("heading", level=1)).to_have_text("注册审核")
        centre.expect_work(
            page,
            "注册审核",
            "变更审核",
            "待指派",
            "评价审核",
            "单位查询",
            "账号管理",
            "目录维护",
            "提醒情况",
            "操作记录",
        )
        expect(page.get_by_test_id("nav-centre")).to_have_count(0)
        page.get_by_test_id("account").click()
        expect(page.get_by_test_id("centre-menu")).to_have_count(0)
        administrator.look("account")


def test_on_a_phone_the_menu_unfolds_and_nothing_hides(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "phone-centre", PHONE) as clerk:
        page = clerk.page
        login.log_in(page, HOSPITAL.user_name, HOSPITAL.password)
        expect(page.get_by_role("heading", level=1)).to_have_text("强检器具台账")
        expect(page.get_by_test_id("sign-out")).to_be_visible()
        expect(page.get_by_test_id("nav-ledger")).to_be_hidden()
        page.get_by_test_id("menu").press("Enter")
        expect(page.get_by_test_id("menu")).to_have_attribute("aria-expanded", "true")
        clerk.look("menu")
        page.keyboard.press("Escape")
        expect(page.get_by_test_id("nav-ledger")).to_be_hidden()
        page.get_by_test_id("menu").tap()
        page.get_by_test_id("nav-centre").tap()
        expect(page.get_by_test_id("nav-ledger")).to_be_hidden()
        centre.walk(clerk, "business", "quality", "messages")
        page.get_by_test_id("language").tap()
        clerk.look("messages-english")
