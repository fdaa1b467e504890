"""Administrators find organisations, look at them, suspend and restore them, over HTTP."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine

from chalicelib.domain.clock import now
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState
from tests.support.administrators import become_regional
from tests.support.api import Api
from tests.support.audit import entries
from tests.support.individuals import become_individual
from tests.support.organisations import organisation, store
from tests.support.people import ANOTHER_CODE, CITIZEN_ID, CODE

SUSPENSION = {"decision": "suspend", "reason": "许可证已被吊销"}
XIANGSHAN, CHAOYANG = "330225", "110105"
INSTITUTION = "91440300708461136T"


def codes(api: Api, path: str) -> list[str]:
    """The codes on a page."""
    answer = api.call("GET", path)
    assert answer.status_code == 200, answer.json_body
    return [each["code"] for each in answer.json_body["items"]]


def decide(api: Api, body: dict[str, str], version: int) -> tuple[int, str]:
    """The status, and the problem's code or the state."""
    answer = api.call("POST", f"/reviews/{CODE}/decision", body, if_match=f'"{version}"')
    return answer.status_code, answer.json_body.get("code" if answer.status_code >= 400 else "review_state")


@pytest.fixture
def many(api: Api) -> Api:
    """Three that wait for review and one that is approved; nobody is signed in."""
    waiting = organisation(review_state=ReviewState.PENDING)
    first = waiting.registered_at
    store(waiting)
    store(
        replace(
            waiting,
            id=ANOTHER_CODE,
            code=ANOTHER_CODE,
            division=CHAOYANG,
            registered_at=first - timedelta(days=1),
        )
    )
    later, institution = first + timedelta(days=1), OrganisationKind.INSTITUTION
    station = replace(waiting, id=INSTITUTION, code=INSTITUTION, kind=institution, name="象山县计量检定所")
    store(replace(station, registered_at=later))
    store(organisation(code="91110000802100433B", name="象山石浦大道加油站", reviewed_at=first))
    return api


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [ANOTHER_CODE, CODE, INSTITUTION]),
        ("?kind=institution", [INSTITUTION]),
        ("?kind=enterprise", [ANOTHER_CODE, CODE]),
        ("?division=330000", [CODE, INSTITUTION]),
        ("?division=330225&kind=enterprise", [CODE]),
        ("?division=120000", []),
        ("?state=approved&division=330200", ["91110000802100433B"]),
        ("?state=suspended", []),
    ],
)
def test_the_queue_is_filtered_oldest_first(many: Api, query: str, expected: list[str]) -> None:
    many.become_administrator()
    assert codes(many, f"/reviews{query}") == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (f"words={CODE}", [CODE]),
        (f"words={CODE[8:17]}", [CODE]),
        (f"words={CODE}&state=approved", []),
        (f"words={CODE}&division=110000", []),
        ("words=第一人民", [ANOTHER_CODE, CODE]),
        ("words=石浦", ["91110000802100433B"]),
        ("words=象山&kind=institution", [INSTITUTION]),
        ("words=没有这个", []),
        ("", [ANOTHER_CODE, CODE, INSTITUTION, "91110000802100433B"]),
    ],
)
def test_organisations_are_found_by_number_or_name(many: Api, query: str, expected: list[str]) -> None:
    many.become_administrator()
    assert codes(many, f"/organisations?{query}") == expected


