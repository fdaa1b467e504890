"""API tokens while many make, use and revoke them at the same moment."""

import os
import subprocess
import sys
from functools import partial

import pytest

from infra.local.transport import Answer, fetch
from tests.stack.clerk import Clerk
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import SECONDS, at_once, new_credit_code

pytestmark = pytest.mark.stack

RIVALS = 20
NUMBERS = iter(range(76_000_100, 76_000_200))
FORM = {"name": "资产系统", "scope": "write"}


@pytest.fixture
def owner(local_stack: LocalStack) -> Clerk:
    """The own account of an organisation of each test's own."""
    code = new_credit_code(next(NUMBERS))
    command = [sys.executable, "-m", "tests.support.token_account", code]
    environment = {**os.environ, **local_stack.environment}
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return Clerk(local_stack, code, answer.stdout.splitlines()[-1])


def use(stack: LocalStack, text: str) -> Answer:
    """One request of a system."""
    headers = {"authorization": f"Bearer {text}"}
    return fetch(f"{stack.api_url}/instruments", "GET", headers=headers, seconds=SECONDS)


def test_of_twenty_that_are_made_at_once_ten_stand(owner: Clerk) -> None:
    # Twenty functions that start at the same moment take longer than a request may.
    at_once([partial(owner.call, "GET", "/tokens")] * RIVALS)
    answers = at_once([partial(owner.call, "POST", "/tokens", FORM)] * RIVALS)
    assert sorted(answer.status for answer in answers) == [201] * 10 + [409] * 10
    assert {answer.json()["code"] for answer in answers if answer.status == 409} == {"tokens_used_up"}
    texts = [answer.json()["text"] for answer in answers if answer.status == 201]
    assert len(set(texts)) == 10
    listed = {each["id"] for each in owner.call("GET", "/tokens").json()["items"]}
    assert listed == {answer.json()["token"]["id"] for answer in answers if answer.status == 201}
    assert {use(owner.stack, text).status for text in texts} == {200}


def test_once_it_is_revoked_no_request_of_twenty_gets_through(owner: Clerk) -> None:
    made = owner.call("POST", "/tokens", FORM).json()
    sends = [partial(use, owner.stack, made["text"])] * RIVALS
    assert {answer.status for answer in at_once(sends)} == {200}
    path = f"/tokens/{made['token']['id']}"
    revoked = at_once([partial(owner.call, "DELETE", path)] * RIVALS)
    assert {answer.status for answer in revoked} <= {204, 404}
    assert {(answer.status, answer.json()["code"]) for answer in at_once(sends)} == {(401, "token_wrong")}
    entries = owner.call("GET", "/audit?action=token_revoked").json()["items"]
    assert len(entries) == 1
