"""Every field of every form with what people and machines may put there: a message at the field."""

import pytest

from tests.support.api import Api
from tests.support.hostile import HOSTILE, refused_fields
from tests.support.people import MOBILE, PASSWORD, USER_NAME, registration

#: Optional fields may be left out, or be blank.
OPTIONAL = {"legal_representative_id", "email"}
BLANK = {"blank", "blanks", "nothing"}
TEXT_FIELDS = sorted(registration().keys() - {"consent"} | {"legal_representative_id"})

CODE_FORM = {"mobile": MOBILE, "purpose": "registration", "human_check": "x"}
LOGIN_FORM = {"kind": "enterprise", "user_name": USER_NAME, "password": PASSWORD, "human_check": "x"}


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_of_the_registration_takes_it(api: Api, kind: str) -> None:
    for field in TEXT_FIELDS:
        if field in OPTIONAL and kind in BLANK:
            continue
        assert field in refused_fields(api, "POST", "/registrations", registration(**{field: HOSTILE[kind]}))


def test_all_wrong_fields_are_named_at_once(api: Api) -> None:
    form = dict.fromkeys(registration(), "<x>") | {"human_check": ""}
    assert refused_fields(api, "POST", "/registrations", form) == form.keys()


@pytest.mark.parametrize("consent", [False, None, "", "maybe", 7, []])
def test_there_is_no_registration_without_consent(api: Api, consent: object) -> None:
    assert refused_fields(api, "POST", "/registrations", registration(consent=consent)) == {"consent"}


def test_missing_and_unknown_fields_are_named(api: Api) -> None:
    assert refused_fields(api, "POST", "/registrations", {}) == registration().keys() - OPTIONAL
    assert refused_fields(api, "POST", "/registrations", registration(administrator=True)) == {
        "administrator"
    }


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_of_the_sms_code_takes_it(api: Api, kind: str) -> None:
    for field in CODE_FORM:
        assert field in refused_fields(api, "POST", "/sms-codes", CODE_FORM | {field: HOSTILE[kind]})


@pytest.mark.parametrize("kind", HOSTILE)
def test_signing_in_with_it_is_refused(api: Api, kind: str) -> None:
    for field in LOGIN_FORM:
        form = LOGIN_FORM | {"human_check": api.human_check()} | {field: HOSTILE[kind]}
        answer = api.call("POST", "/sessions", form)
        assert answer.status_code in (401, 422)
        assert field != "human_check" or answer.status_code == 422


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"5", b"\xff\xfe", b'{"a":' * 5000])
def test_what_is_no_form_at_all_is_refused(api: Api, body: bytes) -> None:
    for path in ("/registrations", "/sessions", "/sms-codes"):
        answer = api.client.http.post(f"/v1{path}", headers={"content-type": "application/json"}, body=body)
        assert answer.status_code in (400, 422)


def test_messages_come_in_english_for_those_who_ask(api: Api) -> None:
    answer = api.call("POST", "/registrations", registration(user_name="x"), accept_language="en-GB,en")
    assert answer.json_body["fields"][0]["message"] == "A user name has 4 to 20 letters and digits"
