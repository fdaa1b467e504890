"""What visitors find at the front: the portal, the guides, and which browsers work."""

import re

import pytest
from playwright.sync_api import Browser, expect

from infra.local.seed import HOSPITAL
from infra.local.settings import SERVICE_TELEPHONE
from tests.e2e.browser import PHONE, Person, person
from tests.e2e.pages import bar, login
from tests.stack.local_stack import LocalStack

pytestmark = [pytest.mark.stack, pytest.mark.browser]

MATTERS = ("enterprise", "ledger", "reservation", "reminders", "institution", "work", "enquiry")
#: A browser from before the newest thing that the site needs.
OLD = "delete AbortSignal.timeout"


def test_a_visitor_at_the_portal(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "visitor") as visitor:
        _arrive(visitor)
        _ask(visitor)
        _read_guides(visitor)
        visitor.page.get_by_test_id("language").click()
        expect(visitor.page.locator("html")).to_have_attribute("lang", "en")
        _read_guides(visitor, "english-")
        visitor.page.goto("/")
        expect(visitor.page).to_have_title(re.compile("^Home"))
        visitor.look("portal-english")


def test_the_portal_on_a_phone(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "visitor-phone", PHONE) as visitor:
        page = visitor.page
        page.goto("/")
        visitor.look("portal")
        page.get_by_test_id("menu").tap()
        visitor.look("portal-menu")
        page.get_by_test_id("nav-guides").tap()
        expect(page.get_by_role("heading", level=1)).to_have_text("办理指南")
        page.get_by_test_id("guide-ledger").tap()
        expect(page.get_by_test_id("guide")).to_be_visible()
        visitor.look("guide-ledger")


def test_who_is_signed_in_goes_to_the_work_and_finds_the_portal(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "clerk") as clerk:
        page = clerk.page
        login.log_in(page, HOSPITAL.user_name, HOSPITAL.password)
        page.wait_for_url("**/ledger")
        page.goto("/")
        page.wait_for_url("**/ledger")
        page.get_by_role("banner").get_by_role("link", name="强检通").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("强制检定，网上办理")
        clerk.look("portal")
        page.get_by_test_id("to-work").click()
        page.wait_for_url("**/ledger")


def test_an_old_browser_is_told_which_ones_work(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "old") as visitor:
        visitor.page.add_init_script(OLD)
        visitor.page.goto("/login")
        visitor.page.wait_for_url("**/browsers.html")
        expect(visitor.page.get_by_role("heading", level=1)).to_have_text("支持的浏览器")
        visitor.look("browsers")


def _arrive(visitor: Person) -> None:
    page = visitor.page
    page.goto("/")
    expect(page).to_have_title("首页 - 强检通")
    expect(page.get_by_role("complementary")).to_contain_text(SERVICE_TELEPHONE)
    expect(page.get_by_role("link", name="企业注册")).to_be_visible()
    visitor.look("portal")


def _ask(visitor: Person) -> None:
    """By keyboard alone: arrows choose the tab, Enter asks."""
    page = visitor.page
    page.get_by_role("radio", name="器具").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="证书")).to_be_checked()
    words = page.get_by_test_id("enquiry-words")
    words.fill(" JD2026-0001 ")
    visitor.look("portal-certificates")
    words.press("Enter")
    expect(page).to_have_url(re.compile(r"/enquiry/certificates\?number=JD2026-0001$"))
    bar.choose(page, "nav-home")
    page.get_by_test_id("enquiry-by").select_option("serial_number")
    page.get_by_test_id("enquiry-words").fill("W-100")
    page.get_by_test_id("enquiry-submit").click()
    expect(page).to_have_url(re.compile(r"/enquiry/instruments\?serial_number=W-100$"))


def _read_guides(visitor: Person, prefix: str = "") -> None:
    page = visitor.page
    bar.choose(page, "nav-guides")
    visitor.look(f"{prefix}guides")
    for matter in MATTERS:
        page.get_by_test_id(f"guide-{matter}").click()
        expect(page.get_by_test_id("guide").get_by_role("listitem")).not_to_have_count(0)
        visitor.look(f"{prefix}guide-{matter}")
        page.go_back()
