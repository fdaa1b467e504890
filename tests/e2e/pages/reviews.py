"""The administrator's list of registrations."""

from playwright.sync_api import Locator, Page, expect

from tests.e2e.widgets import confirm, expect_told


def row(page: Page, name: str) -> Locator:
    """An enterprise's line in the list."""
    return page.get_by_test_id("reviews").get_by_role("row").filter(has_text=name)


def open_review(page: Page, name: str) -> Locator:
    """Refresh the list and open one registration."""
    page.get_by_role("button", name="刷新").click()
    row(page, name).get_by_role("button", name="查看").click()
    drawer = page.get_by_role("dialog", name=name)
    expect(drawer).to_be_visible()
    return drawer


def refuse(page: Page, drawer: Locator, name: str, reason: str) -> None:
    """Give a reason and refuse."""
    drawer.get_by_test_id("refuse").click()
    drawer.get_by_label("不予通过的原因").fill(reason)
    drawer.get_by_test_id("refuse-submit").click()
    expect_told(page, f"已退回“{name}”的注册申请。")


def approve(page: Page, drawer: Locator, name: str) -> None:
    """Approve and confirm it."""
    drawer.get_by_test_id("approve").click()
    confirm(page, "通过注册申请", "通过")
    expect_told(page, f"已通过“{name}”的注册申请。")


def close(drawer: Locator) -> None:
    """Back to the list."""
    drawer.page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
