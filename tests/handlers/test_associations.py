"""Associations over HTTP: asking, deciding, ending, and what they open."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from chalicelib.domain.audit.action import Action
from chalicelib.domain.organisations.review import ReviewState, ReviewStep
from tests.support.api import Api
from tests.support.audit import entries
from tests.support.forms import instrument_form
from tests.support.hostile import HOSTILE, refused_fields
from tests.support.individuals import (
    PERSON,
    become_individual,
    store_organisation,
)
from tests.support.organisations import decide as review
from tests.support.people import ANOTHER_CODE, CODE
from tests.support.session import sign_in

NAME = "象山县第一人民医院"
IN_FORCE = '"2"'


@contextmanager
def clerk(api: Api, code: str = CODE) -> Iterator[Api]:
    """The organisation's own account, at another browser."""
    yield Api(api.client, api.sms, sign_in(code))


@pytest.fixture
def person(api: Api) -> Api:
    """An individual who is signed in; the hospital is there, and approved."""
    store_organisation()
    become_individual(api)
    return api


def ask(person: Api, code: str = CODE) -> Any:
    """Ask an organisation; the answer."""
    return person.call("POST", "/association", {"code": code})


def decide(api: Api, decision: str, reason: str | None = None, version: str = '"1"') -> Any:
    """The hospital decides on the first of its list."""
    with clerk(api) as hospital:
        return decide_at(hospital, decision, reason, version)


def decide_at(hospital: Api, decision: str, reason: str | None = None, version: str = '"1"') -> Any:
    """The same in a session that is open already."""
    account_id = hospital.call("GET", "/authorisations").json_body["items"][0]["account_id"]
    body = {"decision": decision} | ({"reason": reason} if reason else {})
    return hospital.call("POST", f"/authorisations/{account_id}/decision", body, if_match=version)


def associated(person: Api) -> None:
    """Ask, and be approved."""
    assert ask(person).status_code == 201
    assert decide(person, "approve").status_code == 200


def test_at_first_there_is_none(person: Api) -> None:
    found = person.call("GET", "/association").json_body
    assert (found["state"], found["organisation_code"], found["version"]) == ("none", None, 0)


@pytest.mark.parametrize("code", [CODE, CODE[8:17], "60003734-1"])
def test_the_name_is_seen_before_and_after_asking(person: Api, code: str) -> None:
    seen = person.call("GET", f"/association/organisation?code={code}")
    assert seen.json_body == {"code": CODE, "name": NAME}
    answer = ask(person, code)
    assert answer.status_code == 201
    assert (answer.json_body["state"], answer.json_body["organisation_name"]) == ("applied", NAME)
    assert answer.json_body == person.call("GET", "/association").json_body


def test_only_approved_organisations_can_be_asked(person: Api) -> None:
    store_organisation(ANOTHER_CODE, review_state=ReviewState.PENDING)
    for code in (ANOTHER_CODE, "91110000802100433B"):
        assert [each["code"] for each in ask(person, code).json_body["fields"]] == ["organisation_unknown"]
        assert person.call("GET", f"/association/organisation?code={code}").status_code == 422


def test_another_credit_code_with_the_same_organisation_code_is_another_organisation(person: Api) -> None:
    assert ask(person, "92110000600037341A").status_code == 422


def test_the_organisation_is_told_once(person: Api) -> None:
    assert ask(person).status_code == 201
    assert ask(person).status_code == 201
    with clerk(person) as hospital:
        (message,) = hospital.call("GET", "/messages").json_body["items"]
        assert message["title"] == "张伟 申请关联贵单位"
        assert message["link"] == "/authorisations"
        (line,) = hospital.call("GET", "/authorisations").json_body["items"]
        assert (line["name"], line["user_name"], line["mobile"]) == ("张伟", PERSON, "137****1234")
        assert (line["state"], line["version"]) == ("applied", 1)


def told(api: Api) -> list[tuple[str, str]]:
    """Whose messages the caller finds, and their titles, newest first."""
    items = api.call("GET", "/messages").json_body["items"]
    return [(each["mailbox"], each["title"]) for each in items]


