"""Changes while twenty press at the same moment."""

from functools import partial
from typing import Any

import pytest

from infra.local.transport import Answer
from tests.stack.clerk import Clerk, clerk_of
from tests.stack.local_stack import LocalStack
from tests.stack.test_review_races import administrator_for
from tests.stack.visitors import at_once, new_credit_code

pytestmark = pytest.mark.stack

RIVALS = 20
NUMBERS = iter(range(74_000_000, 74_001_000))


@pytest.fixture(scope="module")
def administrator(local_stack: LocalStack) -> Clerk:
    """A national one."""
    return administrator_for(local_stack, next(NUMBERS), "approved")


def ask(owner: Clerk, fields: dict[str, Any]) -> Answer:
    """Ask for a change."""
    return owner.call("POST", "/organisation/change", fields)


def decide(administrator: Clerk, owner: str, decision: str) -> Answer:
    """A decision on the first version of a change."""
    body = {"decision": decision, "reason": "不符" if decision == "refuse" else None}
    return administrator.call("POST", f"/changes/{owner}/decision", body, if_match='"1"')


def test_of_twenty_changes_of_one_owner_one_waits(local_stack: LocalStack) -> None:
    hospital = clerk_of(local_stack, next(NUMBERS))
    answers = at_once([partial(ask, hospital, {"name": f"医院{number}"}) for number in range(RIVALS)])
    statuses = [answer.status for answer in answers]
    assert (statuses.count(201), statuses.count(409)) == (1, RIVALS - 1)
    assert hospital.call("GET", "/organisation/change").json()["version"] == 1


def test_of_two_organisations_one_gets_the_code(local_stack: LocalStack, administrator: Clerk) -> None:
    rivals = [clerk_of(local_stack, next(NUMBERS)) for _ in range(2)]
    wanted = new_credit_code(next(NUMBERS))
    owners = [ask(each, {"code": wanted}).json()["owner"] for each in rivals]
    answers = at_once(
        [partial(decide, administrator, owners[number % 2], "approve") for number in range(RIVALS)]
    )
    won = {number % 2 for number, answer in enumerate(answers) if answer.status == 200}
    assert len(won) == 1
    assert {answer.status for answer in answers} <= {200, 409, 412}
    codes = [each.call("GET", "/organisation").json()["code"] for each in rivals]
    assert codes.count(wanted) == 1
    assert codes.index(wanted) in won
    loser = rivals[1 - codes.index(wanted)].call("GET", "/organisation/change").json()
    assert loser["state"] == "pending"


def test_of_twenty_decisions_one_is_made(local_stack: LocalStack, administrator: Clerk) -> None:
    hospital = clerk_of(local_stack, next(NUMBERS))
    owner = ask(hospital, {"name": "象山县人民医院"}).json()["owner"]
    decisions = ["approve", "refuse"] * (RIVALS // 2)
    answers = at_once([partial(decide, administrator, owner, each) for each in decisions])
    made = {decision for decision, answer in zip(decisions, answers, strict=True) if answer.status == 200}
    assert len(made) == 1
    change = hospital.call("GET", "/organisation/change").json()
    assert (change["state"], change["version"]) == ("approved" if made == {"approve"} else "refused", 2)
    name = hospital.call("GET", "/organisation").json()["name"]
    assert (name == "象山县人民医院") == (made == {"approve"})
    told = hospital.call("GET", "/messages").json()["items"]
    assert len([each for each in told if each["kind"].startswith("change_")]) == 1
