"""A first password is changed, sessions are ended, the mobile changes, the password is forgotten."""

import os
import subprocess
import sys
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.browser import Person, person
from tests.e2e.letterbox import Letterbox
from tests.e2e.pages import login, security
from tests.e2e.widgets import expect_told
from tests.stack.local_stack import LocalStack
from tests.stack.pauses import forget_pause

pytestmark = [pytest.mark.stack, pytest.mark.browser]

USER_NAME = "inspector01"
MOBILE = "13966660201"
NEW_MOBILE = "13966660202"
FIRST, SECOND, THIRD = "Diyi-2026", "Dier-2026", "Disan-2026"


def test_from_the_first_password_to_a_forgotten_one(chromium: Browser, local_stack: LocalStack) -> None:
    _hire(local_stack)
    url = local_stack.site_url
    with ExitStack() as open_:
        here = open_.enter_context(person(chromium, url, "inspector"))
        there = open_.enter_context(person(chromium, url, "inspector-elsewhere"))
        visitor = open_.enter_context(person(chromium, url, "visitor"))
        _change_the_first_password(here)
        _end_the_session_elsewhere(here, there)
        _change_the_mobile(here, Letterbox(local_stack, here.page, NEW_MOBILE, ""))
        _forget_it(visitor, Letterbox(local_stack, visitor.page, NEW_MOBILE, ""))
        _be_signed_out(here)


def _hire(stack: LocalStack) -> None:
    command = [sys.executable, "-m", "infra.administrator", "--first-password", USER_NAME, MOBILE]
    environment = {**os.environ, **stack.environment}
    subprocess.run(command, input=f"{FIRST}\n", env=environment, text=True, check=True)


def _change_the_first_password(here: Person) -> None:
    page = here.page
    login.log_in(page, USER_NAME, FIRST, login.ADMINISTRATOR)
    expect(page.get_by_text("您的密码是他人设置的初始密码")).to_be_visible()
    page.goto("/reviews")
    expect(page.get_by_role("heading", level=1)).to_have_text("账户安全")
    here.look("first-password")
    with here.watch.refusal(422, "/account/password"):
        security.change_password(page, SECOND, SECOND)
        expect(page.get_by_test_id("field-old_password")).to_contain_text("密码不正确，还可再试 4 次")
    here.look("wrong-password")
    security.change_password(page, FIRST, SECOND)
    expect_told(page, "密码已修改")
    expect(page.get_by_role("heading", level=1)).to_have_text("注册审核")


def _end_the_session_elsewhere(here: Person, there: Person) -> None:
    page = here.page
    login.log_in(there.page, USER_NAME, SECOND, login.ADMINISTRATOR)
    expect(there.page.get_by_role("heading", level=1)).to_have_text("注册审核")
    security.open_account(page)
    expect(security.sessions(page)).to_have_count(2)
    expect(security.sessions(page).first).to_contain_text("本次登录")
    expect(security.sessions(page).first).to_contain_text("Linux")
    here.look("account")
    security.end_others(page)
    expect(security.sessions(page)).to_have_count(1)
    _be_signed_out(there)


def _change_the_mobile(here: Person, letterbox: Letterbox) -> None:
    page = here.page
    page.get_by_test_id("email-form").get_by_label("电子邮箱").fill("inspector@example.com")
    page.get_by_test_id("save-email").click()
    expect_told(page, "电子邮箱已保存。")
    security.change_mobile(page, letterbox, SECOND)
    expect(page.get_by_test_id("mobile")).to_contain_text("139****0202")
    here.look("mobile-changed")


def _forget_it(visitor: Person, letterbox: Letterbox) -> None:
    page = visitor.page
    page.goto("/login")
    page.get_by_test_id("forgotten").click()
    security.expect_step(page, "verify")
    page.get_by_test_id("next").click()
    expect(page.get_by_test_id("field-user_name")).to_contain_text("请填写")
    visitor.look("forgotten-empty")
    before = len(letterbox.sms())
    forget_pause(letterbox.stack, letterbox.mobile)
    security.ask_for_reset_code(page, USER_NAME, NEW_MOBILE)
    while len(letterbox.sms()) == before:
        page.wait_for_timeout(250)
    page.get_by_label("短信验证码").fill(letterbox.code())
    visitor.look("forgotten-verify")
    page.get_by_test_id("next").click()
    security.expect_step(page, "password")
    visitor.look("forgotten-password")
    security.set_password(page, THIRD)
    security.expect_step(page, "done")
    visitor.look("forgotten-done")
    page.get_by_role("link", name="去登录").click()
    login.fill(page, USER_NAME, THIRD, login.ADMINISTRATOR)
    expect(page.get_by_role("heading", level=1)).to_have_text("注册审核")


def _be_signed_out(somebody: Person) -> None:
    with somebody.watch.refusal(401, "/sessions/current"):
        somebody.page.goto("/account")
        expect(somebody.page).to_have_url("/login?back=/account")
