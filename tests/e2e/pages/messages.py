"""The messages to the organisation."""

from playwright.sync_api import Locator, Page, expect


def open_messages(page: Page) -> None:
    """By the link in the bar."""
    page.get_by_test_id("nav-messages").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("我的消息")


def read_all(page: Page) -> None:
    """Mark everything as read; the number in the bar goes."""
    page.get_by_test_id("read-all").click()
    expect(page.get_by_test_id("unread")).to_be_hidden()


def expect_unread(page: Page, count: int) -> None:
    """The number in the bar, after the page was opened anew."""
    page.reload()
    expect(page.get_by_test_id("unread")).to_contain_text(f"{count} 条未读")


def message(page: Page, title: str) -> Locator:
    """The messages with this in their title."""
    return page.get_by_test_id("message").filter(has=page.get_by_role("heading", name=title))
