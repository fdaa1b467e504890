"""The pages of the administration of accounts."""

from playwright.sync_api import Locator, Page, expect

from tests.e2e.letterbox import Letterbox
from tests.e2e.pages import bar, workbooks
from tests.e2e.widgets import confirm, expect_told


def open_accounts(page: Page) -> None:
    """By the link in the bar."""
    bar.choose(page, "nav-accounts")
    expect(page.get_by_role("heading", level=1)).to_have_text("账号管理")


def upload_roster(page: Page, content: bytes) -> Locator:
    """Drop a roster onto the page of imports; what the server says of it."""
    page.get_by_test_id("to-import").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("导入专家和管理员")
    workbooks.drop(page, "名单.xlsx", content)
    return page.get_by_test_id("roster")


def create_accounts(page: Page) -> None:
    """Have the accounts of the good rows made."""
    page.get_by_test_id("create-accounts").click()
    expect(page.get_by_test_id("roster")).to_have_attribute("data-waiting", "0")


def find(page: Page, user_name: str) -> Locator:
    """The one line of an account."""
    search = page.get_by_role("search")
    search.get_by_placeholder("用户名或其开头部分").fill(user_name)
    search.get_by_test_id("search").click()
    row = page.get_by_test_id("accounts").get_by_role("row").filter(has_text=user_name)
    expect(row).to_have_count(1)
    return row


def open_account(page: Page, user_name: str) -> Locator:
    """The drawer of an account."""
    find(page, user_name).get_by_role("button").click()
    drawer = page.get_by_role("dialog", name=user_name)
    expect(drawer).to_be_visible()
    return drawer


def suspend(page: Page, drawer: Locator, reason: str) -> None:
    """Suspend the account of the drawer."""
    drawer.get_by_test_id("open-suspend").click()
    drawer.get_by_label("停用原因").fill(reason)
    drawer.get_by_test_id("submit-reason").click()
    expect_told(page, "其登录已全部退出")


def restore(page: Page, drawer: Locator, reason: str) -> None:
    """Restore the account of the drawer."""
    drawer.get_by_test_id("open-restore").click()
    drawer.get_by_label("恢复原因").fill(reason)
    drawer.get_by_test_id("submit-reason").click()
    expect_told(page, "已恢复")


def send_password_code(page: Page, drawer: Locator) -> None:
    """Send the owner a code for a new password."""
    drawer.get_by_test_id("send-password-code").click()
    confirm(page, "发送重设密码的验证码？", "发送验证码")
    expect_told(page, "10 分钟内有效")


def ask_for_replacement(page: Page, drawer: Locator, letterbox: Letterbox, reason: str) -> None:
    """Fill in the form up to the code that the owner reads out."""
    drawer.get_by_test_id("open-replacement").click()
    drawer.get_by_label("如何核实本人身份").fill(reason)
    drawer.get_by_label("新手机号码").fill(letterbox.mobile)
    drawer.get_by_test_id("send-code").click()
    expect_told(page, "请让对方读出")
    drawer.get_by_label("短信验证码").fill(letterbox.code())
