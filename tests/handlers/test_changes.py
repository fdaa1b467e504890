"""Changes that need a review, over HTTP: owners ask, administrators decide, all see what is new."""

from typing import Any
from urllib.parse import quote

import pytest

from chalicelib.adapters import clients, passwords
from chalicelib.adapters.tables import individuals, members, organisations
from chalicelib.adapters.tables.changes import OrganisationChangeItem
from chalicelib.adapters.tables.individuals import IndividualItem
from chalicelib.adapters.tables.listings import ListingItem
from chalicelib.adapters.tables.registrations import store_account
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.clock import now
from chalicelib.domain.ids import new_id
from tests.support.api import Api
from tests.support.audit import an_entry, entries
from tests.support.enterprises import FIRST, NEW_NAME, become_enterprise
from tests.support.hostile import HOSTILE
from tests.support.individuals import PERSON, PERSON_PASSWORD, become_individual, store_organisation
from tests.support.people import ANOTHER_CODE, CITIZEN_ID, CODE, MOBILE, PASSWORD
from tests.support.session import sign_in

SHORT = CODE[8:17]
NEW_ID = "23018319900814072X"


def ask(api: Api, **fields: Any) -> Any:
    answer = api.call("POST", "/organisation/change", fields)
    assert answer.status_code == 201, answer.body
    return answer.json_body


def administrator(api: Api, division: str | None = None) -> None:
    name = f"admin{division or 0}"
    account = Account(
        id=new_id(now()),
        user_name=name,
        kind=AccountKind.ADMINISTRATOR,
        password_hash=passwords.hash_password(PASSWORD),
        mobile=MOBILE,
        email=None,
        organisation_id=None,
        created_at=now(),
        division=division,
    )
    store_account(account, an_entry())
    assert api.sign_in(name, kind="administrator").status_code == 201


def decide(api: Api, owner: str, reason: str | None = None, version: int = 1) -> Any:
    body = {"decision": "refuse" if reason else "approve", "reason": reason}
    return api.call("POST", f"/changes/{owner}/decision", body, if_match=f'"{version}"')


def test_nothing_is_changed_before_the_approval(api: Api) -> None:
    become_enterprise(api)
    assert api.call("GET", "/organisation/change").json_body["state"] == "none"
    asked = ask(api, name=NEW_NAME, legal_representative_id=CITIZEN_ID, explanation="更名")
    assert asked["state"] == "pending"
    assert asked["fields"] == [
        {"field": "name", "was": "象山县第一人民医院", "asked": NEW_NAME},
        {"field": "legal_representative_id", "was": None, "asked": "110***********002X"},
    ]
    assert api.call("GET", "/organisation").json_body["name"] == "象山县第一人民医院"
    assert api.call("GET", "/instruments").status_code == 200


def test_an_approved_name_and_id_are_the_organisations(api: Api) -> None:
    become_enterprise(api)
    owner = ask(api, name=NEW_NAME, legal_representative="李四", legal_representative_id=CITIZEN_ID)["owner"]
    administrator(api)
    (listed,) = api.call("GET", "/changes").json_body["items"]
    assert (listed["owner"], listed["kind"], listed["division"]) == (owner, "enterprise", "330225")
    approved = decide(api, owner)
    assert (approved.status_code, approved.json_body["state"]) == (200, "approved")
    assert decide(api, owner).json_body == approved.json_body
    assert api.call("GET", "/changes").json_body["items"] == []
    assert [each["owner"] for each in api.call("GET", "/changes?state=approved").json_body["items"]] == [
        owner
    ]
    api.sign_in()
    shown = api.call("GET", "/organisation").json_body
    assert (shown["name"], shown["legal_representative"]) == (NEW_NAME, "李四")
    assert shown["legal_representative_id"] == "110***********002X"
    assert api.call("GET", "/sessions/current").json_body["organisation"]["name"] == NEW_NAME
    (told, *_) = api.call("GET", "/messages").json_body["items"]
    assert (told["kind"], told["link"]) == ("change_approved", "/registration-status")
    stored = organisations.OrganisationItem.get(CODE, "ORGANISATION").legal_representative_id
    plain = clients.kms().decrypt(CiphertextBlob=stored, EncryptionContext={"organisation": CODE})
    assert plain["Plaintext"].decode() == CITIZEN_ID


def test_a_refusal_says_why_and_changes_nothing(api: Api) -> None:
    become_enterprise(api)
    owner = ask(api, name=NEW_NAME)["owner"]
    administrator(api)
    assert decide(api, owner, "名称与执照不符").status_code == 200
    api.sign_in()
    change = api.call("GET", "/organisation/change").json_body
    assert (change["state"], change["reason"]) == ("refused", "名称与执照不符")
    assert change["fields"][0]["asked"] == NEW_NAME
    assert api.call("GET", "/organisation").json_body["name"] == "象山县第一人民医院"
    assert "名称与执照不符" in api.call("GET", "/messages").json_body["items"][0]["body"]
    assert ask(api, name=NEW_NAME)["version"] == 3


