"""The clerk looks things up: only yellow, only red, by several conditions at once."""

from playwright.sync_api import Page, expect

from tests.e2e.browser import Person
from tests.e2e.journey.gauges import COPY, OVERDUE, SOON, day
from tests.e2e.pages import ledger
from tests.e2e.widgets import choose_division, fold, unfold, write_date


def look_up(clerk: Person) -> None:
    """With three instruments in the ledger, one yellow and two red."""
    page = clerk.page
    ledger.show_only(page, "due_soon")
    ledger.expect_serials(page, SOON)
    clerk.look("ledger-yellow")
    ledger.show_only(page, "overdue")
    ledger.expect_serials(page, COPY, OVERDUE)
    clerk.look("ledger-red")
    ledger.reset(page)
    ledger.unfold_conditions(page)
    for name in ("item", "due_from"):
        unfold(page.get_by_test_id(f"field-{name}"))
        clerk.look(f"ledger-{name}-unfolded")
        fold(page.get_by_test_id(f"field-{name}"))
    _combine_conditions(page)
    ledger.expect_serials(page, SOON)
    clerk.look("ledger-conditions")
    page.get_by_test_id("condition-serial").fill("00999")
    ledger.query(page)
    expect(page.get_by_text("没有符合条件的器具")).to_be_visible()
    clerk.look("ledger-nothing")
    ledger.reset(page)
    ledger.expect_serials(page, COPY, OVERDUE, SOON)


def _combine_conditions(page: Page) -> None:
    search = page.get_by_role("search")
    search.get_by_label("器具名称", exact=True).fill("氧气")
    search.get_by_label("生产厂家", exact=True).fill("飞云")
    ledger.choose_condition(page, "item", "压力表")
    ledger.choose_condition(page, "kind", "氧气表")
    ledger.choose_condition(page, "status", "在检")
    choose_division(search.get_by_test_id("field-division"), "浙江省", "宁波市")
    write_date(search.get_by_test_id("field-due_from"), day(0))
    write_date(search.get_by_test_id("field-due_to"), day(7))
    ledger.query(page)