def test_the_individual_is_told_what_became_of_the_application(person: Api) -> None:
    ask(person)
    decide(person, "refuse", "非本单位人员")
    newest = person.call("GET", "/messages").json_body["items"][0]
    assert newest["body"].startswith("原因：非本单位人员。")
    assert newest["link"] == "/me"
    ask(person)
    decide(person, "approve", version='"3"')
    assert [whose for whose, _ in told(person)].count("organisation") == 2
    with clerk(person) as hospital:
        account_id = hospital.call("GET", "/authorisations").json_body["items"][0]["account_id"]
        hospital.call("DELETE", f"/authorisations/{account_id}", if_match='"4"')
    assert told(person) == [
        ("own", f"“{NAME}”已删除与您的关联"),
        ("own", f"“{NAME}”已通过您的关联申请"),
        ("own", f"已申请关联“{NAME}”"),
        ("own", f"“{NAME}”未通过您的关联申请"),
        ("own", f"已申请关联“{NAME}”"),
    ]


def test_the_organisation_is_told_who_left(person: Api) -> None:
    associated(person)
    end(person, "individual")
    with clerk(person) as hospital:
        assert told(hospital)[0] == ("organisation", "张伟 已删除与贵单位的关联")


def test_who_is_approved_works_in_the_ledger_under_the_own_name(person: Api) -> None:
    refused = person.call("GET", "/instruments")
    assert (refused.status_code, refused.json_body["code"]) == (403, "not_associated")
    associated(person)
    made = person.call("POST", "/instruments", instrument_form())
    assert made.status_code == 201
    with clerk(person) as hospital:
        assert hospital.call("GET", f"/instruments/{made.json_body['id']}").status_code == 200
    assert person.call("POST", "/exports", {}).json_body["created_by"] == PERSON
    session = person.call("GET", "/sessions/current").json_body
    assert session["account"]["kind"] == "individual"
    assert session["organisation"]["name"] == NAME


def test_an_applicant_may_do_nothing_yet(person: Api) -> None:
    ask(person)
    for path in ("/instruments", "/jobs"):
        assert person.call("GET", path).json_body["code"] == "not_associated"


def test_a_member_does_not_speak_for_the_organisation_about_itself(person: Api) -> None:
    associated(person)
    for path in ("/organisation", "/authorisations", "/reviews"):
        assert person.call("GET", path).json_body["code"] == "forbidden"


@pytest.mark.parametrize("side", ["individual", "organisation"])
def test_deleting_ends_the_rights_with_the_next_request_in_every_session(person: Api, side: str) -> None:
    associated(person)
    elsewhere = Api(person.client, person.sms)
    elsewhere.sign_in(PERSON, "Zhangwei42", "individual")
    sessions = (person, elsewhere)
    assert [each.call("GET", "/instruments").status_code for each in sessions] == [200, 200]
    assert end(person, side).status_code == 204
    for each in sessions:
        assert each.call("GET", "/instruments").json_body["code"] == "not_associated"
        assert each.call("POST", "/instruments", instrument_form()).status_code == 403
        assert each.call("GET", "/sessions/current").json_body["organisation"] is None
    with clerk(person) as hospital:
        assert hospital.call("GET", "/authorisations").json_body["items"] == []


def end(person: Api, side: str) -> Any:
    """Delete the association from one side; the answer."""
    if side == "individual":
        return person.call("DELETE", "/association", if_match=IN_FORCE)
    with clerk(person) as hospital:
        account_id = hospital.call("GET", "/authorisations").json_body["items"][0]["account_id"]
        return hospital.call("DELETE", f"/authorisations/{account_id}", if_match=IN_FORCE)


def test_who_was_removed_learns_by_whom(person: Api) -> None:
    associated(person)
    end(person, "organisation")
    found = person.call("GET", "/association").json_body
    assert (found["state"], found["ended_by"], found["organisation_name"]) == ("none", "organisation", NAME)


def test_a_refusal_has_a_reason_and_leaves_room_for_another_application(person: Api) -> None:
    store_organisation(ANOTHER_CODE, name="象山县中医院")
    ask(person)
    assert decide(person, "refuse").json_body["fields"][0]["code"] == "member_reason_required"
    assert decide(person, "approve", "好").json_body["fields"][0]["code"] == "member_reason_unwanted"
    assert decide(person, "refuse", "非本单位人员").json_body["state"] == "refused"
    found = person.call("GET", "/association").json_body
    assert (found["state"], found["reason"]) == ("refused", "非本单位人员")
    assert ask(person, ANOTHER_CODE).json_body["organisation_name"] == "象山县中医院"
    with clerk(person) as hospital:
        assert hospital.call("GET", "/authorisations").json_body["items"] == []


