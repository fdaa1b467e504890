"""One's own account and sessions over HTTP."""

from typing import Any

import pytest

from chalicelib.domain.audit.actor import Actor
from chalicelib.services.accounts.administrators import create_administrator
from tests.support.api import ADMINISTRATOR, Api
from tests.support.hostile import HOSTILE, refused_fields
from tests.support.people import MOBILE, PASSWORD, USER_NAME

NEW = "baro-meter-77"
NEW_MOBILE = "13900009999"
SAFARI = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
    " Version/17.5 Mobile/15E148 Safari/604.1"
)

PASSWORD_FORM = {"old_password": PASSWORD, "password": NEW}
MOBILE_FORM = {"mobile": NEW_MOBILE, "sms_code": "123456", "password": PASSWORD}
CODE_FORM = {"mobile": NEW_MOBILE, "human_check": "x"}


@pytest.fixture(autouse=True)
def _signed_in(api: Api) -> None:
    api.register()
    api.sign_in()


def sessions(api: Api) -> list[dict[str, Any]]:
    """The caller's own sessions."""
    found: list[dict[str, Any]] = api.call("GET", "/sessions").json_body["items"]
    return found


def test_the_account_shows_its_mobile_in_part(api: Api) -> None:
    assert api.call("GET", "/account").json_body == {
        "user_name": USER_NAME,
        "kind": "enterprise",
        "mobile": "138****1234",
        "email": "device@hospital.example.cn",
    }


def test_a_changed_password_ends_the_other_sessions_at_once(api: Api) -> None:
    other = api.cookie
    api.sign_in()
    assert api.call("PUT", "/account/password", PASSWORD_FORM).status_code == 204
    assert api.call("GET", "/sessions/current").status_code == 200
    api.cookie = other
    assert api.call("GET", "/sessions/current").status_code == 401
    api.cookie = ""
    assert api.sign_in().status_code == 401
    assert api.sign_in(password=NEW).status_code == 201


def test_a_wrong_present_password_is_told_at_its_field(api: Api) -> None:
    answer = api.call("PUT", "/account/password", PASSWORD_FORM | {"old_password": "wrong-password-1"})
    assert answer.status_code == 422
    assert answer.json_body["fields"] == [
        {"field": "old_password", "code": "password_wrong", "message": "密码不正确，还可再试 4 次"}
    ]


def test_a_first_password_opens_nothing_but_its_own_change(api: Api) -> None:
    create_administrator(
        ADMINISTRATOR, PASSWORD, NEW_MOBILE, actor=Actor.operator(), must_change_password=True
    )
    answer = api.sign_in(ADMINISTRATOR, kind="administrator")
    assert answer.json_body["account"]["must_change_password"]
    for path in ("/reviews", "/account", "/sessions"):
        refused = api.call("GET", path)
        assert (refused.status_code, refused.json_body["code"]) == (403, "password_must_change")
    assert api.call("GET", "/sessions/current").status_code == 200
    assert api.call("PUT", "/account/password", PASSWORD_FORM).status_code == 204
    assert not api.call("GET", "/sessions/current").json_body["account"]["must_change_password"]
    assert api.call("GET", "/reviews").status_code == 200


def test_who_must_change_the_password_may_leave(api: Api) -> None:
    create_administrator(
        ADMINISTRATOR, PASSWORD, NEW_MOBILE, actor=Actor.operator(), must_change_password=True
    )
    api.sign_in(ADMINISTRATOR, kind="administrator")
    assert api.call("DELETE", "/sessions/current").status_code == 204


def test_a_new_mobile_takes_a_code_and_the_password(api: Api) -> None:
    form = CODE_FORM | {"human_check": api.human_check()}
    assert api.call("POST", "/account/mobile-codes", form).status_code == 204
    assert api.sms.sent[-1][0] == NEW_MOBILE
    changed = api.call("PUT", "/account/mobile", MOBILE_FORM | {"sms_code": api.sms.code()})
    assert changed.json_body["mobile"] == "139****9999"
    assert api.call("GET", "/organisation").json_body["mobile"] == "139****9999"


def test_a_code_needs_a_human_check(api: Api) -> None:
    answer = api.call("POST", "/account/mobile-codes", CODE_FORM)
    assert [each["field"] for each in answer.json_body["fields"]] == ["human_check"]


def test_a_registrations_code_changes_no_mobile(api: Api) -> None:
    assert api.ask_for_code(NEW_MOBILE).status_code == 204
    answer = api.call("PUT", "/account/mobile", MOBILE_FORM | {"sms_code": api.sms.code()})
    assert [each["code"] for each in answer.json_body["fields"]] == ["sms_code_spent"]


