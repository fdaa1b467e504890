"""The ledger while many work on it at the same moment."""

from functools import partial

import pytest

from tests.stack.clerk import Clerk, clerk_of
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import at_once
from tests.support.forms import instrument_form

pytestmark = pytest.mark.stack

RIVALS = 20


@pytest.fixture
def clerk(local_stack: LocalStack, request: pytest.FixtureRequest) -> Clerk:
    """A clerk with an empty ledger."""
    return clerk_of(local_stack, 20_000_000 + sum(request.node.name.encode()))


def test_of_twenty_that_add_the_same_instrument_one_is_stored(clerk: Clerk) -> None:
    answers = at_once([partial(clerk.call, "POST", "/instruments", instrument_form()) for _ in range(RIVALS)])
    assert sorted(answer.status for answer in answers) == [201] + [409] * (RIVALS - 1)
    refusals = [answer.json() for answer in answers if answer.status == 409]
    assert {refusal["code"] for refusal in refusals} == {"already_in_ledger"}
    assert all("一般压力表" in refusal["detail"] for refusal in refusals)
    assert clerk.summary()["total"] == 1
    assert len(clerk.call("GET", "/instruments").json()["items"]) == 1


def test_twenty_that_add_different_instruments_are_all_stored_and_counted(clerk: Clerk) -> None:
    forms = [instrument_form(serial_number=f"SN-{number}") for number in range(RIVALS)]
    answers = at_once([partial(clerk.call, "POST", "/instruments", each) for each in forms])
    assert {answer.status for answer in answers} == {201}
    assert clerk.summary()["total"] == RIVALS


def test_a_request_repeated_twenty_times_makes_one_instrument(clerk: Clerk) -> None:
    send = partial(clerk.call, "POST", "/instruments", instrument_form(), idempotency_key="once")
    answers = at_once([send] * RIVALS)
    assert {answer.status for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert clerk.summary()["total"] == 1


def test_of_twenty_that_edit_the_same_version_one_wins(clerk: Clerk) -> None:
    made = clerk.call("POST", "/instruments", instrument_form()).json()
    path = f"/instruments/{made['id']}"
    edits = [
        partial(clerk.call, "PUT", path, instrument_form(place=f"{n}号楼"), if_match='"1"')
        for n in range(RIVALS)
    ]
    answers = at_once(edits)
    assert sorted(answer.status for answer in answers) == [200] + [412] * (RIVALS - 1)
    assert clerk.call("GET", path).json()["version"] == 2


def test_a_serial_number_is_never_held_twice_while_others_edit_towards_it(clerk: Clerk) -> None:
    forms = [instrument_form(serial_number=f"SN-{number}") for number in range(RIVALS)]
    made = [clerk.call("POST", "/instruments", each).json() for each in forms]
    wanted = instrument_form(serial_number="SN-WANTED")
    edits = [
        partial(clerk.call, "PUT", f"/instruments/{each['id']}", wanted, if_match='"1"') for each in made
    ]
    answers = at_once(edits)
    assert sorted(answer.status for answer in answers) == [200] + [409] * (RIVALS - 1)
    found = clerk.call("GET", "/instruments?serial_number=SN-WANTED").json()["items"]
    assert len(found) == 1
