"""Matters over HTTP: from every source as one list."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from chalicelib.adapters.tables import jobs
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.ids import new_id
from chalicelib.domain.workbooks.job import Job, JobKind, JobState
from tests.support.api import Api
from tests.support.enterprises import become_enterprise
from tests.support.individuals import PERSON, become_individual, store_organisation
from tests.support.people import ANOTHER_CODE, CODE
from tests.support.session import sign_in


def store_job(number: int, kind: JobKind, state: JobState, organisation: str = CODE) -> str:
    """A job that began so many seconds after now."""
    at = clock.now() + timedelta(seconds=number)
    job = Job(
        id=new_id(at),
        organisation=organisation,
        kind=kind,
        state=state,
        file_name=f"台账{number}.xlsx",
        created_by="clerk01",
        created_at=at,
        touched_at=at,
    )
    jobs.create(job, None, entry_of(Action.IMPORT_STARTED, Actor.worker("test"), at))
    return job.id


@contextmanager
def clerk(api: Api, code: str = CODE) -> Iterator[Api]:
    """The organisation's own account, at another browser."""
    yield Api(api.client, api.sms, sign_in(code))


@pytest.fixture
def person(api: Api) -> Api:
    """An individual who has asked the hospital."""
    store_organisation()
    become_individual(api)
    assert api.call("POST", "/association", {"code": CODE}).status_code == 201
    return api


def listed(api: Api, query: str = "") -> list[tuple[str, str, str]]:
    """Kind, state and subject of every matter, following the cursors."""
    found, cursor = [], ""
    while True:
        following = f"{'&' if query else '?'}cursor={cursor}" if cursor else ""
        page = api.call("GET", f"/business{query}{following}").json_body
        found += [(each["matter"], each["state"], each["subject"]) for each in page["items"]]
        cursor = page["cursor"]
        if not cursor:
            return found


def step(hospital: Api, step: str, version: int) -> None:
    """The hospital's next step with the first of its list."""
    account_id = hospital.call("GET", "/authorisations").json_body["items"][0]["account_id"]
    path = f"/authorisations/{account_id}"
    if step == "delete":
        answer = hospital.call("DELETE", path, if_match=f'"{version}"')
    else:
        body = {"decision": step} | ({"reason": "请先登记"} if step == "refuse" else {})
        answer = hospital.call("POST", f"{path}/decision", body, if_match=f'"{version}"')
    assert answer.status_code < 300, answer.json_body


def test_everything_the_organisation_has_under_way_or_has_done(person: Api) -> None:
    store_job(10, JobKind.IMPORT, JobState.READING)
    store_job(11, JobKind.EXPORT, JobState.DONE)
    store_job(12, JobKind.EXPORT, JobState.DONE, ANOTHER_CODE)
    with clerk(person) as hospital:
        assert listed(hospital) == [
            ("export", "done", "台账11.xlsx"),
            ("import", "running", "台账10.xlsx"),
            ("association", "running", "张伟"),
            ("registration", "done", "象山县第一人民医院"),
        ]
        (application,) = hospital.call("GET", "/business?matter=association").json_body["items"]
        assert (application["by"], application["link"]) == (PERSON, "/authorisations")
        assert listed(hospital, "?matter=import") == [("import", "running", "台账10.xlsx")]
        assert [subject for _, _, subject in listed(hospital, "?state=done")] == [
            "台账11.xlsx",
            "象山县第一人民医院",
        ]


def test_each_application_keeps_how_it_ended(person: Api) -> None:
    with clerk(person) as hospital:
        step(hospital, "refuse", 1)
        (refused,) = hospital.call("GET", "/business?matter=association").json_body["items"]
        assert (refused["state"], refused["reason"]) == ("refused", "请先登记")
        person.call("POST", "/association", {"code": CODE})
        step(hospital, "approve", 3)
        states = [state for _, state, _ in listed(hospital, "?matter=association")]
        assert states == ["done", "refused"]
        step(hospital, "delete", 4)
        states = [state for _, state, _ in listed(hospital, "?matter=association")]
        assert states == ["ended", "refused"]