def test_the_address_of_the_account_and_of_its_organisation_is_one(api: Api) -> None:
    changed = api.call("PUT", "/account/contact", {"email": "New@Example.CN"})
    assert changed.json_body["email"] == "New@example.cn"
    assert api.call("GET", "/organisation").json_body["email"] == "New@example.cn"
    assert api.call("PUT", "/account/contact", {"email": " "}).json_body["email"] is None
    assert api.call("GET", "/organisation").json_body["email"] is None


def test_a_session_tells_when_whence_and_with_what(api: Api) -> None:
    api.cookie = ""
    form = {"kind": "enterprise", "user_name": USER_NAME, "password": PASSWORD}
    body = form | {"human_check": api.human_check()}
    hops = "198.51.100.1, 203.0.113.7, 130.176.1.1"
    api.call("POST", "/sessions", body, user_agent=SAFARI, x_forwarded_for=hops)
    here, before = sessions(api)
    assert (here["browser"], here["address"], here["current"]) == ("Safari 17, iOS", "203.0.113.7", True)
    assert before["current"] is False
    assert here["used_at"].endswith(":00:00Z")
    assert here["started_at"] < here["ends_at"]
    assert api.cookie.partition(".")[2] not in str(here)


def test_a_session_that_was_ended_is_refused_from_the_next_request_on(api: Api) -> None:
    other = api.cookie
    api.sign_in()
    (gone,) = [each["id"] for each in sessions(api) if not each["current"]]
    assert api.call("DELETE", f"/sessions/{gone}").status_code == 204
    assert api.call("DELETE", f"/sessions/{gone}").status_code == 204
    assert len(sessions(api)) == 1
    api.cookie = other
    assert api.call("GET", "/sessions/current").status_code == 401


def test_all_other_sessions_end_together(api: Api) -> None:
    for _ in range(3):
        api.sign_in()
    assert len(sessions(api)) == 4
    assert api.call("DELETE", "/sessions/others").status_code == 204
    assert [each["current"] for each in sessions(api)] == [True]


@pytest.mark.parametrize(
    ("method", "path", "form"),
    [
        ("PUT", "/account/password", PASSWORD_FORM),
        ("PUT", "/account/mobile", MOBILE_FORM),
        ("POST", "/account/mobile-codes", CODE_FORM),
        ("PUT", "/account/contact", {"email": "a@example.cn"}),
        ("GET", "/account", None),
        ("GET", "/sessions", None),
        ("DELETE", "/sessions/others", None),
        ("DELETE", f"/sessions/{'f' * 64}", None),
    ],
)
def test_nobody_gets_in_without_a_session(api: Api, method: str, path: str, form: object) -> None:
    api.cookie = ""
    assert api.call(method, path, form).status_code == 401


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_takes_it(api: Api, kind: str) -> None:
    forms = {"/account/mobile": MOBILE_FORM, "/account/contact": {"email": ""}}
    for path, form in forms.items():
        for field in form.keys() - {"password"}:
            if field == "email" and kind in ("blank", "blanks", "nothing"):
                continue
            assert field in refused_fields(api, "PUT", path, form | {field: HOSTILE[kind]})
    for field in CODE_FORM:
        refused = refused_fields(api, "POST", "/account/mobile-codes", CODE_FORM | {field: HOSTILE[kind]})
        assert field in refused


@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize(
    ("path", "form", "field"),
    [
        ("/account/password", PASSWORD_FORM, "old_password"),
        ("/account/password", PASSWORD_FORM, "password"),
        ("/account/mobile", MOBILE_FORM, "password"),
    ],
)
def test_no_password_may_be_it(api: Api, kind: str, path: str, form: dict[str, str], field: str) -> None:
    assert refused_fields(api, "PUT", path, form | {field: HOSTILE[kind]}) == {field}
    assert MOBILE[:3] in api.call("GET", "/account").json_body["mobile"]


def test_unknown_and_missing_fields_are_named(api: Api) -> None:
    assert refused_fields(api, "PUT", "/account/password", {"kind": "x"}) == {*PASSWORD_FORM, "kind"}
    assert refused_fields(api, "PUT", "/account/mobile", {}) == MOBILE_FORM.keys()
    assert refused_fields(api, "PUT", "/account/contact", {"mobile": NEW_MOBILE}) == {"mobile"}
