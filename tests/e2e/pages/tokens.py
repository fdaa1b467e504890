"""The page of API tokens."""

from playwright.sync_api import Locator, Page, expect

from tests.e2e.pages import bar
from tests.e2e.widgets import confirm, expect_told


def open_page(page: Page) -> None:
    """By the link in the bar."""
    bar.choose(page, "nav-tokens")
    expect(page.get_by_role("heading", level=1)).to_have_text("接口令牌")


def row(page: Page, name: str) -> Locator:
    """The line of a token."""
    return page.get_by_test_id("tokens").get_by_role("row").filter(has_text=name)


def make(page: Page, name: str, scope: str) -> None:
    """Fill in the form and send it; the token is on the screen then."""
    form = page.get_by_test_id("token-form")
    form.get_by_label("令牌名称").fill(name)
    form.get_by_text(scope, exact=True).click()
    form.get_by_test_id("make-token").click()
    expect(page.get_by_test_id("token-text")).to_be_visible()


def shown(page: Page) -> str:
    """The token on the screen."""
    return page.get_by_test_id("token-text").input_value()


def revoke(page: Page, name: str) -> None:
    """Revoke a token and confirm it."""
    row(page, name).get_by_role("button", name="撤销").click()
    confirm(page, "撤销令牌", "撤销")
    expect_told(page, "已撤销")
