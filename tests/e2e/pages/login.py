"""The login page."""

from playwright.sync_api import Page

ENTERPRISE = "enterprise"
ADMINISTRATOR = "administrator"


def log_in(page: Page, user_name: str, password: str, kind: str = ENTERPRISE) -> None:
    """Fill in the form and send it; what comes of it is for the caller to see."""
    page.goto("/login")
    fill(page, user_name, password, kind)


def fill(page: Page, user_name: str, password: str, kind: str = ENTERPRISE) -> None:
    """The same on the page that is open."""
    page.get_by_test_id(f"kind-{kind}").click()
    page.get_by_label("用户名").fill(user_name)
    page.get_by_label("密码", exact=True).fill(password)
    page.get_by_role("button", name="登录", exact=True).click()


def log_out(page: Page) -> None:
    """Leave from whatever page is open."""
    page.get_by_test_id("sign-out").click()
    page.wait_for_url("**/login")
