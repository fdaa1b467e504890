"""What was done can be read, by the organisation and by the administrator."""

import pytest
from playwright.sync_api import Browser, expect

from infra.local.seed import ADMINISTRATOR, HOSPITAL
from tests.e2e.browser import PHONE, person
from tests.e2e.pages import bar, login
from tests.stack.local_stack import LocalStack

pytestmark = [pytest.mark.stack, pytest.mark.browser]

INSTRUMENT = "台式血压计"


def test_an_organisation_reads_what_its_clerk_did(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "audit-clerk") as clerk:
        page = clerk.page
        login.log_in(page, HOSPITAL.user_name, HOSPITAL.password)
        page.get_by_role("link", name="操作记录").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("操作记录")
        rows = page.get_by_test_id("audit").get_by_role("row")
        expect(rows.nth(1)).to_contain_text("登录")
        expect(rows.nth(1)).to_contain_text(f"{HOSPITAL.user_name}（企业）")
        clerk.look("list")
        added = rows.filter(has_text="新增器具").first
        expect(added).to_contain_text("运维")
        added.get_by_role("button").click()
        details = page.get_by_role("dialog")
        expect(details).to_contain_text(INSTRUMENT)
        expect(details).to_contain_text("057******2345")
        clerk.look("entry")


def test_on_a_phone_too(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "audit-phone", PHONE) as clerk:
        login.log_in(clerk.page, HOSPITAL.user_name, HOSPITAL.password)
        bar.choose(clerk.page, "nav-audit")
        expect(clerk.page.get_by_test_id("audit").get_by_role("row").nth(1)).to_contain_text("登录")
        clerk.look("list")


def test_the_administrator_finds_a_failed_log_in(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "audit-administrator") as administrator:
        page = administrator.page
        page.goto("/login")
        with administrator.watch.refusal(401, "/sessions"):
            login.fill(page, HOSPITAL.user_name, "Haibin-2025")
            expect(page.get_by_role("alert")).to_be_visible()
        login.log_in(page, ADMINISTRATOR.user_name, ADMINISTRATOR.password, login.ADMINISTRATOR)
        page.get_by_role("link", name="操作记录").click()
        page.get_by_test_id("condition-action").click()
        page.get_by_role("option", name="登录失败", exact=True).click()
        page.get_by_test_id("query").click()
        rows = page.get_by_test_id("audit").get_by_role("row")
        # Tests that share the stack fail to log in, too; only the heading is no failed log-in.
        expect(rows.filter(has_not_text="登录失败")).to_have_count(1)
        expect(rows.filter(has_text=HOSPITAL.user_name).first).to_contain_text("未登录")
        administrator.look("search")