def test_one_change_at_a_time(api: Api) -> None:
    become_enterprise(api)
    first = ask(api, name=NEW_NAME)
    assert ask(api, name=NEW_NAME) == first
    other = api.call("POST", "/organisation/change", {"name": "另一医院"})
    assert (other.status_code, other.json_body["code"]) == (409, "change_pending")
    withdrawn = api.call("DELETE", "/organisation/change", if_match=FIRST)
    assert withdrawn.json_body["state"] == "withdrawn"
    assert api.call("DELETE", "/organisation/change", if_match=FIRST).json_body == withdrawn.json_body
    assert api.call("DELETE", "/organisation/change", if_match='"2"').status_code == 409
    assert api.call("DELETE", "/organisation/change", if_match='"9"').status_code == 412
    assert ask(api, name="另一医院")["version"] == 3


def test_two_ids_with_the_same_ends_are_two_wishes(api: Api) -> None:
    become_individual(api)
    assert api.call("POST", "/individual/change", {"citizen_id": NEW_ID}).status_code == 201
    again = api.call("POST", "/individual/change", {"citizen_id": NEW_ID})
    assert again.json_body["code"] == "change_pending"


def test_nothing_to_change_is_said_at_the_field(api: Api) -> None:
    become_enterprise(api)
    same = {"name": "象山县第一人民医院", "code": CODE, "legal_representative": "", "explanation": "无"}
    refused = api.call("POST", "/organisation/change", same)
    assert refused.status_code == 422
    assert refused.json_body["fields"][0]["code"] == "nothing_changed"


@pytest.mark.parametrize("number", [SHORT, ANOTHER_CODE])
def test_everything_stays_with_an_organisation_whose_code_changes(api: Api, number: str) -> None:
    become_enterprise(api)
    owner = ask(api, code=number)["owner"]
    administrator(api)
    assert decide(api, owner).status_code == 200
    become_individual(api)
    found = api.call("GET", f"/association/organisation?code={number}")
    assert found.json_body == {"code": number, "name": "象山县第一人民医院"}
    applied = api.call("POST", "/association", {"code": number})
    assert applied.json_body["organisation_code"] == number
    api.sign_in()
    shown = api.call("GET", "/organisation").json_body
    assert (shown["id"], shown["code"]) == (CODE, number)
    assert len(api.call("GET", "/authorisations").json_body["items"]) == 1
    administrator(api, "330000")
    assert api.sign_in("admin0", kind="administrator").status_code == 201
    audit = api.call("GET", f"/audit/all?organisation={number}").json_body["items"]
    assert "change_approved" in [each["action"] for each in audit]
    assert {each["organisation"] for each in audit} == {number}


def test_a_number_that_is_free_again_can_be_registered(api: Api) -> None:
    become_enterprise(api)
    owner = ask(api, code=ANOTHER_CODE)["owner"]
    administrator(api)
    assert decide(api, owner).status_code == 200
    api.cookie = ""
    answer = api.register(user_name="another01", mobile="13900001234")
    assert answer.status_code == 201, answer.body
    holder = organisations.id_of_number(CODE)
    assert holder not in (None, CODE)
    assert organisations.by_ids([holder or ""])[holder or ""].code == CODE


def test_a_number_of_somebody_else_is_refused_at_once_and_at_the_approval(api: Api) -> None:
    store_organisation(ANOTHER_CODE)
    become_enterprise(api)
    taken = api.call("POST", "/organisation/change", {"code": ANOTHER_CODE})
    assert taken.json_body["fields"][0]["code"] == "number_taken"
    claim = organisations.OrganisationClaimItem(ANOTHER_CODE[8:17], "CLAIM")
    claim.delete()
    owner = ask(api, code=ANOTHER_CODE)["owner"]
    store_organisation(ANOTHER_CODE)
    administrator(api)
    declined = decide(api, owner)
    assert (declined.status_code, declined.json_body["code"]) == (409, "number_taken")
    assert organisations.by_ids([CODE])[CODE].code == CODE


def test_an_individuals_name_reaches_the_list_of_the_organisation(api: Api) -> None:
    store_organisation()
    become_individual(api)
    api.call("POST", "/association", {"code": CODE})
    asked = api.call("POST", "/individual/change", {"name": "张维", "citizen_id": NEW_ID}).json_body
    assert asked["fields"][1] == {
        "field": "citizen_id",
        "was": "110***********002X",
        "asked": "230***********072X",
    }
    administrator(api)
    assert decide(api, asked["owner"]).status_code == 200
    account = asked["owner"].partition("-")[2]
    (line,) = members.page(CODE, None, 10).members
    assert line.applicant.name == "张维"
    known = individuals.get(account)
    assert known
    assert (known.name, known.masked_citizen_id) == ("张维", "230***********072X")
    stored = IndividualItem.get(f"ACCOUNT#{account}", "INDIVIDUAL").citizen_id
    plain = clients.kms().decrypt(CiphertextBlob=stored, EncryptionContext={"account": account})
    assert plain["Plaintext"].decode() == NEW_ID
    api.sign_in(PERSON, PERSON_PASSWORD, "individual")
    assert api.call("GET", "/messages").json_body["items"][0]["kind"] == "change_approved"
    assert {entry.action for entry in entries(f"ACCOUNT#{account}")} >= {
        "change_requested",
        "change_approved",
    }