def test_there_is_one_at_a_time(person: Api) -> None:
    store_organisation(ANOTHER_CODE)
    ask(person)
    assert ask(person, ANOTHER_CODE).json_body["code"] == "association_exists"
    decide(person, "approve")
    for code in (CODE, ANOTHER_CODE):
        answer = ask(person, code)
        assert (answer.status_code, answer.json_body["code"]) == (409, "association_exists")


def test_a_decision_again_changes_nothing_and_another_is_refused(person: Api) -> None:
    ask(person)
    assert decide(person, "approve").json_body == decide(person, "approve").json_body
    assert decide(person, "refuse", "非本单位人员", IN_FORCE).json_body["code"] == "application_decided"
    assert decide(person, "refuse", "非本单位人员").status_code == 412


def test_an_application_can_be_withdrawn_and_the_withdrawal_repeated(person: Api) -> None:
    ask(person)
    for _ in range(2):
        assert person.call("DELETE", "/association", if_match='"1"').status_code == 204
    assert person.call("GET", "/association").json_body["state"] == "none"
    assert person.call("DELETE", "/association", if_match='"2"').json_body["code"] == "association_gone"
    assert person.call("DELETE", "/association", if_match='"1"').status_code == 204
    assert person.call("DELETE", "/association").status_code == 428


def test_an_organisation_decides_on_its_own_applicants_only(person: Api) -> None:
    store_organisation(ANOTHER_CODE)
    ask(person)
    with clerk(person) as hospital:
        account_id = hospital.call("GET", "/authorisations").json_body["items"][0]["account_id"]
    with clerk(person, ANOTHER_CODE) as stranger:
        path = f"/authorisations/{account_id}"
        assert stranger.call("GET", "/authorisations").json_body["items"] == []
        body = {"decision": "approve"}
        assert stranger.call("POST", f"{path}/decision", body, if_match='"1"').status_code == 404
        assert stranger.call("DELETE", path, if_match='"1"').status_code == 404


def test_an_organisation_that_is_no_longer_approved_approves_nobody_and_lends_no_rights(person: Api) -> None:
    ask(person)
    with clerk(person) as hospital:
        review(ReviewStep.SUSPEND, "停业")
        assert decide_at(hospital, "approve").json_body["code"] == "suspended"
        review(ReviewStep.RESTORE)
        assert decide_at(hospital, "approve").status_code == 200
    assert person.call("GET", "/instruments").status_code == 200
    review(ReviewStep.SUSPEND, "停业")
    assert person.call("GET", "/instruments").json_body["code"] == "suspended"


def test_every_step_is_in_the_audit_of_the_organisation(person: Api) -> None:
    associated(person)
    end(person, "organisation")
    left = {each.action: each for each in entries(CODE)}
    applied, approved = left[Action.ASSOCIATION_APPLIED], left[Action.ASSOCIATION_APPROVED]
    assert (applied.actor.kind, applied.actor.user_name) == ("individual", PERSON)
    (target,) = approved.targets
    assert (target.before, target.after) == ({"state": "applied"}, {"state": "associated"})
    assert Action.ASSOCIATION_DELETED in left


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_takes_it(person: Api, kind: str) -> None:
    assert refused_fields(person, "POST", "/association", {"code": HOSTILE[kind]}) == {"code"}
    ask(person)
    with clerk(person) as hospital:
        body = {"decision": HOSTILE[kind], "reason": "原因"}
        assert "decision" in refused_fields(hospital, "POST", "/authorisations/x/decision", body)
        if kind not in ("sql", "script", "template", "emoji"):
            body = {"decision": "refuse", "reason": HOSTILE[kind]}
            assert refused_fields(hospital, "POST", "/authorisations/x/decision", body) == {"reason"}


@pytest.mark.parametrize("cursor", ["x", "e30", "eyJwayI6eyJTIjoieCJ9fQ", "%E5%BC%A0"])
def test_a_made_up_place_in_the_list_is_refused(person: Api, cursor: str) -> None:
    with clerk(person) as hospital:
        assert hospital.call("GET", f"/authorisations?cursor={cursor}").status_code == 400
