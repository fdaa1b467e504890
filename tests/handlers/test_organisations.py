"""Organisations and their review over HTTP."""

import json

import pytest

from chalicelib.adapters import clients
from tests.support.api import Api
from tests.support.aws import Aws
from tests.support.people import ANOTHER_CODE, CITIZEN_ID, CODE, PASSWORD

REFUSAL = {"decision": "refuse", "reason": "营业执照名称不符"}
CORRECTION = {"organisation_name": "象山县中医院", "division": "330225", "legal_representative": "李四"}


def decide(api: Api, body: dict[str, str], version: int = 1, code: str = CODE) -> tuple[int, str]:
    """The administrator decides; the status, and the problem's code or the state."""
    keep, api.cookie = api.cookie, ""
    if api.sign_in("reviewer01", kind="administrator").status_code == 401:
        api.become_administrator()
    answer = api.call("POST", f"/reviews/{code}/decision", body, if_match=f'"{version}"')
    api.cookie = keep
    return answer.status_code, answer.json_body.get("code" if answer.status_code >= 400 else "review_state")


def announcements(aws: Aws) -> list[str]:
    """The codes of the organisations that are to be told."""
    answer = clients.sqs().receive_message(QueueUrl=aws.notices_queue, MaxNumberOfMessages=10)
    return [json.loads(each["Body"])["organisation"] for each in answer.get("Messages", [])]


def test_the_review_list_shows_what_waits_oldest_first(api: Api) -> None:
    api.register(legal_representative_id=CITIZEN_ID)
    api.register(user_name="another01", code=ANOTHER_CODE, mobile="13900001234")
    api.become_administrator()
    page = api.call("GET", "/reviews").json_body
    assert [each["code"] for each in page["items"]] == [CODE, ANOTHER_CODE]
    assert page["cursor"] is None
    first = page["items"][0]
    assert first.pop("registered_at").endswith("Z")
    assert first == {
        "id": CODE,
        "code": CODE,
        "kind": "enterprise",
        "version": 1,
        "name": "象山县第一人民医院",
        "division": "330225",
        "legal_representative": "张三",
        "legal_representative_id": "110***********002X",
        "mobile": "138****1234",
        "address": None,
        "email": "device@hospital.example.cn",
        "entity_type": None,
        "authorisation": None,
        "business_licence": None,
        "photos": [],
        "authorisation_certificate": None,
        "review_state": "pending",
        "review_reason": None,
        "reviewed_at": None,
    }
    assert api.call("GET", "/reviews?state=approved").json_body["items"] == []


def test_an_approval_is_seen_without_signing_in_again(api: Api, aws: Aws) -> None:
    api.register()
    api.sign_in()
    assert decide(api, {"decision": "approve"}) == (200, "approved")
    assert api.call("GET", "/sessions/current").json_body["organisation"]["review_state"] == "approved"
    assert announcements(aws) == [CODE]


def test_a_refusal_shows_its_reason_and_can_be_answered(api: Api) -> None:
    api.register(legal_representative_id=CITIZEN_ID)
    api.sign_in()
    assert decide(api, REFUSAL) == (200, "refused")
    seen = api.call("GET", "/organisation")
    assert seen.headers["ETag"] == '"2"'
    assert seen.json_body["review_reason"] == REFUSAL["reason"]
    corrected = api.call("PUT", "/organisation", CORRECTION, if_match='"2"')
    assert corrected.status_code == 200
    assert corrected.json_body["review_state"] == "pending"
    assert corrected.json_body["review_reason"] is None
    assert corrected.json_body["name"] == "象山县中医院"
    assert corrected.json_body["email"] is None
    assert corrected.json_body["legal_representative_id"] == "110***********002X"
    assert decide(api, {"decision": "approve"}, version=3) == (200, "approved")


