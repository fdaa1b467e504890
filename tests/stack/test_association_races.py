"""Associations while both sides press at the same moment."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from infra.local.transport import Answer
from tests.stack.clerk import Clerk, clerk_of
from tests.stack.individuals import individual_of
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import at_once
from tests.support.forms import instrument_form

pytestmark = pytest.mark.stack

RIVALS = 20
NUMBERS = iter(range(50_000_000, 50_001_000))


@pytest.fixture
def person(local_stack: LocalStack) -> Clerk:
    """An individual of each test's own."""
    return individual_of(local_stack, f"racer{next(NUMBERS)}")


@pytest.fixture(scope="module")
def hospitals(local_stack: LocalStack) -> list[Clerk]:
    """Two approved organisations, at their own accounts."""
    return [clerk_of(local_stack, next(NUMBERS)) for _ in range(2)]


def ask(person: Clerk, organisation: str) -> Answer:
    """Ask an organisation."""
    return person.call("POST", "/association", {"code": organisation})


def line_of(hospital: Clerk, person: Clerk) -> dict[str, Any] | None:
    """The individual's line in the organisation's list."""
    lines = hospital.call("GET", "/authorisations").json()["items"]
    found: list[dict[str, Any]] = [each for each in lines if each["user_name"] == person.organisation]
    return found[0] if found else None


def decide(hospital: Clerk, line: dict[str, Any], decision: str) -> Answer:
    """Approve or refuse."""
    body = {"decision": decision} | ({"reason": "非本单位人员"} if decision == "refuse" else {})
    path = f"/authorisations/{line['account_id']}/decision"
    return hospital.call("POST", path, body, if_match=f'"{line["version"]}"')


def test_of_twenty_applications_to_two_organisations_one_stands(
    person: Clerk, hospitals: list[Clerk]
) -> None:
    codes = [hospitals[number % 2].organisation for number in range(RIVALS)]
    answers = at_once([partial(ask, person, code) for code in codes])
    assert {answer.status for answer in answers} == {201, 409}
    asked = person.call("GET", "/association").json()
    assert (asked["state"], asked["version"]) == ("applied", 1)
    won = {answer.json()["organisation_code"] for answer in answers if answer.status == 201}
    assert won == {asked["organisation_code"]}
    listed = [each.organisation for each in hospitals if line_of(each, person)]
    assert listed == [asked["organisation_code"]]


def test_of_twenty_decisions_one_counts(person: Clerk, hospitals: list[Clerk]) -> None:
    hospital = hospitals[0]
    ask(person, hospital.organisation)
    line = line_of(hospital, person)
    assert line
    decisions = ["approve", "refuse"] * (RIVALS // 2)
    answers = at_once([partial(decide, hospital, line, decision) for decision in decisions])
    assert {answer.status for answer in answers} <= {200, 409, 412}
    states = {answer.json()["state"] for answer in answers if answer.status == 200}
    stands = person.call("GET", "/association").json()
    assert states == {stands["state"]}
    assert stands["version"] == 2
    seen = line_of(hospital, person)
    assert seen
    assert (seen["state"], seen["version"]) == (stands["state"], 2)


def test_who_asks_elsewhere_while_twenty_approve_is_with_one_at_most(
    person: Clerk, hospitals: list[Clerk]
) -> None:
    first, second = hospitals
    ask(person, first.organisation)
    line = line_of(first, person)
    assert line

    def leave_and_ask() -> Answer:
        person.call("DELETE", "/association", if_match='"1"')
        return ask(person, second.organisation)

    approvals = [partial(decide, first, line, "approve") for _ in range(RIVALS)]
    actions: list[Callable[[], Answer]] = [leave_and_ask, *approvals]
    at_once(actions)
    stands = person.call("GET", "/association").json()
    listed = {each.organisation: line_of(each, person) for each in hospitals}
    assert {code for code, seen in listed.items() if seen} == {stands["organisation_code"]}
    seen = listed[stands["organisation_code"]]
    assert seen
    assert (seen["state"], seen["version"]) == (stands["state"], stands["version"])


@pytest.mark.parametrize("side", ["individual", "organisation"])
def test_once_the_association_is_deleted_no_request_of_twenty_gets_through(
    person: Clerk, hospitals: list[Clerk], side: str
) -> None:
    hospital = hospitals[0]
    ask(person, hospital.organisation)
    line = line_of(hospital, person)
    assert line
    assert decide(hospital, line, "approve").status == 200
    assert person.call("GET", "/instruments").status == 200
    if side == "individual":
        ended = person.call("DELETE", "/association", if_match='"2"')
    else:
        ended = hospital.call("DELETE", f"/authorisations/{line['account_id']}", if_match='"2"')
    assert ended.status == 204
    form = instrument_form(serial_number=f"SN-{person.organisation}")
    answers = at_once([partial(person.call, "POST", "/instruments", form) for _ in range(RIVALS)])
    assert {(answer.status, answer.json()["code"]) for answer in answers} == {(403, "not_associated")}


def test_while_the_association_is_being_deleted_nothing_is_done_after_it(
    person: Clerk, hospitals: list[Clerk]
) -> None:
    hospital = hospitals[1]
    ask(person, hospital.organisation)
    line = line_of(hospital, person)
    assert line
    decide(hospital, line, "approve")
    forms = [instrument_form(serial_number=f"{person.organisation}-{number}") for number in range(RIVALS)]
    remove = partial(hospital.call, "DELETE", f"/authorisations/{line['account_id']}", if_match='"2"')
    answers = at_once([remove, *[partial(person.call, "POST", "/instruments", form) for form in forms]])
    assert answers[0].status == 204
    assert {answer.status for answer in answers[1:]} <= {201, 403}
    stored = hospital.call("GET", f"/instruments?serial_number={person.organisation}").json()["items"]
    assert len(stored) == [answer.status for answer in answers].count(201)
    assert person.call("GET", "/instruments").status == 403
