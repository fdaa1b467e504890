"""A token is made on the page, a system calls the API with it, it is revoked, the system is refused."""

import json

import pytest
from playwright.sync_api import Browser, expect

from infra.local.seed import HOSPITAL
from infra.local.transport import Answer, fetch
from tests.e2e.browser import PHONE, Person, person
from tests.e2e.pages import login, tokens
from tests.stack.local_stack import LocalStack
from tests.support.forms import instrument_form

pytestmark = [pytest.mark.stack, pytest.mark.browser]

NAME = "设备科资产系统"


def test_a_system_works_with_a_token_until_it_is_revoked(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "token-owner") as owner:
        login.log_in(owner.page, HOSPITAL.user_name, HOSPITAL.password)
        tokens.open_page(owner.page)
        owner.look("empty")
        text = _make(owner)
        _work(demo, text)
        owner.page.reload()
        expect(tokens.row(owner.page, NAME)).not_to_contain_text("从未使用")
        owner.look("list")
        tokens.revoke(owner.page, NAME)
        refused = _call(demo, text, "GET", "/instruments")
        assert (refused.status, refused.json()["code"]) == (401, "token_wrong")
        _read_the_audit(owner)


def test_on_a_phone_too(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "token-phone", PHONE) as owner:
        login.log_in(owner.page, HOSPITAL.user_name, HOSPITAL.password)
        tokens.open_page(owner.page)
        owner.page.get_by_test_id("add-token").click()
        owner.look("form")
        tokens.make(owner.page, "手机上新建", "只读")
        owner.look("made")
        owner.page.get_by_test_id("close-token").click()
        owner.look("list")
        tokens.revoke(owner.page, "手机上新建")


def _make(owner: Person) -> str:
    page = owner.page
    page.get_by_test_id("add-token").click()
    page.get_by_test_id("make-token").click()
    expect(page.get_by_test_id("field-name")).to_contain_text("请填写")
    owner.look("form")
    tokens.make(page, NAME, "读写")
    owner.look("made")
    text = tokens.shown(page)
    page.get_by_test_id("close-token").click()
    expect(tokens.row(page, NAME)).to_contain_text("从未使用")
    return text


def _work(stack: LocalStack, text: str) -> None:
    added = _call(stack, text, "POST", "/instruments", instrument_form(serial_number="TOKEN-1"))
    assert added.status == 201, added.body
    found = _call(stack, text, "GET", "/instruments?serial_number=TOKEN-1").json()["items"]
    assert [each["id"] for each in found] == [added.json()["id"]]
    path = f"/instruments/{added.json()['id']}"
    assert _call(stack, text, "DELETE", path, if_match='"1"').status == 204
    assert _call(stack, text, "GET", "/tokens").status == 403


def _read_the_audit(owner: Person) -> None:
    owner.page.goto("/audit")
    rows = owner.page.get_by_test_id("audit").get_by_role("row")
    expect(rows.filter(has_text="撤销接口令牌").first).to_contain_text(NAME)
    expect(rows.filter(has_text="新增器具").first).to_contain_text(f"接口令牌“{NAME}”")
    owner.look("audit")


def _call(stack: LocalStack, text: str, method: str, path: str, body: object = None, **more: str) -> Answer:
    headers = {"authorization": f"Bearer {text}", "content-type": "application/json"}
    headers |= {name.replace("_", "-"): value for name, value in more.items()}
    raw = None if body is None else json.dumps(body).encode()
    return fetch(f"{stack.api_url}{path}", method, body=raw, headers=headers, seconds=60)
