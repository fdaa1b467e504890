"""Twenty decide at once; somebody logs in while the organisation is suspended."""

import os
import subprocess
import sys
from functools import partial
from http.cookies import SimpleCookie

import pytest

from infra.local.transport import Answer
from tests.stack.clerk import Clerk
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import Visitors, at_once, new_credit_code
from tests.support.people import CITIZEN_ID, PASSWORD

pytestmark = pytest.mark.stack

RIVALS = 20
FIRST = 73_000_000
REASON = "材料不全"


def administrator_for(stack: LocalStack, number: int, state: str) -> Clerk:
    """An administrator who is signed in, and the number's organisation, which is in this state."""
    code = new_credit_code(number)
    command = [sys.executable, "-m", "tests.support.review_cast", code, state, f"象山第{number}医院"]
    environment = {**os.environ, **stack.environment}
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return Clerk(stack, code, answer.stdout.splitlines()[-1])


def decide(administrator: Clerk, decision: str, version: int) -> Answer:
    """A decision on the organisation."""
    body = {"decision": decision, "reason": REASON if decision in ("refuse", "suspend") else None}
    path = f"/reviews/{administrator.organisation}/decision"
    return administrator.call("POST", path, body, if_match=f'"{version}"')


def token(answer: Answer) -> str:
    """The session's, out of the cookie that came with an answer."""
    (cookie,) = [value for name, value in answer.headers if name.lower() == "set-cookie"]
    return SimpleCookie(cookie)["session"].value


def test_of_twenty_decisions_one_is_made(local_stack: LocalStack) -> None:
    administrator = administrator_for(local_stack, FIRST, "pending")
    # A cold start of twenty functions takes longer than the door waits.
    at_once([partial(administrator.call, "GET", "/reviews")] * RIVALS)
    decisions = ["approve", "refuse"] * (RIVALS // 2)
    answers = at_once([partial(decide, administrator, each, 1) for each in decisions])
    made = {decision for decision, answer in zip(decisions, answers, strict=True) if answer.status == 200}
    assert {answer.status for answer in answers} <= {200, 409, 412, 503}
    assert len(made) == 1, [answer.status for answer in answers]
    code = administrator.organisation
    found = administrator.call("GET", f"/organisations/{code}").json()
    states = [{"approve": "approved", "refuse": "refused"}[each] for each in made]
    assert ([found["review_state"]], found["version"]) == (states, 2)
    entries = administrator.call("GET", f"/organisations/{code}/audit").json()["items"]
    assert len([each for each in entries if each["action"].startswith("review_")]) == 1
    listed = [
        each["code"]
        for state in ("pending", "approved", "refused", "suspended")
        for each in administrator.call("GET", f"/reviews?state={state}&division=330225").json()["items"]
    ]
    assert listed.count(code) == 1


def test_nobody_gets_in_while_the_organisation_is_suspended(local_stack: LocalStack) -> None:
    administrator = administrator_for(local_stack, FIRST + 1, "approved")
    visitors = Visitors(local_stack)
    code = administrator.organisation
    form = {"kind": "enterprise", "user_name": f"o{code[8:16]}", "password": PASSWORD}
    log_in = partial(visitors.post, "/sessions", form)
    actions = [log_in] * RIVALS
    actions.insert(RIVALS // 2, partial(decide, administrator, "suspend", 1))
    answers = at_once(actions)
    suspended = answers.pop(RIVALS // 2)
    assert (suspended.status, suspended.json()["review_state"]) == (200, "suspended")
    assert {answer.status for answer in answers} <= {201, 429, 503}
    begun = [answer for answer in answers if answer.status == 201]
    assert begun
    after = [Clerk(local_stack, code, token(each)).call("GET", "/instruments") for each in begun]
    assert {(each.status, each.json()["code"]) for each in after} <= {
        (401, "not_signed_in"),
        (403, "suspended"),
    }


def test_of_many_reviewers_one_is_shown_the_id(local_stack: LocalStack) -> None:
    first = administrator_for(local_stack, FIRST + 2, "pending")
    others = [administrator_for(local_stack, FIRST + 3 + each, "approved") for each in range(3)]
    path = f"/reviews/{first.organisation}/citizen-id"
    reviewers = [first, *others] * (RIVALS // 4)
    answers = at_once([partial(each.call, "POST", path) for each in reviewers])
    assert {answer.status for answer in answers} == {200, 409}, answers[0].body
    shown = {each.token for each, answer in zip(reviewers, answers, strict=True) if answer.status == 200}
    assert len(shown) == 1
    refused = [answer for answer in answers if answer.status != 200]
    assert {(answer.status, answer.json()["code"]) for answer in refused} == {(409, "id_shown")}
    assert {answer.json()["citizen_id"] for answer in answers if answer.status == 200} == {CITIZEN_ID}
