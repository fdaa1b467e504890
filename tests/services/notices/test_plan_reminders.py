"""The daily job finds what is due and hands it out, one message an organisation."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine

from chalicelib.adapters.tables import instruments
from chalicelib.adapters.tables.notices import runs
from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import SHANGHAI
from chalicelib.domain.errors import Unavailable
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.organisations.review import ReviewState, ReviewStep
from chalicelib.services.notices import plan_reminders as planner
from chalicelib.services.notices.plan_reminders import plan_reminders
from tests.support.audit import entries
from tests.support.aws import Aws
from tests.support.instruments import TODAY, details, instrument
from tests.support.organisations import decide, organisation
from tests.support.organisations import store as put
from tests.support.queue import taken

ONE, OTHER = "91110000600037341L", "91350100M000100Y43"


@pytest.fixture(autouse=True)
def morning() -> Iterator[time_machine.Traveller]:
    """09:00 in Shanghai."""
    with time_machine.travel(datetime(2026, 11, 23, 9, tzinfo=SHANGHAI), tick=False) as traveller:
        yield traveller


def store(code: str, instrument_id: str, days_left: int, status: Status = Status.IN_SERVICE) -> None:
    due_on = TODAY + timedelta(days=days_left)
    made = instrument(id=instrument_id, organisation=code, details=details(due_on=due_on), status=status)
    instruments.to_item(made).save()


def handed_out(aws: Aws) -> dict[str, dict[str, list[str]]]:
    """Ids by due date by organisation, one message for each."""
    found = taken(aws.notices_queue)
    assert {each["kind"] for each in found} <= {"reminder"}
    assert len({each["organisation"] for each in found}) == len(found)
    return {each["organisation"]: each["due"] for each in found}


def ids(aws: Aws) -> set[str]:
    return {each for due in handed_out(aws).values() for found in due.values() for each in found}


def test_one_message_an_organisation(aws: Aws) -> None:
    store(ONE, "A", 30)
    store(ONE, "B", -8)
    store(OTHER, "C", 0)
    run = plan_reminders()
    assert handed_out(aws) == {
        ONE: {"2026-11-15": ["B"], "2026-12-23": ["A"]},
        OTHER: {"2026-11-23": ["C"]},
    }
    assert (run.organisations, run.instruments) == (2, 3)


def test_exactly_the_stages_and_what_is_overdue_weekly(aws: Aws) -> None:
    for left in range(-15, 32):
        store(ONE, f"{left:+}", left)
    plan_reminders()
    assert ids(aws) == {"+30", "+15", "+7", "+1", "+0", "-1", "-8", "-15"}


def test_what_is_out_of_service_is_never_due(aws: Aws) -> None:
    store(ONE, "disabled", 7, Status.DISABLED)
    store(ONE, "scrapped", -1, Status.SCRAPPED)
    run = plan_reminders()
    assert handed_out(aws) == {}
    assert (run.organisations, run.instruments) == (0, 0)


def test_the_run_is_on_record(aws: Aws) -> None:
    store(ONE, "A", 7)
    run = plan_reminders()
    assert runs.newest(10) == [run]
    assert (run.day, run.organisations, run.instruments) == (TODAY, 1, 1)
    (entry,) = entries("WORKER")
    assert (entry.action, entry.actor.user_name) == (Action.REMINDERS_PLANNED, "reminder-planner")
    assert entry.targets[0].after == {"organisations": 1, "instruments": 1}


def test_missed_days_are_made_up_for(aws: Aws, morning: time_machine.Traveller) -> None:
    plan_reminders()
    store(ONE, "missed", 31)
    store(ONE, "missed and due again", 8 - 7)
    store(ONE, "between", 20)
    morning.shift(timedelta(days=3))
    plan_reminders()
    assert ids(aws) == {"missed", "missed and due again"}


def test_a_run_that_broke_off_is_made_up_for(aws: Aws, monkeypatch: pytest.MonkeyPatch, morning: Any) -> None:
    store(ONE, "A", 7)
    with monkeypatch.context() as broken:
        broken.setattr(planner, "_hand_out", _fail)
        with pytest.raises(Unavailable):
            plan_reminders()
    morning.shift(timedelta(days=1))
    plan_reminders()
    assert ids(aws) == {"A"}


def _fail(_: object) -> None:
    raise Unavailable("unavailable")


def test_a_second_run_of_the_day_asks_again(aws: Aws) -> None:
    store(ONE, "A", 7)
    plan_reminders()
    store(OTHER, "B", 7)
    taken(aws.notices_queue)
    plan_reminders()
    assert handed_out(aws).keys() == {ONE, OTHER}


def test_big_shares_travel_alone(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planner, "SMALL", 1)
    for number in range(3):
        store(ONE, f"A{number}", 7)
    store(OTHER, "B", 7)
    plan_reminders()
    assert handed_out(aws) == {
        ONE: {"2026-11-30": ["A0", "A1", "A2"]},
        OTHER: {"2026-11-30": ["B"]},
    }


def test_reviews_nobody_was_told_of_are_announced_again(aws: Aws) -> None:
    for code in (ONE, OTHER):
        put(organisation(code=code, review_state=ReviewState.PENDING))
    decide(ReviewStep.APPROVE, code=ONE)
    plan_reminders()
    assert taken(aws.notices_queue) == [{"kind": "review", "organisation": ONE}]


@pytest.mark.parametrize("others", [0, 300])
def test_the_index_gives_what_is_due_and_nothing_else(
    aws: Aws, monkeypatch: pytest.MonkeyPatch, others: int
) -> None:
    read: list[str] = []
    entries = instruments.due_entries

    def counted(cycle: str, low: str, high: str) -> Iterator[instruments.DueEntry]:
        for entry in entries(cycle, low, high):
            read.append(entry.instrument_id)
            yield entry

    monkeypatch.setattr(instruments, "due_entries", counted)
    for number in range(others):
        store(ONE, f"other-{number}", 31 + number)
    store(ONE, "A", 7)
    store(ONE, "B", -15)
    plan_reminders()
    assert sorted(read) == ["A", "B"]


def test_dates_are_those_of_china(aws: Aws, morning: time_machine.Traveller) -> None:
    store(ONE, "A", 7)
    # One in the night in Shanghai is still the day before in UTC.
    morning.move_to(datetime(2026, 11, 23, 1, tzinfo=SHANGHAI))
    assert plan_reminders().day == date(2026, 11, 23)
    assert ids(aws) == {"A"}
