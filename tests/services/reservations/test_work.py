"""What institutions and organisations do with lines, many at once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from chalicelib.adapters.tables import instruments
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.adapters.tables.reservations import lines, moves, open_work
from chalicelib.domain.errors import Conflict, Invalid, NotFound, Stale
from chalicelib.domain.reservations.assignment import Assignment
from chalicelib.domain.reservations.line import Appointment, Event, Line, LineKey, accepted, submitted
from chalicelib.domain.reservations.move import Move
from chalicelib.domain.reservations.slip import Slip, SlipState
from chalicelib.domain.reservations.steps import LineState, LineStep, Side
from chalicelib.domain.reservations.work import Wanted
from chalicelib.services.reservations import drafts, submission, work, work_list
from tests.support.audit import ACTOR
from tests.support.aws import Aws
from tests.support.instruments import NOW, TODAY, instrument
from tests.support.organisations import organisation
from tests.support.people import CODE
from tests.support.reservations import (
    CITY_INSTITUTE,
    CLERK,
    COUNTY_INSTITUTE,
    a_slip,
    saved,
    store_institution,
    store_instruments,
)

THERE = Appointment(day=date(2026, 12, 1), time="09:00", place="象山县检定所一楼", on_site=False)


@pytest.fixture
def slip(aws: Aws) -> Slip:
    """A submitted slip of five pressure gauges, all of them with the county's institute."""
    for item in organisation_items(organisation(), None):
        item.save()
    store_institution(COUNTY_INSTITUTE, "330225")
    draft = saved(store_instruments(5))
    return submission.submit(CLERK, draft.id, draft.version, NOW, actor=ACTOR)


def on(slip: Slip) -> list[Line]:
    return lines.of_slip(slip.id, 0, 500)


def versions(found: Sequence[Line]) -> dict[LineKey, int]:
    return {LineKey(line.slip, line.number): line.version for line in found}


def now(slip: Slip) -> Slip:
    return drafts.one(CODE, slip.id)


def test_the_slip_and_the_work_list_follow_every_step(slip: Slip) -> None:
    work.accept(COUNTY_INSTITUTE, versions(on(slip)[:3]), NOW, actor=ACTOR)
    assert now(slip).counts == {LineState.ACCEPTED: 3, LineState.ASSIGNED: 2}
    assert now(slip).state is SlipState.SUBMITTED
    work.refuse(COUNTY_INSTITUTE, versions(on(slip)[3:]), "设备检修", NOW, actor=ACTOR)
    assert now(slip).state is SlipState.ANSWERED
    work.appoint(COUNTY_INSTITUTE, versions(on(slip)[:3]), THERE, NOW, actor=ACTOR)
    work.receive(COUNTY_INSTITUTE, versions(on(slip)[:2]), TODAY, NOW, actor=ACTOR)
    work.cancel(CODE, versions(on(slip)[2:3]), "器具已停用", NOW, actor=ACTOR)
    assert open_work.counts(COUNTY_INSTITUTE) == {
        LineState.RECEIVED: 2,
        LineState.CANCELLED: 1,
        LineState.REFUSED: 2,
    }
    steps = [event.step for event in lines.history(LineKey(slip.id, 1))]
    assert steps == [LineStep.SUBMIT, LineStep.ACCEPT, LineStep.APPOINT, LineStep.RECEIVE]


def test_what_is_refused_or_cancelled_may_be_reserved_again(slip: Slip) -> None:
    first, second, *_ = on(slip)
    work.refuse(COUNTY_INSTITUTE, versions([first]), "超出能力", NOW, actor=ACTOR)
    work.cancel(CODE, versions([second]), "重复提交", NOW, actor=ACTOR)
    again = instruments.by_ids(CODE, [first.instrument.id, second.instrument.id])
    assert [each.reservation for each in again] == [None, None]
    assert saved(again)


def test_the_last_one_cancelled_ends_the_slip(slip: Slip) -> None:
    work.cancel(CODE, versions(on(slip)), "暂不检定", NOW, actor=ACTOR)
    assert now(slip).state is SlipState.CANCELLED


def test_what_cannot_be_done_to_one_does_not_stop_the_others(slip: Slip) -> None:
    found = on(slip)
    work.accept(COUNTY_INSTITUTE, versions(found[:1]), NOW, actor=ACTOR)
    wanted = versions(on(slip)) | {LineKey(slip.id, 99): 1, LineKey(slip.id, 5): 7}
    outcomes = work.accept(COUNTY_INSTITUTE, wanted, NOW, actor=ACTOR)
    kinds = {key.number: type(outcome) for key, outcome in outcomes.items()}
    assert kinds == {1: Conflict, 2: Line, 3: Line, 4: Line, 5: Stale, 99: NotFound}


def test_nobody_touches_the_work_of_others(slip: Slip) -> None:
    found = versions(on(slip))
    theirs = work.accept(CITY_INSTITUTE, found, NOW, actor=ACTOR)
    strangers = work.cancel("91350100M000100Y43", found, "x", NOW, actor=ACTOR)
    assert {type(each) for each in [*theirs.values(), *strangers.values()]} == {NotFound}


def test_packs_fit_into_a_transaction_and_lose_nothing() -> None:
    found = [_move(number) for number in range(1, 200)]
    packed = list(moves.packs(found))
    assert [move for pack in packed for move in pack] == found
    assert max(len(pack) for pack in packed) <= 48


def _move(number: int) -> Move:
    before = submitted(a_slip(), "某医院", number, instrument(), Assignment("A", "甲所", "330225"), NOW)
    after = accepted(before, NOW)
    event = Event(step=LineStep.ACCEPT, side=Side.INSTITUTION, state=after.state, who="x", at=NOW)
    return Move(before, after, event)


def test_an_institution_reads_the_history_of_its_own_lines_only(slip: Slip) -> None:
    work.accept(COUNTY_INSTITUTE, versions(on(slip)[:1]), NOW, actor=ACTOR)
    told = work_list.history(COUNTY_INSTITUTE, slip.id, "1")
    assert [event.step for event in told] == [LineStep.SUBMIT, LineStep.ACCEPT]
    for institution, number in ((CITY_INSTITUTE, "1"), (COUNTY_INSTITUTE, "6"), (COUNTY_INSTITUTE, "x")):
        with pytest.raises(NotFound):
            work_list.history(institution, slip.id, number)


def test_days_that_end_before_they_begin_find_nothing(slip: Slip) -> None:
    wanted = Wanted(first=date(2026, 12, 2), last=date(2026, 12, 1))
    assert work_list.page(COUNTY_INSTITUTE, LineState.ASSIGNED, wanted, None) == ([], None, 0)


def test_days_that_cannot_be_are_refused_and_change_nothing(slip: Slip) -> None:
    work.accept(COUNTY_INSTITUTE, versions(on(slip)), NOW, actor=ACTOR)
    found, yesterday = versions(on(slip)), TODAY - timedelta(days=1)
    with pytest.raises(Invalid):
        work.appoint(COUNTY_INSTITUTE, found, replace(THERE, day=yesterday), NOW, actor=ACTOR)
    with pytest.raises(Invalid):
        work.receive(COUNTY_INSTITUTE, found, TODAY + timedelta(days=1), NOW, actor=ACTOR)
    early = work.receive(COUNTY_INSTITUTE, found, yesterday, NOW, actor=ACTOR)
    codes = {each.code for each in early.values() if isinstance(each, Conflict)}
    assert (codes, now(slip).counts) == ({"received_before_submission"}, {LineState.ACCEPTED: 5})
