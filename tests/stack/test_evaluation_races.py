"""Evaluations while several people press at the same moment."""

from functools import partial

import pytest

from infra.local.transport import Answer
from tests.stack.administrators import administrator_of
from tests.stack.clerk import Clerk, clerk_of
from tests.stack.local_stack import LocalStack
from tests.stack.reserving import completed
from tests.stack.visitors import Visitors, at_once

pytestmark = pytest.mark.stack

NUMBERS = iter(range(79_300_000, 79_300_100))
RIVALS = 10
#: 温岭市: no other test of the stack has an institution there.
DIVISION = "331081"


@pytest.fixture
def finished(local_stack: LocalStack) -> tuple[Clerk, str]:
    """An organisation, and its slip that is completed."""
    institute = clerk_of(local_stack, next(NUMBERS), "institution", DIVISION)
    hospital = clerk_of(local_stack, next(NUMBERS))
    return hospital, completed(hospital, institute, DIVISION, "评-1")["id"]


def test_a_slip_is_evaluated_once_and_its_words_are_decided_on_once(
    finished: tuple[Clerk, str], local_stack: LocalStack
) -> None:
    hospital, slip = finished
    before = _total(hospital)
    answers = at_once([partial(_evaluate, hospital, slip, number) for number in range(RIVALS)])
    assert sorted(each.status for each in answers) == [201] + [409] * (RIVALS - 1)
    kept = hospital.call("GET", f"/reservations/{slip}/evaluation").json()["evaluation"]
    assert kept["words"] == next(each.json()["words"] for each in answers if each.status == 201)
    assert _total(hospital) == before + 1

    administrator = administrator_of(Visitors(local_stack), "pingjia01", "13930093001")
    decisions = [("approve", None), ("refuse", "含个人信息")] * (RIVALS // 2)
    decided = at_once([partial(_decide, administrator, kept, *each) for each in decisions])
    done = {each.json()["state"] for each in decided if each.status == 200}
    assert len(done) == 1
    assert {each.status for each in decided} == {200, 412}
    assert hospital.call("GET", f"/reservations/{slip}/evaluation").json()["evaluation"]["state"] in done
    words = [each["words"] for each in hospital.call("GET", "/evaluations").json()["items"]]
    assert (kept["words"] in words) == (done == {"approved"})
    assert _total(hospital) == before + 1


def _evaluate(hospital: Clerk, slip: str, number: int) -> Answer:
    opinion = {"stars": number % 5 + 1, "words": f"第 {number} 种看法"}
    return hospital.call("POST", f"/reservations/{slip}/evaluation", opinion)


def _decide(administrator: Clerk, evaluation: dict[str, str], decision: str, reason: str | None) -> Answer:
    return administrator.call(
        "POST",
        f"/evaluations/{evaluation['id']}/decision",
        {"decision": decision, "reason": reason},
        if_match=f'"{evaluation["version"]}"',
    )


def _total(anybody: Clerk) -> int:
    count: int = anybody.call("GET", "/evaluations").json()["total"]["count"]
    return count
