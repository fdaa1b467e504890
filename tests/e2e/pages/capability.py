"""An institution's authorisation: in the forms, and on its own page."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.widgets import choose, choose_division, write_date


def fill(page: Page, number: str, valid_from: str, valid_until: str) -> None:
    """Number, level, validity."""
    page.get_by_label("授权证书编号").fill(number)
    choose(page.get_by_test_id("field-authorisation.level"), "县级")
    write_date(page.get_by_test_id("field-authorisation.valid_from"), valid_from)
    write_date(page.get_by_test_id("field-authorisation.valid_until"), valid_until)


def add_region(page: Page, *names: str) -> None:
    """Down to the level that is named."""
    field = page.get_by_test_id("field-authorisation.regions")
    choose_division(field, *names)
    page.get_by_test_id("region-add").click()
    expect(field.get_by_role("listitem").filter(has_text="".join(names))).to_be_visible()


def tick_item(page: Page, item: str) -> None:
    """An item with all its kinds, by the keyboard."""
    box = page.get_by_test_id(f"item-{item}")
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()


def tick_kind(page: Page, words: str, item: str, kind: str) -> None:
    """One kind, found by name."""
    page.get_by_test_id("scope-search").fill(words)
    page.get_by_test_id(f"kind-{item}-{kind}").check()
    page.get_by_test_id("scope-search").fill("")


def upload(page: Page, field: str, file: Path) -> None:
    """Choose a file and wait until it is there."""
    page.get_by_test_id(f"{field}-input").set_input_files(file)
    expect(page.get_by_test_id(f"{field}-file")).to_contain_text(file.name)