def test_the_same_decision_again_tells_again_and_changes_nothing(api: Api, aws: Aws) -> None:
    api.register()
    assert [decide(api, REFUSAL) for _ in range(2)] == [(200, "refused")] * 2
    assert announcements(aws) == [CODE, CODE]
    api.sign_in()
    assert api.call("GET", "/organisation").json_body["version"] == 2


def test_another_decision_after_the_first_is_refused(api: Api, aws: Aws) -> None:
    api.register()
    decide(api, {"decision": "approve"})
    assert decide(api, REFUSAL, version=2) == (409, "review_decided")
    assert announcements(aws) == [CODE]


def test_a_decision_on_what_has_changed_since_is_stale(api: Api) -> None:
    api.register()
    api.sign_in()
    decide(api, REFUSAL)
    api.call("PUT", "/organisation", CORRECTION, if_match='"2"')
    assert decide(api, {"decision": "approve"}, version=1) == (412, "stale")


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ({"decision": "refuse"}, "reason_required"),
        ({"decision": "refuse", "reason": " "}, "reason_required"),
        ({"decision": "approve", "reason": "好"}, "reason_unwanted"),
        ({"decision": "refuse", "reason": "x" * 201}, "too_long"),
        ({"decision": "refuse", "reason": "材料\u202e不全"}, "control_characters"),
        ({"decision": "resubmit"}, "not_a_choice"),
        ({"reason": "好"}, "required"),
    ],
)
def test_a_decision_is_complete(api: Api, body: dict[str, str], problem: str) -> None:
    api.become_administrator()
    answer = api.call("POST", f"/reviews/{CODE}/decision", body, if_match='"1"')
    assert answer.status_code == 422
    assert [each["code"] for each in answer.json_body["fields"]] == [problem]


def test_a_decision_needs_the_version_and_an_organisation(api: Api) -> None:
    api.become_administrator()
    answer = api.call("POST", f"/reviews/{CODE}/decision", {"decision": "approve"})
    assert answer.status_code == 428
    answer = api.call("POST", f"/reviews/{CODE}/decision", {"decision": "approve"}, if_match='"1"')
    assert answer.status_code == 404


def test_a_registration_is_corrected_only_after_a_refusal(api: Api) -> None:
    api.register()
    api.sign_in()
    assert api.call("PUT", "/organisation", CORRECTION, if_match='"1"').status_code == 409
    decide(api, REFUSAL)
    assert api.call("PUT", "/organisation", CORRECTION, if_match='"1"').status_code == 412
    assert api.call("PUT", "/organisation", CORRECTION).status_code == 428


def test_the_list_goes_on_where_a_page_ended(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chalicelib.services.organisations.search.PAGE", 1)
    api.register()
    api.register(user_name="another01", code=ANOTHER_CODE, mobile="13900001234")
    api.become_administrator()
    first = api.call("GET", "/reviews").json_body
    second = api.call("GET", f"/reviews?cursor={first['cursor']}").json_body
    assert [each["code"] for each in first["items"] + second["items"]] == [CODE, ANOTHER_CODE]
    elsewhere = api.call("GET", f"/reviews?state=approved&cursor={first['cursor']}")
    assert (elsewhere.status_code, elsewhere.json_body["code"]) == (400, "bad_cursor")


@pytest.mark.parametrize("query", ["cursor=x", "cursor=e30", "cursor=W10", "cursor=%00"])
def test_a_made_up_cursor_is_refused(api: Api, query: str) -> None:
    api.become_administrator()
    assert api.call("GET", f"/reviews?{query}").status_code == 400


def test_only_administrators_review(api: Api) -> None:
    api.register()
    paths = [("GET", "/reviews", None), ("POST", f"/reviews/{CODE}/decision", {"decision": "approve"})]
    assert [api.call(*each).status_code for each in paths] == [401, 401]
    api.sign_in(password=PASSWORD)
    assert [api.call(*each).status_code for each in paths] == [403, 403]


def test_an_administrator_has_no_organisation_to_look_at(api: Api) -> None:
    api.become_administrator()
    assert api.call("GET", "/organisation").status_code == 403
