"""The form for a new, a copied or a stored instrument."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect

from tests.e2e.widgets import choose, choose_division, write_date


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """What is written into the form; texts and dates by the name of their field."""

    item: str
    kind: str
    division: tuple[str, str, str]
    purpose: str
    submission: str
    texts: Mapping[str, str]
    dates: Mapping[str, str] = field(default_factory=dict)


def open_new(page: Page) -> Locator:
    """The empty form."""
    page.get_by_test_id("add").click()
    return shown(page, "新增器具")


def shown(page: Page, title: str) -> Locator:
    """The form, once it has slid in."""
    form = page.get_by_role("dialog", name=title)
    expect(form.get_by_test_id("save")).to_be_visible()
    return form


def fill(form: Locator, entry: Entry) -> None:
    """Everything that the entry holds."""
    choose(form.get_by_test_id("field-item"), entry.item)
    choose(form.get_by_test_id("field-kind"), entry.kind)
    choose_division(form.get_by_test_id("field-division"), *entry.division)
    choose(form.get_by_test_id("field-purpose"), entry.purpose)
    choose(form.get_by_test_id("field-submission"), entry.submission)
    write(form, **entry.texts)
    for name, day in entry.dates.items():
        write_date(form.get_by_test_id(f"field-{name}"), day)


def write(form: Locator, **texts: str) -> None:
    """Type into fields."""
    for name, text in texts.items():
        box(form, name).fill(text)


def box(form: Locator, name: str) -> Locator:
    """The field's input."""
    return form.get_by_test_id(f"field-{name}").locator("input, textarea")


def save(form: Locator) -> None:
    """Send the form; what comes of it is for the caller to see."""
    form.get_by_test_id("save").click()
