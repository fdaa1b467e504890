"""The administrator's page of the catalogue's editions."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.e2e.pages import bar
from tests.e2e.widgets import write_date


def open_editions(page: Page) -> None:
    """By the link in the bar."""
    bar.choose(page, "nav-catalogue")
    expect(page.get_by_role("heading", level=1)).to_have_text("目录维护")
    expect(page.get_by_test_id("editions")).to_contain_text("现行")


def line(page: Page, name: str) -> Locator:
    """The line of the edition with this name."""
    return page.get_by_test_id("editions").get_by_role("row").filter(has_text=name)


def fill(page: Page, name: str, day: str, file: Path) -> Locator:
    """The form for a new edition, filled in; opened unless it is open."""
    form = page.get_by_role("dialog", name="上传新版目录")
    if not form.is_visible():
        page.get_by_test_id("load").click()
    form.get_by_test_id("field-name").locator("input").fill(name)
    write_date(form.get_by_test_id("field-in_force_on"), day)
    form.get_by_test_id("file").set_input_files(file)
    expect(form.get_by_test_id("field-file")).to_contain_text(f"已选择：{file.name}")
    return form
