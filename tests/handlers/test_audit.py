"""The audit over HTTP: who reads what."""

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.domain.clock import today
from tests.support.api import ADMINISTRATOR, Api
from tests.support.forms import instrument_form
from tests.support.people import ANOTHER_CODE, CITIZEN_ID, CODE, MOBILE
from tests.support.session import sign_in


@pytest.fixture
def clerk(api: Api) -> Api:
    """A clerk of an approved organisation."""
    api.cookie = sign_in(CODE)
    return api


def listed(api: Api, path: str = "/audit") -> list[dict[str, Any]]:
    answer = api.call("GET", path)
    assert answer.status_code == 200, answer.body
    items: list[dict[str, Any]] = answer.json_body["items"]
    return items


def test_an_organisation_reads_what_was_done_word_for_word(clerk: Api) -> None:
    made = clerk.call("POST", "/instruments", instrument_form(telephone=MOBILE)).json_body
    clerk.call("PUT", f"/instruments/{made['id']}", instrument_form(place="门诊"), if_match='"1"')
    edited, added = listed(clerk)
    assert (edited["action"], added["action"]) == ("instrument_edited", "instrument_added")
    assert edited["actor"] == {"kind": "enterprise", "user_name": "clerk01", "token": None}
    assert (edited["organisation"], edited["address"]) == (CODE, "127.0.0.1")
    (target,) = edited["targets"]
    assert (target["id"], target["name"]) == (made["id"], "一般压力表（SN-1）")
    assert target["changes"] == [
        {"field": "place", "before": "锅炉房", "after": "门诊"},
        {"field": "telephone", "before": "138****1234", "after": None},
    ]


def test_it_reads_only_its_own(clerk: Api) -> None:
    clerk.call("POST", "/instruments", instrument_form())
    clerk.cookie = sign_in(ANOTHER_CODE)
    assert listed(clerk) == []


def test_the_days_are_days_in_shanghai_and_included(clerk: Api) -> None:
    clerk.call("POST", "/instruments", instrument_form())
    day = today()
    assert len(listed(clerk, f"/audit?from={day}&to={day}")) == 1
    assert listed(clerk, f"/audit?from={day + timedelta(days=1)}") == []
    assert listed(clerk, f"/audit?to={day - timedelta(days=1)}") == []


def test_by_action_and_by_user_name(clerk: Api) -> None:
    clerk.call("POST", "/instruments", instrument_form())
    assert [each["action"] for each in listed(clerk, "/audit?action=instrument_added&actor=CLERK01")] == [
        "instrument_added"
    ]
    assert listed(clerk, "/audit?actor=somebody") == []
    assert clerk.call("GET", "/audit?action=nothing").json_body["fields"][0]["code"] == "not_a_choice"


def test_the_whole_story_of_a_registration(api: Api) -> None:
    api.register(legal_representative_id=CITIZEN_ID)
    api.sign_in(password="wrong-one-7")
    api.become_administrator()
    api.call("POST", f"/reviews/{CODE}/decision", {"decision": "approve"}, if_match='"1"')
    approved, failed, registered = listed(api, f"/audit/all?organisation={CODE}")
    assert approved["actor"] == {"kind": "administrator", "user_name": ADMINISTRATOR, "token": None}
    assert approved["targets"][0]["changes"] == [
        {"field": "review_state", "before": "pending", "after": "approved"}
    ]
    assert (failed["action"], failed["actor"]["kind"]) == ("log_in_failed", "visitor")
    assert {"field": "wrong", "before": None, "after": 1} in failed["targets"][0]["changes"]
    fields = {each["field"]: each["after"] for each in registered["targets"][0]["changes"]}
    assert (fields["legal_representative"], fields["mobile"]) == ("张*", "138****1234")
    assert fields["legal_representative_id"] == "110***********002X"

    api.sign_in()
    (_, seen, *_) = listed(api)
    nobody = {"kind": "administrator", "user_name": "", "token": None}
    assert (seen["action"], seen["actor"]) == ("review_approved", nobody)
    assert (seen["address"], seen["via"], seen["request_id"]) == ("", "", "")


def test_the_administrator_reads_what_everybody_did_today(api: Api) -> None:
    api.sign_in("password9")
    api.become_administrator()
    actions = [each["action"] for each in listed(api, "/audit/all")]
    assert actions == ["logged_in", "administrator_created", "log_in_failed"]
    (failed,) = listed(api, f"/audit/all?day={today()}&action=log_in_failed")
    assert failed["targets"][0]["name"] == "p********"
    assert listed(api, f"/audit/all?day={today() - timedelta(days=1)}") == []


def test_pages_lead_on_and_made_up_cursors_do_not(clerk: Api) -> None:
    for _ in range(55):
        clerk.call("POST", "/messages/read", {})
    first = clerk.call("GET", "/audit").json_body
    second = clerk.call("GET", f"/audit?cursor={first['cursor']}").json_body
    ids = [each["id"] for each in first["items"] + second["items"]]
    assert (len(first["items"]), len(set(ids)), second["cursor"]) == (50, 55, None)
    assert clerk.call("GET", "/audit?cursor=nowhere").json_body["code"] == "bad_cursor"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("path", ["/audit", "/audit/all", "/audit/01K0000000000000000000000A"])
def test_nobody_can_write_to_it(clerk: Api, method: str, path: str) -> None:
    assert clerk.call(method, path, {}).status_code in (403, 404, 405)


def test_each_reads_at_its_own_place(clerk: Api) -> None:
    assert clerk.call("GET", "/audit/all").status_code == 403
    clerk.become_administrator()
    assert clerk.call("GET", "/audit").status_code == 403
    clerk.cookie = ""
    assert clerk.call("GET", "/audit").status_code == 401
