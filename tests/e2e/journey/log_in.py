"""The clerk logs out and in again, with a slip of the finger."""

from playwright.sync_api import expect

from tests.e2e.browser import Person
from tests.e2e.journey.cast import HOSPITAL
from tests.e2e.pages import login


def log_out_and_in(clerk: Person) -> None:
    """A wrong password is told; the right one leads into the ledger."""
    page = clerk.page
    login.log_out(page)
    with clerk.watch.refusal(401, "/sessions"):
        login.fill(page, HOSPITAL.user_name, "Haibin-2025")
        expect(page.get_by_test_id("login-form").get_by_role("alert")).to_contain_text(
            "用户类型、用户名或密码不正确，还可再试 4 次"
        )
    clerk.look("login-refused")
    page.goto("/ledger")
    expect(page).to_have_url("/login?back=/ledger")
    login.fill(page, HOSPITAL.user_name, HOSPITAL.password)
    expect(page.get_by_role("heading", level=1)).to_have_text("强检器具台账")
