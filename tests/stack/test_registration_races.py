"""Registering and signing in while others do the same: one wins, the rest are told why."""

from collections.abc import Callable
from functools import partial

import pytest

from infra.local.transport import Answer
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import Visitors, at_once, new_credit_code, refused_fields
from tests.support.people import PASSWORD

pytestmark = pytest.mark.stack

RIVALS = 20


@pytest.fixture(scope="module")
def visitors(local_stack: LocalStack) -> Visitors:
    """Visitors of the stack of this test run."""
    return Visitors(local_stack)


def race(actions: list[Callable[[], Answer]]) -> list[Answer]:
    """All at once; the losers' answers."""
    answers = at_once(actions)
    losers = [answer for answer in answers if answer.status != 201]
    assert len(losers) == len(answers) - 1, [answer.body for answer in answers]
    assert {answer.status for answer in losers} == {422}
    return losers


def test_one_of_twenty_gets_the_user_name(visitors: Visitors) -> None:
    codes = visitors.sms_codes([f"139100000{number:02d}" for number in range(RIVALS)])
    losers = race(
        [
            partial(
                visitors.register,
                user_name="wanted01",
                mobile=mobile,
                sms_code=codes[mobile],
                code=new_credit_code(int(mobile[-2:])),
            )
            for mobile in codes
        ]
    )
    assert {field for answer in losers for field in refused_fields(answer)} == {
        ("user_name", "user_name_taken")
    }
    signed_in = visitors.post(
        "/sessions", {"kind": "enterprise", "user_name": "wanted01", "password": PASSWORD}
    )
    assert signed_in.status == 201


def test_one_of_twenty_registers_the_organisation(visitors: Visitors) -> None:
    codes = visitors.sms_codes([f"139200000{number:02d}" for number in range(RIVALS)])
    number = new_credit_code(1000)
    losers = race(
        [
            partial(
                visitors.register,
                user_name=f"rival{mobile}",
                mobile=mobile,
                sms_code=codes[mobile],
                # Half of them come with the organisation's other number.
                code=number if int(mobile) % 2 else number[8:17],
            )
            for mobile in codes
        ]
    )
    assert {field for answer in losers for field in refused_fields(answer)} == {
        ("code", "organisation_taken")
    }


def test_an_sms_code_sent_once_opens_once(visitors: Visitors) -> None:
    (code,) = visitors.sms_codes(["13930000000"]).values()
    losers = race(
        [
            partial(
                visitors.register,
                user_name=f"twice{number}",
                mobile="13930000000",
                sms_code=code,
                code=new_credit_code(2000 + number),
            )
            for number in range(5)
        ]
    )
    assert {field for answer in losers for field in refused_fields(answer)} == {
        ("sms_code", "sms_code_spent")
    }


def test_one_of_several_asking_at_once_gets_a_code(visitors: Visitors) -> None:
    body = {"mobile": "13940000000", "purpose": "registration"}
    answers = at_once([partial(visitors.post, "/sms-codes", body) for _ in range(5)])
    assert sorted(answer.status for answer in answers) == [204, 429, 429, 429, 429]
    assert [sms.to for sms in visitors.stack.sent().sms].count("+8613940000000") == 1


def test_one_of_several_gets_through_with_the_same_human_check(visitors: Visitors) -> None:
    body = {"purpose": "registration", "human_check": visitors.human_check()}
    answers = at_once(
        [partial(visitors.post, "/sms-codes", body | {"mobile": f"1395000000{each}"}) for each in range(5)]
    )
    assert sorted(answer.status for answer in answers) == [204, 422, 422, 422, 422]


def test_of_twenty_wrong_passwords_at_once_five_are_looked_at(visitors: Visitors) -> None:
    body = {"kind": "enterprise", "user_name": "nobody01", "password": "wrong-password-1"}
    answers = at_once([partial(visitors.post, "/sessions", body) for _ in range(RIVALS)])
    assert sorted(answer.status for answer in answers) == [401] * 5 + [429] * 15