def test_a_member_sees_the_own_application_and_no_others(person: Api) -> None:
    with clerk(person) as hospital:
        step(hospital, "approve", 1)
    store_job(10, JobKind.IMPORT, JobState.DONE)
    assert listed(person) == [
        ("import", "done", "台账10.xlsx"),
        ("association", "done", "象山县第一人民医院"),
    ]
    (own,) = person.call("GET", "/business?matter=association").json_body["items"]
    assert own["link"] == "/me"


def test_an_individual_alone_has_no_business(person: Api) -> None:
    assert person.call("GET", "/business").json_body["code"] == "not_associated"


@pytest.mark.parametrize("query", ["", "?state=done"])
def test_pages_hold_every_matter_once_and_in_order(api: Api, query: str) -> None:
    store_organisation()
    for number in range(10, 60):
        state = JobState.DONE if number % 2 or not query else JobState.READING
        store_job(number, JobKind.EXPORT, state)
    with clerk(api) as hospital:
        subjects = [subject for _, _, subject in listed(hospital, query)]
    expected = [f"台账{number}.xlsx" for number in range(59, 9, -1) if number % 2 or not query]
    assert subjects == [*expected, "象山县第一人民医院"]


@pytest.mark.parametrize("query", ["?cursor=x", f"?cursor={'!' * 26}"])
def test_a_cursor_that_is_none_is_refused(person: Api, query: str) -> None:
    with clerk(person) as hospital:
        assert hospital.call("GET", f"/business{query}").json_body["code"] == "bad_cursor"


@pytest.mark.parametrize("query", ["?matter=war", "?state=lost"])
def test_what_is_no_condition_is_refused(person: Api, query: str) -> None:
    with clerk(person) as hospital:
        assert hospital.call("GET", f"/business{query}").status_code == 422


def test_each_change_of_the_organisation_keeps_how_it_ended(api: Api) -> None:
    become_enterprise(api)
    asked = api.call("POST", "/organisation/change", {"name": "象山县人民医院"}).json_body
    assert listed(api, "?matter=change") == [("change", "running", "象山县第一人民医院")]
    api.call("DELETE", "/organisation/change", if_match='"1"')
    api.call("POST", "/organisation/change", {"name": "象山县人民医院"})
    api.sign_in("reviewer01", kind="administrator")
    path, body = f"/changes/{asked['owner']}/decision", {"decision": "refuse", "reason": "与执照不符"}
    assert api.call("POST", path, body, if_match='"3"').status_code == 200
    api.sign_in()
    found = api.call("GET", "/business?matter=change").json_body["items"]
    assert [(each["state"], each["reason"]) for each in found] == [("refused", "与执照不符"), ("ended", "")]
    assert {(each["by"], each["link"]) for each in found} == {("hospital01", "/registration-status")}
    assert all(each["changed_at"] >= each["started_at"] for each in found)
    api.sign_in()
    (review,) = api.call("GET", "/business?matter=registration").json_body["items"]
    assert (review["state"], review["changed_at"]) == (
        "done",
        api.call("GET", "/organisation").json_body["reviewed_at"],
    )


def test_an_individuals_own_change_is_for_nobody_else(person: Api) -> None:
    with clerk(person) as hospital:
        step(hospital, "approve", 1)
        assert person.call("POST", "/individual/change", {"name": "张维"}).status_code == 201
        assert "change" not in [kind for kind, _, _ in listed(hospital)]
        name = {"name": "象山县人民医院"}
        assert hospital.call("POST", "/organisation/change", name).status_code == 201
    assert listed(person, "?matter=change") == [("change", "running", "张伟")]
    assert listed(person)[:2] == [
        ("change", "running", "张伟"),
        ("association", "done", "象山县第一人民医院"),
    ]
