"""An enterprise registers, is refused, corrects itself and is approved."""

from dataclasses import replace

from playwright.sync_api import expect

from tests.e2e.browser import Person
from tests.e2e.journey.cast import ADMINISTRATOR, ADMINISTRATOR_PASSWORD, HOSPITAL, RIGHT_NAME, Cast
from tests.e2e.pages import login, registration, reviews
from tests.e2e.widgets import expect_told

REASON = "企业名称与营业执照不一致，请填写全称。"
#: One digit off: the check character tells.
WRONG_CODE = replace(HOSPITAL, code=HOSPITAL.code[:7] + "6" + HOSPITAL.code[8:])


def sign_up(cast: Cast) -> None:
    """From the empty form to the approved organisation."""
    _register(cast)
    _see_that_it_waits(cast.clerk)
    _refuse(cast.administrator)
    _correct(cast)
    _approve(cast.administrator)
    _learn_of_it(cast)


def _register(cast: Cast) -> None:
    page = cast.clerk.page
    page.goto("/")
    page.get_by_role("link", name="企业注册").click()
    registration.submit(page)
    expect(page.get_by_text("请阅读并同意注册协议")).to_be_visible()
    cast.clerk.look("register-empty")

    page.get_by_test_id("agreement").click()
    expect(page.get_by_role("dialog", name="强检通用户注册协议")).to_be_visible()
    cast.clerk.look("agreement")
    page.get_by_role("button", name="我已阅读").click()

    registration.fill(page, WRONG_CODE)
    registration.ask_for_code(page, cast.letterbox)
    with cast.clerk.watch.refusal(422, "/registrations/enterprise"):
        registration.submit(page)
        expect(page.get_by_test_id("field-code")).to_contain_text("校验")
    expect(page.get_by_label("法定代表人（负责人）")).to_have_value(HOSPITAL.legal_representative)
    cast.clerk.look("register-wrong-code")

    page.get_by_label("统一社会信用代码或组织机构代码").fill(HOSPITAL.code)
    registration.submit(page)
    expect(page.get_by_role("heading", name="注册已提交，等待审核")).to_be_visible()
    cast.clerk.look("registered")


def _see_that_it_waits(clerk: Person) -> None:
    clerk.page.get_by_role("link", name="去登录").click()
    login.fill(clerk.page, HOSPITAL.user_name, HOSPITAL.password)
    registration.expect_status(clerk.page, "您的注册正在等待审核")
    clerk.look("registration-pending")


def _refuse(administrator: Person) -> None:
    page = administrator.page
    login.log_in(page, ADMINISTRATOR, ADMINISTRATOR_PASSWORD, login.ADMINISTRATOR)
    expect(reviews.row(page, HOSPITAL.name)).to_be_visible()
    administrator.look("reviews")
    drawer = reviews.open_review(page, HOSPITAL.name)
    expect(drawer).to_contain_text(HOSPITAL.code)
    administrator.look("review")
    reviews.refuse(page, drawer, HOSPITAL.name, REASON)
    administrator.look("review-refused")
    reviews.close(drawer)
    expect(reviews.row(page, HOSPITAL.name)).to_be_hidden()


def _correct(cast: Cast) -> None:
    page = cast.clerk.page
    mail, text = cast.letterbox.wait("注册未通过审核")
    assert REASON.rstrip("。") in mail.html
    assert REASON.rstrip("。") in text

    registration.refresh(page)
    registration.expect_status(page, REASON)
    cast.clerk.look("registration-refused")
    page.get_by_label("企业名称").fill(RIGHT_NAME)
    page.get_by_test_id("resubmit").click()
    expect_told(page, "已重新提交，请等待审核。")
    registration.expect_status(page, "您的注册正在等待审核")


def _approve(administrator: Person) -> None:
    page = administrator.page
    drawer = reviews.open_review(page, RIGHT_NAME)
    reviews.approve(page, drawer, RIGHT_NAME)
    reviews.close(drawer)
    page.get_by_test_id("state-approved").click()
    expect(reviews.row(page, RIGHT_NAME)).to_be_visible()
    administrator.look("reviews-approved")


def _learn_of_it(cast: Cast) -> None:
    mail, _ = cast.letterbox.wait("已审核通过")
    assert "审核通过" in mail.subject
    registration.refresh(cast.clerk.page)
    registration.expect_status(cast.clerk.page, "您的注册已通过审核")
    expect(cast.clerk.page.get_by_test_id("nav-ledger")).to_be_visible()
    cast.clerk.look("registration-approved")
