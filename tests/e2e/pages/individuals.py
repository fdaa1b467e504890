"""The pages of individuals, and the organisation's list of them."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.e2e.widgets import choose, confirm, expect_told


@dataclass(frozen=True, kw_only=True, slots=True)
class Citizen:
    """What is written into the form."""

    user_name: str
    password: str
    name: str
    citizen_id: str
    mobile: str
    email: str


def fill(page: Page, citizen: Citizen) -> None:
    """Everything but the SMS code."""
    form = page.get_by_test_id("register-form")
    form.get_by_label("用户名").fill(citizen.user_name)
    form.get_by_label("密码", exact=True).fill(citizen.password)
    form.get_by_label("再次输入密码").fill(citizen.password)
    form.get_by_label("姓名").fill(citizen.name)
    form.get_by_label("公民身份证号码").fill(citizen.citizen_id)
    choose(form.get_by_test_id("field-ethnic_group"), "畲族")
    form.get_by_label("手机号码").fill(citizen.mobile)
    form.get_by_label("电子邮箱").fill(citizen.email)
    form.get_by_test_id("consent").click()


def ask(page: Page, code: str, name: str) -> None:
    """Look an organisation up by its code, see its name, and ask it."""
    card = page.get_by_test_id("association")
    card.get_by_label("单位的统一社会信用代码或组织机构代码").fill(code)
    card.get_by_test_id("find-organisation").click()
    expect(card.get_by_test_id("found-organisation")).to_contain_text(name)
    card.get_by_test_id("apply").click()
    expect_told(page, f"已向“{name}”申请关联，请等待处理。")
    # An earlier application may have left the same words on the page; the state is this one's.
    expect(card).to_contain_text("申请中")


def expect_association(page: Page, state: str) -> None:
    """Ask how the association stands now; the page says so."""
    page.get_by_test_id("refresh-association").click()
    expect(page.get_by_test_id("association")).to_contain_text(state)


def line(page: Page, name: str) -> Locator:
    """Somebody's line in the organisation's list."""
    return page.get_by_test_id("members").get_by_role("row").filter(has_text=name)


def approve(page: Page, name: str) -> None:
    """Approve an application and confirm it."""
    line(page, name).get_by_role("button", name="通过").click()
    confirm(page, "通过关联申请", "通过")
    expect_told(page, f"已通过 {name} 的申请。")


def refuse(page: Page, name: str, reason: str) -> None:
    """Refuse an application with a reason."""
    line(page, name).get_by_role("button", name="拒绝").click()
    dialog = page.get_by_role("dialog", name=f"拒绝 {name} 的关联申请")
    dialog.get_by_label("拒绝的原因").fill(reason)
    dialog.get_by_test_id("refuse-submit").click()
    expect_told(page, f"已拒绝 {name} 的申请。")


def remove(page: Page, name: str) -> None:
    """Take somebody off the list and confirm it."""
    line(page, name).get_by_role("button", name="删除").click()
    confirm(page, "删除关联", "删除")
    expect_told(page, f"已删除 {name}。")
