"""Reservations while several people press at the same moment, and while functions are killed."""

import threading
import time
from datetime import datetime
from functools import partial
from typing import Any

import pytest

from chalicelib.domain.clock import date_in_china
from infra.local.transport import Answer
from tests.stack.clerk import Clerk, clerk_of, run_inside
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import at_once, refused_fields

pytestmark = pytest.mark.stack

NUMBERS = iter(range(79_000_000, 79_001_000))
#: 临海市: no other test of the stack has an institution there.
DIVISION = "331082"
RIVALS = 10
#: The worker looks a minute after a submission began.
LOOKED_AT = 120


@pytest.fixture(scope="module")
def institute(local_stack: LocalStack) -> Clerk:
    """The only institution that is authorised there."""
    return clerk_of(local_stack, next(NUMBERS), "institution", DIVISION)


@pytest.fixture
def hospital(local_stack: LocalStack, institute: Clerk) -> Clerk:
    """An organisation of each test's own, for which there is an institution."""
    return clerk_of(local_stack, next(NUMBERS))


def ledger(hospital: Clerk, number: int) -> list[str]:
    """So many instruments of the organisation."""
    return run_inside(
        hospital.stack, "tests.support.reservations", hospital.organisation, str(number), DIVISION
    )


def saved(hospital: Clerk, picked: list[str]) -> dict[str, Any]:
    """A slip that is not submitted."""
    body = {"instruments": picked, "contact": "王芳", "telephone": "13800001234"}
    answer = hospital.call("POST", "/reservations", body)
    assert answer.status == 201, answer.body
    slip: dict[str, Any] = answer.json()
    return slip


def submit(hospital: Clerk, slip: dict[str, Any]) -> Answer:
    """Submit a slip as it was saved."""
    path = f"/reservations/{slip['id']}/submission"
    return hospital.call("POST", path, if_match=f'"{slip["version"]}"')


def shown(hospital: Clerk, slip: dict[str, Any]) -> dict[str, Any]:
    """The slip as it is now."""
    found: dict[str, Any] = hospital.call("GET", f"/reservations/{slip['id']}").json()
    return found


def lines(hospital: Clerk, slip: dict[str, Any]) -> list[dict[str, Any]]:
    """All lines of a slip."""
    found: list[dict[str, Any]] = []
    after: int | None = 0
    while after is not None:
        page = hospital.call("GET", f"/reservations/{slip['id']}/lines?after={after}").json()
        found += page["items"]
        after = page["after"]
    return found


def target(line: dict[str, Any]) -> dict[str, Any]:
    """A line as it was seen."""
    return {name: line[name] for name in ("slip", "number", "version")}


def step(clerk: Clerk, path: str, line: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Take a step with one line; what became of it."""
    answer = clerk.call("POST", path, {"lines": [target(line)], **fields})
    assert answer.status == 200, answer.body
    result: dict[str, Any] = answer.json()["results"][0]
    return result


def test_of_two_slips_with_the_same_instruments_one_is_submitted(hospital: Clerk) -> None:
    picked = ledger(hospital, 12)
    slips = [saved(hospital, picked) for _ in range(2)]
    answers = at_once([partial(submit, hospital, slip) for slip in slips])
    # Both may have claimed some of them first, and then both are as they were.
    assert [answer.status for answer in answers].count(200) <= 1
    refused = [answer for answer in answers if answer.status != 200]
    assert {answer.status for answer in refused} == {422}
    assert {code for answer in refused for _, code in refused_fields(answer)} == {"instrument_reserved"}
    for slip in slips:
        answer = submit(hospital, shown(hospital, slip))
        assert answer.status in (200, 422), answer.body
    states = sorted(shown(hospital, slip)["state"] for slip in slips)
    assert states == ["draft", "submitted"]
    won = next(slip for slip in slips if shown(hospital, slip)["state"] == "submitted")
    assert sorted(line["instrument_id"] for line in lines(hospital, won)) == sorted(picked)
    assert {line["state"] for line in lines(hospital, won)} == {"assigned"}


def test_a_line_is_cancelled_or_received_and_never_both(hospital: Clerk, institute: Clerk) -> None:
    slip = saved(hospital, ledger(hospital, RIVALS))
    assert submit(hospital, slip).status == 200
    for line in lines(hospital, slip):
        assert "line" in step(institute, "/work/acceptances", line)
    accepted = lines(hospital, slip)
    today = date_in_china(datetime.fromisoformat(accepted[0]["updated_at"])).isoformat()
    cancel = [
        partial(step, hospital, "/reservations/cancellations", each, reason="改期") for each in accepted
    ]
    receive = [partial(step, institute, "/work/receptions", each, day=today) for each in accepted]
    results = at_once([*cancel, *receive])
    for number, line in enumerate(lines(hospital, slip)):
        told = [results[number], results[RIVALS + number]]
        assert [each["line"] is not None for each in told].count(True) == 1
        state = "cancelled" if told[0]["line"] else "received"
        assert line["state"] == state
        history = hospital.call("GET", f"/reservations/{slip['id']}/lines/{line['number']}/history").json()
        assert [each["step"] for each in history["items"]][:2] == ["submit", "accept"]
        assert len(history["items"]) == 3


def test_five_hundred_are_submitted_or_none_though_the_function_is_killed(
    hospital: Clerk, local_stack: LocalStack
) -> None:
    picked = ledger(hospital, 500)
    slip = saved(hospital, picked)
    submitting = threading.Thread(target=submit, args=(hospital, slip))
    submitting.start()
    deadline = time.monotonic() + LOOKED_AT
    while shown(hospital, slip)["state"] != "submitting":
        assert time.monotonic() < deadline
    assert local_stack.kill_workers("api") > 0
    submitting.join()
    while (now := shown(hospital, slip))["state"] == "submitting" or (
        now["number"] and sum(now["lines"].values()) - now["lines"].get("draft", 0) < len(picked)
    ):
        assert time.monotonic() < deadline, now
        time.sleep(2)
    assert now["state"] in ("draft", "submitted")
    if now["state"] == "submitted":
        assert {line["instrument_id"] for line in lines(hospital, slip)} == set(picked)
    else:
        assert submit(hospital, now).status == 200
