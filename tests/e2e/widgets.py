"""Element Plus widgets, as a hand uses them."""

from playwright.sync_api import Locator, Page, expect

#: Short messages go by themselves, on a busy machine before anybody looks: every page keeps what they said.
KEEP_MESSAGES = """
window.told = []
new MutationObserver((changes) => {
  for (const node of changes.flatMap((change) => [...change.addedNodes])) {
    if (node instanceof HTMLElement && node.matches('.el-message')) window.told.push(node.innerText)
  }
}).observe(document, { childList: true, subtree: true })
"""


def choose(field: Locator, option: str) -> None:
    """Open the one select in a field and pick an option by its words."""
    options = unfold(field)
    options.get_by_role("option", name=option, exact=True).click()
    expect(options).to_be_hidden()


def unfold(field: Locator) -> Locator:
    """Press the one select or date in a field; its options or its calendar."""
    field.locator(".el-select__wrapper, .el-input__wrapper").click()
    return _unfolded(field.get_by_role("combobox"))


def fold(field: Locator) -> None:
    """Close it again, with nothing chosen."""
    unfolded = _unfolded(field.get_by_role("combobox"))
    field.page.keyboard.press("Escape")
    expect(unfolded).to_be_hidden()


def _unfolded(box: Locator) -> Locator:
    expect(box).to_have_attribute("aria-expanded", "true")
    return box.page.locator(f"[id='{box.get_attribute('aria-controls')}']")


def choose_division(group: Locator, *names: str) -> None:
    """Province, city and county, each picked from what the one before leaves."""
    for level, name in enumerate(names):
        choose(group.locator(".el-select").nth(level), name)


def write_date(field: Locator, day: str) -> None:
    """Type a date and leave the field, which closes the calendar."""
    box = field.get_by_role("combobox")
    box.fill(day)
    calendar = _unfolded(box)
    box.press("Enter")
    expect(box).to_have_value(day)
    expect(calendar).to_be_hidden()


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
    """The short message after something was done has been on the screen."""
    page.wait_for_function("(words) => window.told.some((each) => each.includes(words))", arg=words)
