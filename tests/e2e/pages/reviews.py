"""The administrator's lists of organisations, and what is decided there."""

from playwright.sync_api import Locator, Page, expect

from tests.e2e.widgets import choose, confirm, expect_told


def row(page: Page, name: str) -> Locator:
    """An organisation's line in the list."""
    return page.get_by_test_id("reviews").get_by_role("row").filter(has_text=name)


def open_review(page: Page, name: str) -> Locator:
    """Refresh the list and open one registration."""
    page.get_by_role("button", name="刷新").click()
    return open_row(page, name)


def open_row(page: Page, name: str) -> Locator:
    """Open an organisation of the list."""
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


def choose_reason(drawer: Locator, decision: str, reason: str) -> None:
    """Begin a decision that needs a reason, and take one from the list."""
    drawer.get_by_test_id(decision).click()
    choose(drawer.get_by_test_id("field-common"), reason)
    expect(drawer.get_by_test_id("field-reason").get_by_role("textbox")).to_have_value(reason)


def approve(page: Page, drawer: Locator, name: str) -> None:
    """Approve and confirm it."""
    drawer.get_by_test_id("approve").click()
    confirm(page, "通过注册申请", "通过")
    expect_told(page, f"已通过“{name}”的注册申请。")


def restore(page: Page, drawer: Locator, name: str) -> None:
    """End a suspension and confirm it."""
    drawer.get_by_test_id("restore").click()
    confirm(page, "恢复业务办理", "恢复")
    expect_told(page, f"已恢复“{name}”的业务办理。")


def close(drawer: Locator) -> None:
    """Back to the list."""
    drawer.page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
