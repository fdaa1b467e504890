"""The ledger."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.widgets import choose, confirm


def open_ledger(page: Page) -> None:
    """By the link in the bar."""
    page.get_by_test_id("nav-ledger").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("强检器具台账")


def row(page: Page, serial: str) -> Locator:
    """The line of the instrument with this serial number."""
    number = page.get_by_role("cell", name=serial, exact=True)
    return page.get_by_test_id("ledger").get_by_role("row").filter(has=number)


def cell(page: Page, serial: str, text: str) -> Locator:
    """The cell of its line that says just this."""
    return row(page, serial).get_by_role("cell", name=text, exact=True)


def expect_serials(page: Page, *serials: str) -> None:
    """These instruments are listed, in this order, and no others."""
    cells = page.get_by_test_id("ledger").locator("tbody td.serial")
    expect(cells).to_have_text(list(serials))


def expect_count(page: Page, name: str, count: int) -> None:
    """The number on one of the buttons above the ledger."""
    expect(page.get_by_test_id(f"count-{name}").locator("strong")).to_have_text(str(count))


def count(page: Page, name: str) -> int:
    """The number as it stands there."""
    return int(page.get_by_test_id(f"count-{name}").locator("strong").inner_text())


def act(page: Page, serial: str, action: str) -> None:
    """Pick an action from a line's menu; it asks before it acts."""
    line = row(page, serial)
    line.get_by_role("button", name=re.compile("^更多操作")).click()
    page.get_by_role("menuitem", name=action, exact=True).click()


def act_and_confirm(page: Page, serial: str, action: str) -> None:
    """The same, and say yes."""
    act(page, serial, action)
    confirm(page, f"{action}器具", action)


def show_only(page: Page, name: str) -> None:
    """Press one of the counts: what it counts is listed."""
    tile = page.get_by_test_id(f"count-{name}")
    tile.click()
    expect(tile).to_have_attribute("aria-pressed", "true")
    expect_answered(page)


def select(page: Page, *serials: str) -> None:
    """Tick the lines."""
    for serial in serials:
        row(page, serial).get_by_role("checkbox").check()


def unfold_conditions(page: Page) -> None:
    """Show the conditions that are not always on the screen."""
    page.get_by_test_id("more-conditions").click()
    expect(page.get_by_test_id("field-due_from")).to_be_visible()


def choose_condition(page: Page, name: str, option: str) -> None:
    """Pick from one of the selects among the conditions."""
    choose(page.get_by_test_id(f"field-{name}"), option)


def query(page: Page) -> None:
    """Ask with the conditions as they are."""
    page.get_by_test_id("query").click()
    expect_answered(page)


def reset(page: Page) -> None:
    """Ask for everything again."""
    page.get_by_test_id("reset").click()
    expect_answered(page)


def expect_answered(page: Page) -> None:
    """The list is no longer being read."""
    expect(page.get_by_test_id("ledger")).to_have_attribute("aria-busy", "false")
