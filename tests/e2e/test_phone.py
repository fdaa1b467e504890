"""The ledger on a phone."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from infra.local.seed import HOSPITAL
from tests.e2e.browser import PHONE, Person, person
from tests.e2e.pages import ledger, login
from tests.stack.local_stack import LocalStack

pytestmark = [pytest.mark.stack, pytest.mark.browser]


def test_the_ledger_on_a_phone(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "phone", PHONE) as clerk:
        _log_in(clerk)
        _see_cards(clerk)
        _see_details(clerk)
        _look_up(clerk)
        _read_english(clerk)


def _log_in(clerk: Person) -> None:
    clerk.page.goto("/login")
    clerk.look("login")
    login.fill(clerk.page, HOSPITAL.user_name, HOSPITAL.password)
    expect(clerk.page.get_by_role("heading", level=1)).to_have_text("强检器具台账")


def _see_cards(clerk: Person) -> None:
    cards = _cards(clerk.page)
    expect(cards).not_to_have_count(0)
    box = cards.first.bounding_box()
    assert box is not None
    assert box["height"] > 150, "a line of a table is no card"
    clerk.look("ledger")


def _see_details(clerk: Person) -> None:
    page = clerk.page
    _cards(page).first.get_by_role("button", name="明细查看").tap()
    details = page.get_by_role("dialog")
    expect(details).to_contain_text("使用地点行政区划")
    clerk.look("details")
    details.get_by_role("button", name="修改").tap()
    expect(page.get_by_role("dialog", name="修改器具").get_by_test_id("save")).to_be_visible()
    clerk.look("form")
    page.get_by_role("dialog", name="修改器具").get_by_role("button", name="取消").tap()
    expect(page.get_by_role("dialog")).to_have_count(0)


def _look_up(clerk: Person) -> None:
    page = clerk.page
    ledger.show_only(page, "due_soon")
    expect(_cards(page)).to_have_count(ledger.count(page, "due_soon"))
    ledger.reset(page)
    ledger.unfold_conditions(page)
    page.get_by_role("search").get_by_label("器具名称", exact=True).fill("天平")
    ledger.query(page)
    expect(_cards(page).filter(has_text="电子天平")).not_to_have_count(0)
    expect(_cards(page).filter(has_not_text="电子天平")).to_have_count(0)
    clerk.look("ledger-query")


def _read_english(clerk: Person) -> None:
    page = clerk.page
    page.get_by_test_id("language").tap()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    clerk.look("ledger-english")


def _cards(page: Page) -> Locator:
    return page.get_by_test_id("ledger").locator("tbody tr")
