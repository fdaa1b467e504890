"""Registering, signing in and out over HTTP."""

import hashlib
import re

import pytest

from chalicelib.adapters import passwords
from chalicelib.adapters.tables.accounts import by_user_name
from chalicelib.adapters.tables.organisations import OrganisationItem
from chalicelib.adapters.tables.sessions import SessionItem
from tests.support.api import Api
from tests.support.people import CITIZEN_ID, CODE, MOBILE, PASSWORD, USER_NAME, registration

PATH = "/registrations/enterprise"


def test_an_enterprise_registers(api: Api) -> None:
    answer = api.register(legal_representative_id=CITIZEN_ID)
    assert answer.status_code == 201
    assert answer.json_body == {
        "organisation_code": CODE,
        "review_state": "pending",
        "service_telephone": "400-813-5888",
    }


def test_secrets_are_not_stored_in_the_clear(api: Api) -> None:
    api.register(legal_representative_id=CITIZEN_ID)
    api.sign_in()
    account = by_user_name(USER_NAME)
    assert account
    assert account.password_hash.startswith("$argon2id$")
    assert PASSWORD not in repr(account)
    secret = api.cookie.partition(".")[2]
    stored = SessionItem.get(
        f"ACCOUNT#{account.id}", f"SESSION#{hashlib.sha256(secret.encode()).hexdigest()}"
    )
    assert secret not in str(stored.to_dynamodb_dict())
    organisation = OrganisationItem.get(CODE, "ORGANISATION")
    assert CITIZEN_ID not in str(organisation.to_dynamodb_dict())
    assert organisation.masked_legal_representative_id == "110***********002X"


def test_signing_in_sets_a_cookie_that_scripts_and_other_sites_do_not_get(api: Api) -> None:
    api.register()
    answer = api.sign_in()
    assert answer.status_code == 201
    cookie = answer.headers["Set-Cookie"]
    assert re.match(r"session=[0-9A-Z]{26}\.[\w-]{43};", cookie)
    assert {part.strip() for part in cookie.split(";")[1:]} == {
        "HttpOnly",
        "Secure",
        "SameSite=Strict",
        "Path=/api",
        "Max-Age=43200",
    }
    assert api.cookie not in answer.body.decode()


def test_the_session_tells_who_is_signed_in(api: Api) -> None:
    api.register()
    signed_in = api.sign_in().json_body
    assert signed_in == api.call("GET", "/sessions/current").json_body
    assert signed_in == {
        "account": {
            "user_name": USER_NAME,
            "kind": "enterprise",
            "division": None,
            "must_change_password": False,
        },
        "organisation": {
            "code": CODE,
            "kind": "enterprise",
            "name": "象山县第一人民医院",
            "division": "330225",
            "review_state": "pending",
            "review_reason": None,
        },
        "unread_messages": 0,
        "service_telephone": "400-813-5888",
    }


def test_an_administrator_acts_for_no_organisation(api: Api) -> None:
    api.become_administrator()
    answer = api.call("GET", "/sessions/current").json_body
    assert answer["account"]["kind"] == "administrator"
    assert answer["organisation"] is None


def test_signing_out_ends_the_session_for_good(api: Api) -> None:
    api.register()
    api.sign_in()
    kept = api.cookie
    answer = api.call("DELETE", "/sessions/current")
    assert answer.status_code == 204
    assert "Max-Age=0" in answer.headers["Set-Cookie"]
    api.cookie = kept
    assert api.call("GET", "/sessions/current").status_code == 401


@pytest.mark.parametrize("cookie", ["", "x", "." * 70, "0" * 26 + "." + "a" * 43, "../../etc", "张三"])
def test_a_made_up_session_is_nobodys(api: Api, cookie: str) -> None:
    api.cookie = cookie
    assert api.call("GET", "/sessions/current").status_code == 401
    assert api.call("DELETE", "/sessions/current").status_code == 401


@pytest.mark.parametrize(
    ("user_name", "password", "kind"),
    [
        ("nobody99", PASSWORD, "enterprise"),
        (USER_NAME, PASSWORD + "x", "enterprise"),
        (USER_NAME, PASSWORD, "administrator"),
        (USER_NAME, f" {PASSWORD} ", "enterprise"),
    ],
)
def test_wrong_name_password_or_kind_look_the_same(
    api: Api, user_name: str, password: str, kind: str
) -> None:
    api.register()
    answer = api.sign_in(user_name, password, kind)
    assert answer.status_code == 401
    assert "Set-Cookie" not in answer.headers
    assert answer.json_body["code"] == "wrong_credentials"
    assert answer.json_body["remaining"] == 4
    assert answer.json_body["detail"] == "用户类型、用户名或密码不正确，还可再试 4 次"


def test_the_user_name_is_the_same_in_whatever_case(api: Api) -> None:
    api.register()
    assert api.sign_in(USER_NAME.upper()).status_code == 201