def test_a_search_goes_on_where_it_stopped(many: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chalicelib.services.organisations.search.SEARCHED_AT_MOST", 2)
    many.become_administrator()
    found, cursor = [], ""
    for _ in range(20):
        page = many.call("GET", f"/organisations?words=加油站{cursor}").json_body
        found += [each["code"] for each in page["items"]]
        if page["cursor"] is None:
            break
        cursor = f"&cursor={page['cursor']}"
    assert found == ["91110000802100433B"]
    assert page["cursor"] is None


def test_a_regional_administrator_has_nothing_outside_the_division(many: Api) -> None:
    become_regional(many, "330200")
    assert codes(many, "/reviews") == [CODE, INSTITUTION]
    assert codes(many, "/reviews?division=330000") == [CODE, INSTITUTION]
    assert codes(many, "/reviews?division=110000") == []
    assert codes(many, f"/organisations?words={ANOTHER_CODE}") == []
    assert many.call("GET", f"/organisations/{CODE}").json_body["name"] == "象山县第一人民医院"
    assert many.call("GET", f"/organisations/{CODE}/audit").status_code == 200
    outside = [
        many.call("GET", f"/organisations/{ANOTHER_CODE}"),
        many.call("GET", f"/organisations/{ANOTHER_CODE}/audit"),
        many.call("POST", f"/reviews/{ANOTHER_CODE}/decision", {"decision": "approve"}, if_match='"2"'),
        many.call("POST", f"/reviews/{ANOTHER_CODE}/citizen-id"),
    ]
    assert [each.status_code for each in outside] == [404] * 4
    assert many.call("GET", "/audit/all").status_code == 403
    assert decide(many, {"decision": "approve"}, 2) == (200, "approved")


def test_whoever_is_suspended_is_out_at_once_and_comes_back_after_the_restoration(api: Api) -> None:
    api.register()
    api.become_administrator()
    decide(api, {"decision": "approve"}, 1)
    reviewer, api.cookie = api.cookie, ""
    api.sign_in()
    clerk = api.cookie
    assert api.call("GET", "/instruments").status_code == 200
    api.cookie = reviewer
    assert decide(api, SUSPENSION, 2) == (200, "suspended")
    api.cookie = clerk
    assert api.call("GET", "/instruments").status_code == 401
    api.sign_in()
    refused = api.call("GET", "/instruments")
    assert (refused.status_code, refused.json_body["code"]) == (403, "suspended")
    assert api.call("GET", "/organisation").json_body["review_reason"] == SUSPENSION["reason"]
    clerk, api.cookie = api.cookie, reviewer
    assert decide(api, {"decision": "restore"}, 3) == (200, "approved")
    api.cookie = clerk
    assert api.call("GET", "/instruments").status_code == 200


def test_a_suspension_has_a_reason_and_a_restoration_none(many: Api) -> None:
    many.become_administrator()
    assert decide(many, {"decision": "suspend"}, 2)[0] == 422
    assert decide(many, {"decision": "restore", "reason": "好"}, 2)[0] == 422
    assert decide(many, SUSPENSION, 2) == (409, "not_in_force")
    assert decide(many, {"decision": "restore"}, 2) == (409, "not_suspended")


def test_the_whole_id_is_shown_once_and_that_is_on_record(api: Api, caplog: pytest.LogCaptureFixture) -> None:
    api.register(legal_representative_id=CITIZEN_ID)
    api.become_administrator()
    with time_machine.travel(now(), tick=False) as clock:
        shown = api.call("POST", f"/reviews/{CODE}/citizen-id")
        assert shown.json_body == {"citizen_id": CITIZEN_ID}
        assert shown.headers["Cache-Control"] == "no-store"
        clock.shift(timedelta(seconds=50))
        assert api.call("POST", f"/reviews/{CODE}/citizen-id").status_code == 200
        clock.shift(timedelta(seconds=20))
        again = api.call("POST", f"/reviews/{CODE}/citizen-id")
        assert (again.status_code, again.json_body["code"]) == (409, "id_shown")
        become_regional(api, XIANGSHAN)
        assert api.call("POST", f"/reviews/{CODE}/citizen-id").json_body["code"] == "id_shown"
    left = [each for each in entries(CODE) if each.action == "citizen_id_shown"]
    assert [each.actor.user_name for each in left] == ["reviewer01"] * 2
    assert left[0].targets[0].after == {"legal_representative_id": "110***********002X"}
    assert CITIZEN_ID not in caplog.text


def test_an_id_is_shown_for_a_review_only_and_once_more_in_the_next(api: Api) -> None:
    api.register(legal_representative_id=CITIZEN_ID)
    api.become_administrator()
    path = f"/reviews/{CODE}/citizen-id"
    with time_machine.travel(now(), tick=False) as clock:
        assert api.call("POST", path).status_code == 200
        decide(api, {"decision": "refuse", "reason": "名称不符"}, 1)
        assert api.call("POST", path).json_body["code"] == "review_decided"
        clock.shift(timedelta(minutes=5))
        reviewer, api.cookie = api.cookie, ""
        api.sign_in()
        correction = {"organisation_name": "象山医院", "division": XIANGSHAN, "legal_representative": "李四"}
        assert api.call("PUT", "/organisation", correction, if_match='"2"').status_code == 200
        api.cookie = reviewer
        assert api.call("POST", path).json_body == {"citizen_id": CITIZEN_ID}


def test_where_no_id_was_given_there_is_none_to_show(many: Api) -> None:
    many.become_administrator()
    answer = many.call("POST", f"/reviews/{CODE}/citizen-id")
    assert (answer.status_code, answer.json_body["code"]) == (404, "id_missing")


@pytest.mark.parametrize(
    "query", ["division=999999", "kind=x", "state=x", "cursor=e30", f"words={'x' * 101}"]
)
def test_conditions_that_make_no_sense_are_refused(api: Api, query: str) -> None:
    api.become_administrator()
    assert api.call("GET", f"/organisations?{query}").status_code in (400, 422)


def test_individuals_find_nothing_here(api: Api) -> None:
    become_individual(api)
    paths = ("/reviews", "/organisations", f"/organisations/{CODE}", f"/organisations/{CODE}/audit")
    assert [api.call("GET", path).status_code for path in paths] == [403] * 4
