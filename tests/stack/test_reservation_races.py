"""Reservations while several people press at the same moment, and while functions are killed."""

import threading
import time
from functools import partial

import pytest

from chalicelib.domain import clock
from tests.stack.clerk import Clerk, clerk_of
from tests.stack.local_stack import LocalStack
from tests.stack.reserving import DIVISION, ledger, lines, record, saved, shown, step, submit
from tests.stack.visitors import at_once, refused_fields

pytestmark = pytest.mark.stack

NUMBERS = iter(range(79_000_000, 79_001_000))
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
    today = clock.today().isoformat()
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


def test_of_two_clerks_who_record_one_result_one_does_and_a_number_serves_one(
    hospital: Clerk, institute: Clerk
) -> None:
    slip = saved(hospital, ledger(hospital, RIVALS + 2))
    assert submit(hospital, slip).status == 200
    today = clock.today().isoformat()
    for path, fields in (("/work/acceptances", {}), ("/work/receptions", {"day": today})):
        for line in lines(hospital, slip):
            assert step(institute, path, line, **fields)["line"], path
    here = lines(hospital, slip)
    passed = [partial(record, institute, each, f"甲-{each['number']}", "passed", today) for each in here[:-2]]
    failed = [partial(record, institute, each, f"乙-{each['number']}", "failed", today) for each in here[:-2]]
    same = [partial(record, institute, each, "丙-1", "failed", today) for each in here[-2:]]
    answers = at_once([*passed, *failed, *same])
    assert sorted(each.status for each in answers[-2:]) == [200, 422]
    for number, line in enumerate(lines(hospital, slip)[:-2]):
        told = [answers[number].status, answers[RIVALS + number].status]
        assert sorted(told) in ([200, 409], [200, 412])
        versions = institute.call("GET", f"/results/{line['slip']}/{line['number']}").json()["items"]
        assert [each["verdict"] for each in versions] == ["passed" if told[0] == 200 else "failed"]
        instrument = hospital.call("GET", f"/instruments/{line['instrument_id']}").json()
        assert instrument["certificate_number"] == versions[0]["certificate_number"]
        assert instrument["due_on"] == versions[0]["valid_until"]
    # The number of the one that came second is free again.
    lost = next(line for line in here[:-2] if answers[line["number"] - 1].status != 200)
    free = next(line for line in lines(hospital, slip)[-2:] if line["state"] == "received")
    assert record(institute, free, f"甲-{lost['number']}", "failed", today).status == 200


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