@pytest.mark.parametrize("user_name", [USER_NAME, "nobody99"])
def test_after_five_wrong_passwords_the_next_try_has_to_wait(api: Api, user_name: str) -> None:
    api.register()
    left = [api.sign_in(user_name, "wrong-password-1").json_body.get("remaining") for _ in range(4)]
    assert left == [4, 3, 2, 1]
    fifth = api.sign_in(user_name, "wrong-password-1")
    assert (fifth.status_code, fifth.json_body["code"]) == (401, "wrong_credentials_wait")
    assert fifth.json_body["retry_after"] == 30
    sixth = api.sign_in(user_name, PASSWORD)
    assert (sixth.status_code, sixth.json_body["code"]) == (429, "login_delayed")
    assert 25 <= sixth.json_body["retry_after"] <= 30
    assert sixth.headers["Retry-After"] == str(sixth.json_body["retry_after"])


def test_the_right_password_clears_the_wrong_ones(api: Api) -> None:
    api.register()
    for _ in range(4):
        api.sign_in(password="wrong-password-1")
    assert api.sign_in().status_code == 201
    assert api.sign_in(password="wrong-password-1").json_body["remaining"] == 4


def test_a_hash_with_old_parameters_is_renewed_at_sign_in(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    api.register()
    before = by_user_name(USER_NAME)
    passwords._hasher.cache_clear()
    monkeypatch.setattr(passwords, "PASSES", 3)
    try:
        assert api.sign_in().status_code == 201
        after = by_user_name(USER_NAME)
        assert before
        assert after
        assert before.password_hash != after.password_hash
        assert ",t=3," in after.password_hash
        assert api.sign_in().status_code == 201
    finally:
        passwords._hasher.cache_clear()


def test_a_taken_user_name_and_a_taken_code_are_named_at_their_fields(api: Api) -> None:
    api.register()
    answer = api.register(mobile="13900001234")
    assert answer.status_code == 422
    assert {(each["field"], each["code"]) for each in answer.json_body["fields"]} == {
        ("user_name", "user_name_taken"),
        ("code", "organisation_taken"),
    }


def test_an_organisation_registers_once_whichever_of_its_numbers_it_uses(api: Api) -> None:
    api.register()
    answer = api.register(mobile="13900001234", user_name="another01", code="60003734-1")
    assert answer.status_code == 422
    assert [each["field"] for each in answer.json_body["fields"]] == ["code"]


def test_a_form_that_clashed_may_be_sent_again_with_the_same_sms_code(api: Api) -> None:
    api.register()
    api.register(mobile="13900001234", code="802100433")
    again = {"mobile": "13900001234", "code": "802100433", "sms_code": api.sms.code()}
    for _ in range(6):
        taken = api.call("POST", PATH, _form(api, again))
        assert [each["code"] for each in taken.json_body["fields"]] == ["user_name_taken"]
    free = again | {"user_name": "another01"}
    assert api.call("POST", PATH, _form(api, free)).status_code == 201


def test_an_sms_code_is_good_for_one_registration(api: Api) -> None:
    api.register()
    other = {"user_name": "another01", "code": "802100433", "sms_code": api.sms.code()}
    answer = api.call("POST", PATH, _form(api, other))
    assert answer.json_body["fields"][0]["code"] == "sms_code_spent"


def test_five_wrong_sms_codes_spend_the_right_one(api: Api) -> None:
    api.ask_for_code()
    right = api.sms.code()
    wrong = "000000" if right != "000000" else "111111"
    codes = [api.call("POST", PATH, _form(api, {"sms_code": wrong})).json_body for _ in range(5)]
    assert [each["fields"][0]["code"] for each in codes] == ["sms_code_wrong"] * 4 + ["sms_code_spent"]
    assert codes[0]["fields"][0]["message"] == "短信验证码不正确，还可再试 4 次"
    answer = api.call("POST", PATH, _form(api, {"sms_code": right}))
    assert answer.json_body["fields"][0]["code"] == "sms_code_spent"


def test_a_second_sms_code_has_to_wait_a_minute(api: Api) -> None:
    api.ask_for_code()
    answer = api.ask_for_code()
    assert (answer.status_code, answer.json_body["code"]) == (429, "sms_code_too_soon")
    assert 55 <= answer.json_body["retry_after"] <= 60


def test_the_sms_says_what_it_is_for_and_to_whom_it_must_not_go(api: Api) -> None:
    api.ask_for_code()
    assert api.sms.sent == [(MOBILE, f"【强检通】验证码{api.sms.code()}，10分钟内有效，请勿告诉他人。")]


def test_an_sms_that_could_not_be_sent_does_not_count(api: Api) -> None:
    api.sms.broken = True
    assert api.ask_for_code().status_code == 503
    api.sms.broken = False
    assert api.ask_for_code().status_code == 204


def test_a_human_check_lets_one_request_through(api: Api) -> None:
    solved = api.human_check()
    body = {"mobile": MOBILE, "purpose": "registration", "human_check": solved}
    assert api.call("POST", "/sms-codes", body).status_code == 204
    answer = api.call("POST", "/sms-codes", body)
    assert answer.status_code == 422
    assert answer.json_body["fields"][0]["field"] == "human_check"
    assert answer.json_body["fields"][0]["code"] == "human_check_used"


def _form(api: Api, changes: dict[str, str]) -> dict[str, object]:
    return registration(**{"human_check": api.human_check()} | changes)
