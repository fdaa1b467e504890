"""The institution's work list."""

from playwright.sync_api import Locator, Page, expect


def open_list(page: Page, state: str) -> None:
    """The list of the lines in a state."""
    page.goto(f"/work?state={state}")
    expect_answered(page)


def show(page: Page, state: str) -> None:
    """Press one of the tiles."""
    page.get_by_test_id(f"work-{state}").click()
    expect_answered(page)


def row(page: Page, serial: str) -> Locator:
    """The line of the instrument with this serial number."""
    number = page.get_by_role("cell", name=serial, exact=True)
    return page.get_by_test_id("work").get_by_role("row").filter(has=number)


def expect_count(page: Page, state: str, count: int) -> None:
    """The number on a tile."""
    expect(page.get_by_test_id(f"work-{state}").locator("strong")).to_have_text(str(count))


def take(page: Page, step: str, *serials: str) -> None:
    """Tick these lines and press a step of the bar; without any, tick all."""
    boxes = [row(page, serial).get_by_role("checkbox") for serial in serials]
    for box in boxes or [page.get_by_test_id("work").locator("thead").get_by_role("checkbox")]:
        box.check()
    page.get_by_test_id(f"bulk-{step}").click()


def send(page: Page) -> None:
    """Send the form of a step."""
    page.get_by_test_id("step-submit").click()
    expect(page.get_by_role("dialog")).to_be_hidden()


def expect_answered(page: Page) -> None:
    """The list is no longer being read."""
    expect(page.get_by_test_id("work")).to_have_attribute("aria-busy", "false")
