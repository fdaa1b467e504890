"""The registration of an enterprise, and the page that tells how it stands."""

from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.e2e.letterbox import Letterbox
from tests.e2e.widgets import choose_division, expect_told


@dataclass(frozen=True, kw_only=True, slots=True)
class Enterprise:
    """What is written into the form."""

    user_name: str
    password: str
    name: str
    code: str
    division: tuple[str, str, str]
    legal_representative: str
    mobile: str
    email: str


def fill(page: Page, enterprise: Enterprise) -> None:
    """Everything but the SMS code."""
    form = page.get_by_test_id("register-form")
    form.get_by_label("用户名").fill(enterprise.user_name)
    form.get_by_label("密码", exact=True).fill(enterprise.password)
    form.get_by_label("再次输入密码").fill(enterprise.password)
    form.get_by_test_id("field-organisation_name").get_by_role("textbox").fill(enterprise.name)
    form.get_by_label("统一社会信用代码或组织机构代码").fill(enterprise.code)
    choose_division(form.get_by_test_id("field-division"), *enterprise.division)
    form.get_by_label("法定代表人（负责人）").fill(enterprise.legal_representative)
    form.get_by_label("手机号码").fill(enterprise.mobile)
    form.get_by_label("电子邮箱").fill(enterprise.email)
    form.get_by_test_id("consent").click()


def ask_for_code(page: Page, letterbox: Letterbox) -> None:
    """Have a code sent and write it into the form."""
    page.get_by_test_id("send-code").click()
    expect_told(page, "验证码已发送到")
    page.get_by_label("短信验证码").fill(letterbox.code())


def submit(page: Page) -> None:
    """Send the form; what comes of it is for the caller to see."""
    page.get_by_test_id("submit-registration").click()


def refresh(page: Page) -> None:
    """Ask how the registration stands now."""
    page.get_by_test_id("refresh").click()


def expect_status(page: Page, status: str) -> None:
    """The status page says so."""
    expect(page.get_by_test_id("registration-status")).to_contain_text(status)