@pytest.mark.parametrize(("division", "sees"), [("330225", True), ("330000", True), ("110000", False)])
def test_a_regional_administrator_sees_and_decides_what_lies_in_the_division(
    api: Api, division: str, sees: bool
) -> None:
    become_enterprise(api)
    owner = ask(api, name=NEW_NAME)["owner"]
    administrator(api, division)
    assert len(api.call("GET", "/changes").json_body["items"]) == sees
    assert api.call("GET", "/changes?division=440300").json_body["items"] == []
    assert decide(api, owner).status_code == (200 if sees else 404)


def test_a_person_without_a_division_is_for_the_national_administrator(api: Api) -> None:
    become_individual(api)
    shown = api.call("GET", "/individual").json_body
    kept = {name: shown[name] for name in ("sex", "address", "ethnic_group", "email")}
    api.call("PUT", "/individual", kept | {"division": None}, if_match=FIRST)
    owner = api.call("POST", "/individual/change", {"name": "张维"}).json_body["owner"]
    administrator(api, "330000")
    assert api.call("GET", "/changes").json_body["items"] == []
    assert decide(api, owner).status_code == 404
    administrator(api)
    assert len(api.call("GET", "/changes?kind=individual").json_body["items"]) == 1
    assert api.call("GET", "/changes?kind=enterprise").json_body["items"] == []


def test_decisions_are_checked(api: Api) -> None:
    become_enterprise(api)
    owner = ask(api, name=NEW_NAME)["owner"]
    administrator(api)
    body = {"decision": "refuse"}
    assert api.call("POST", f"/changes/{owner}/decision", body, if_match=FIRST).status_code == 422
    assert api.call("POST", f"/changes/{owner}/decision", body | {"reason": "x"}).status_code == 428
    assert decide(api, owner, version=9).status_code == 412
    for other in ("enterprise-91350100M000100Y43", f"institution-{CODE}", "nobody", "expert-1"):
        assert decide(api, other).status_code == 404
    assert decide(api, owner, "不符").status_code == 200
    assert decide(api, owner).status_code == 412
    assert decide(api, owner, version=2).json_body["code"] == "change_ended"
    assert api.call("GET", "/changes?cursor=x").status_code == 400


ORGANISATION_FIELDS = ("name", "code", "division", "legal_representative", "legal_representative_id")
FIELDS = [("/organisation/change", field) for field in (*ORGANISATION_FIELDS, "explanation")]
FIELDS += [("/individual/change", field) for field in ("name", "citizen_id", "explanation")]


@pytest.mark.parametrize(("path", "field"), FIELDS)
def test_bad_input_is_said_at_its_field(api: Api, path: str, field: str) -> None:
    if path == "/individual/change":
        become_individual(api)
    else:
        store_organisation()
        api.cookie = sign_in(CODE)
    for value in HOSTILE.values():
        answer = api.call("POST", path, {field: value})
        # A name may hold nearly anything; a second change waits for the first.
        assert answer.status_code in (201, 409, 422), (value, answer.body)
        if answer.status_code == 422:
            assert {each["field"] for each in answer.json_body["fields"]} <= {field, "name"}


def test_a_new_id_is_shown_whole_to_its_reviewer_once(api: Api) -> None:
    become_individual(api)
    owner = api.call("POST", "/individual/change", {"citizen_id": NEW_ID}).json_body["owner"]
    administrator(api, "110000")
    assert api.call("POST", f"/changes/{owner}/citizen-id").status_code == 404
    administrator(api, "330225")
    assert api.call("POST", f"/changes/{owner}/citizen-id").json_body == {"citizen_id": NEW_ID}
    administrator(api)
    assert api.call("POST", f"/changes/{owner}/citizen-id").json_body["code"] == "id_shown"
    assert decide(api, owner, "不符").status_code == 200
    assert api.call("POST", f"/changes/{owner}/citizen-id").json_body["code"] == "change_ended"


def test_an_approved_name_is_found_by_the_administrator(api: Api) -> None:
    become_enterprise(api)
    owner = ask(api, name=NEW_NAME, division="110105")["owner"]
    administrator(api, "330225")
    assert decide(api, owner).status_code == 200
    assert api.call("GET", "/reviews?state=approved").json_body["items"] == []
    administrator(api)
    (found,) = api.call("GET", "/organisations?words=" + quote(NEW_NAME)).json_body["items"]
    assert (found["name"], found["division"]) == (NEW_NAME, "110105")


def test_a_withdrawn_change_stands_in_no_list(api: Api) -> None:
    become_enterprise(api)
    ask(api, name=NEW_NAME)
    assert len([item for item in ListingItem.scan() if item.pk.startswith("LIST#change")]) == 4
    api.call("DELETE", "/organisation/change", if_match=FIRST)
    assert not [item for item in ListingItem.scan() if item.pk.startswith("LIST#change")]
    assert OrganisationChangeItem.get(CODE, "CHANGE").encrypted_id is None
