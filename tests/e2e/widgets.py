"""Element Plus widgets, as a hand uses them."""

from playwright.sync_api import Locator, Page, expect


def choose(field: Locator, option: str) -> None:
    """Open the one select in a field and pick an option by its words."""
    box = field.get_by_role("combobox")
    # A select that takes no typing lays its words over the box.
    field.locator(".el-select__wrapper").click()
    expect(box).to_have_attribute("aria-expanded", "true")
    options = field.page.locator(f"[id='{box.get_attribute('aria-controls')}']")
    options.get_by_role("option", name=option, exact=True).click()
    expect(box).to_have_attribute("aria-expanded", "false")


def choose_division(group: Locator, *names: str) -> None:
    """Province, city and county, each picked from what the one before leaves."""
    for level, name in enumerate(names):
        choose(group.locator(".el-select").nth(level), name)


def write_date(field: Locator, day: str) -> None:
    """Type a date and leave the field, which closes the calendar."""
    box = field.get_by_role("combobox")
    box.fill(day)
    box.press("Enter")
    expect(box).to_have_value(day)
    expect(box).to_have_attribute("aria-expanded", "false")


def confirm(page: Page, question: str, deed: str) -> None:
    """Answer the question that is asked before something is done."""
    asked = asking(page, question)
    asked.get_by_role("button", name=deed, exact=True).click()
    expect(asked).to_be_hidden()


def asking(page: Page, question: str) -> Locator:
    """The question, once it is asked."""
    box = page.get_by_role("dialog", name=question)
    expect(box).to_be_visible()
    return box


def expect_told(page: Page, words: str) -> None:
    """The short message after something was done; closed, so that it covers nothing."""
    toast = page.locator(".el-message", has_text=words)
    expect(toast).to_be_visible()
    toast.locator(".el-message__closeBtn").click()
    expect(toast).to_be_hidden()
