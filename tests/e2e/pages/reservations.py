"""Reservations: the slip as it is written, and as it was submitted."""

from playwright.sync_api import Locator, Page, expect


def picked(page: Page, serial: str) -> Locator:
    """The line of a picked instrument."""
    number = page.get_by_role("cell", name=serial, exact=True)
    return page.get_by_test_id("picked").get_by_role("row").filter(has=number)


def fill_contact(page: Page, name: str, telephone: str) -> None:
    """Who is to be called."""
    page.get_by_test_id("field-contact").get_by_role("textbox").fill(name)
    page.get_by_test_id("field-telephone").get_by_role("textbox").fill(telephone)


def submit(page: Page) -> str:
    """Submit the slip; its number, once its details are shown."""
    page.get_by_test_id("submit-slip").click()
    expect(page.get_by_test_id("reply")).to_be_visible()
    number = page.get_by_text("YY").first
    expect(number).to_be_visible()
    return number.inner_text()


def line(page: Page, serial: str) -> Locator:
    """The line of an instrument on the reply slip."""
    number = page.get_by_role("cell", name=serial, exact=True)
    return page.get_by_test_id("reply").get_by_role("row").filter(has=number)
