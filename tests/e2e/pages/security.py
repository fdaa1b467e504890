"""The pages of forgotten passwords and of the security of accounts."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.letterbox import Letterbox
from tests.e2e.widgets import confirm, expect_told


def change_password(page: Page, old: str, new: str) -> None:
    """Fill in the form and send it; what comes of it is for the caller to see."""
    form = page.get_by_test_id("password-form")
    form.get_by_label("原密码").fill(old)
    _write_new(form, new)
    form.get_by_test_id("change-password").click()


def open_account(page: Page) -> None:
    """By the account's name in the header."""
    page.get_by_test_id("account").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("账户安全")


def sessions(page: Page) -> Locator:
    """The lines of the list of sessions, its heading apart."""
    return page.get_by_test_id("sessions").get_by_role("row").filter(has_not=page.get_by_role("columnheader"))


def end_others(page: Page) -> None:
    """End all other sessions and confirm it."""
    page.get_by_test_id("end-others").click()
    confirm(page, "退出其他全部登录？", "退出其他全部登录")
    expect_told(page, "已退出其他全部登录。")


def change_mobile(page: Page, letterbox: Letterbox, password: str) -> None:
    """Have a code sent to a new number, and send the form."""
    page.get_by_test_id("open-mobile").click()
    form = page.get_by_test_id("mobile-form")
    form.get_by_label("新手机号码").fill(letterbox.mobile)
    form.get_by_test_id("send-code").click()
    expect_told(page, "验证码已发送到")
    form.get_by_label("短信验证码").fill(letterbox.code())
    form.get_by_label("登录密码").fill(password)
    form.get_by_test_id("change-mobile").click()
    expect_told(page, "手机号码已更换为")


def ask_for_reset_code(page: Page, user_name: str, mobile: str) -> None:
    """The first step up to the code."""
    page.get_by_label("用户名").fill(user_name)
    page.get_by_label("手机号码").fill(mobile)
    page.get_by_test_id("send-code").click()
    expect_told(page, "如果用户名与手机号码相符")


def expect_step(page: Page, name: str) -> None:
    """Which of the three steps is the present one."""
    expect(page.get_by_test_id(f"step-{name}")).to_have_attribute("aria-current", "step")


def set_password(page: Page, new: str) -> None:
    """The second step."""
    _write_new(page.get_by_test_id("forgotten-password"), new)
    page.get_by_test_id("set-password").click()


def _write_new(form: Locator, new: str) -> None:
    form.get_by_label(re.compile("^新密码")).fill(new)
    form.get_by_label("再次输入新密码").fill(new)
