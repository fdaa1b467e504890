"""Individuals register, look at themselves and change what they may, over HTTP."""

from typing import Any

import pytest

from chalicelib.adapters import clients
from chalicelib.adapters.tables.accounts import by_user_name
from chalicelib.adapters.tables.individuals import IndividualItem
from tests.support.api import Api
from tests.support.hostile import HOSTILE, refused_fields
from tests.support.individuals import (
    PERSON,
    PERSON_PASSWORD,
    become_individual,
    individual_form,
    register_individual,
)
from tests.support.people import CITIZEN_ID

OPTIONAL = {"sex", "division", "address", "ethnic_group", "email", "photo"}
BLANK = {"blank", "blanks", "nothing"}
SHOWN = {
    "user_name": PERSON,
    "version": 1,
    "name": "张伟",
    "citizen_id": "110***********002X",
    "mobile": "137****1234",
    "sex": "male",
    "division": "330225",
    "address": "丹东街道新华路12号2幢301室",
    "ethnic_group": "01",
    "email": "zhangwei@example.cn",
    "photo": None,
}


def details(**changes: Any) -> dict[str, Any]:
    """What may be changed."""
    return {name: SHOWN[name] for name in OPTIONAL} | changes


def test_an_individual_registers_and_signs_in_at_once(api: Api) -> None:
    answer = register_individual(api)
    assert answer.status_code == 201
    assert answer.json_body == SHOWN
    signed_in = api.sign_in(PERSON, PERSON_PASSWORD, "individual")
    assert signed_in.status_code == 201
    assert signed_in.json_body["account"] == {
        "user_name": PERSON,
        "kind": "individual",
        "division": None,
        "must_change_password": False,
    }
    assert signed_in.json_body["organisation"] is None
    assert api.call("GET", "/individual").json_body == SHOWN


def test_what_is_optional_may_be_left_out(api: Api) -> None:
    blank: dict[str, Any] = dict.fromkeys(OPTIONAL, "") | {"sex": None}
    answer = register_individual(api, **blank)
    assert answer.status_code == 201
    assert {answer.json_body[name] for name in OPTIONAL} == {None}


def test_the_citizen_id_is_encrypted_for_its_owner_and_shown_to_nobody(api: Api) -> None:
    answer = register_individual(api)
    account = by_user_name(PERSON)
    assert account
    stored = IndividualItem.get(f"ACCOUNT#{account.id}", "INDIVIDUAL")
    assert CITIZEN_ID not in str(stored.to_dynamodb_dict())
    assert CITIZEN_ID not in answer.body.decode()
    plain = clients.kms().decrypt(CiphertextBlob=stored.citizen_id, EncryptionContext={"account": account.id})
    assert plain["Plaintext"].decode() == CITIZEN_ID


def test_a_taken_name_and_a_spent_code_are_named_at_their_fields(api: Api) -> None:
    register_individual(api)
    again = register_individual(api, mobile="13700005678")
    assert again.status_code == 422
    assert {each["code"] for each in again.json_body["fields"]} == {"user_name_taken"}
    form = individual_form(user_name="zhangwei02", human_check=api.human_check())
    spent = api.call("POST", "/registrations/individual", form)
    assert [each["code"] for each in spent.json_body["fields"]] == ["sms_code_spent"]


def test_an_enterprise_and_an_individual_cannot_share_a_user_name(api: Api) -> None:
    api.register(user_name=PERSON)
    assert register_individual(api).json_body["fields"][0]["code"] == "user_name_taken"


def test_the_password_must_not_be_the_user_name(api: Api) -> None:
    answer = register_individual(api, user_name="Zhangwei42", password="Zhangwei42")
    assert [(each["field"], each["code"]) for each in answer.json_body["fields"]] == [
        ("password", "password_is_user_name")
    ]


def test_an_individual_signs_in_as_such_only(api: Api) -> None:
    register_individual(api)
    assert api.sign_in(PERSON, PERSON_PASSWORD, "enterprise").status_code == 401


def test_details_are_changed_and_cleared(api: Api) -> None:
    become_individual(api)
    moved = details(address="滨海路 5 号", email=None, ethnic_group="15")
    answer = api.call("PUT", "/individual", moved, if_match='"1"')
    assert answer.status_code == 200
    assert answer.json_body == SHOWN | moved | {"version": 2}
    assert api.call("GET", "/individual").json_body == answer.json_body
    again = api.call("PUT", "/individual", moved, if_match='"1"')
    assert again.json_body["version"] == 2


def test_a_change_of_an_old_version_is_refused(api: Api) -> None:
    become_individual(api)
    api.call("PUT", "/individual", details(address="滨海路 5 号"), if_match='"1"')
    late = api.call("PUT", "/individual", details(address="滨海路 6 号"), if_match='"1"')
    assert late.status_code == 412
    assert api.call("PUT", "/individual", details()).status_code == 428


@pytest.mark.parametrize("field", ["name", "citizen_id", "mobile", "user_name", "version"])
def test_name_citizen_id_and_mobile_cannot_be_changed_here(api: Api, field: str) -> None:
    become_individual(api)
    answer = api.call("PUT", "/individual", details(**{field: SHOWN[field]}), if_match='"1"')
    assert [each["code"] for each in answer.json_body["fields"]] == ["unknown_field"]


def test_only_individuals_have_such_a_page(api: Api) -> None:
    assert api.call("GET", "/individual").status_code == 401
    api.register()
    api.sign_in()
    assert api.call("GET", "/individual").status_code == 403


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_of_the_registration_takes_it(api: Api, kind: str) -> None:
    for field in individual_form().keys() - {"consent"}:
        if field in OPTIONAL and kind in BLANK:
            continue
        form = individual_form(**{field: HOSTILE[kind]})
        assert field in refused_fields(api, "POST", "/registrations/individual", form)


@pytest.mark.parametrize("kind", sorted(HOSTILE.keys() - BLANK))
def test_no_field_of_the_details_takes_it(api: Api, kind: str) -> None:
    become_individual(api)
    for field in OPTIONAL:
        form = details(**{field: HOSTILE[kind]})
        assert refused_fields(api, "PUT", "/individual", form) == {field}


def test_missing_and_unknown_fields_are_named(api: Api) -> None:
    assert refused_fields(api, "POST", "/registrations/individual", {}) == individual_form().keys() - OPTIONAL
    form = individual_form(kind="administrator")
    assert refused_fields(api, "POST", "/registrations/individual", form) == {"kind"}
