"""News that is laid down before a step, and what comes of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.domain.notices.foretold import Foretold, come_true, foretold
from chalicelib.domain.reservations.line import Event, Line
from chalicelib.domain.reservations.result import Result, Verdict
from chalicelib.domain.reservations.steps import LineState, LineStep, Side
from tests.support.instruments import NOW
from tests.support.reservations import a_line

EVENT = Event(
    step=LineStep.ACCEPT, side=Side.INSTITUTION, state=LineState.ACCEPTED, who="institute01", at=NOW
)


def of(step: LineStep, *lines: Line) -> Foretold:
    (found,) = foretold(step, lines)
    return found


def certified(number: int, verdict: Verdict) -> Line:
    result = Result(verdict=verdict, verified_on=NOW.date(), valid_until=None, certificate_number="JD-1")
    return a_line(number=number, state=LineState.CERTIFIED, result=result)


def test_it_is_the_same_however_often_and_in_whatever_order_it_is_derived() -> None:
    first, second = a_line(number=1), a_line(number=2)
    one, other = of(LineStep.ACCEPT, first, second), of(LineStep.ACCEPT, second, first)
    assert one.news == other.news
    assert sorted(one.places) == sorted(other.places)


def test_another_attempt_at_the_same_is_another_occasion() -> None:
    first, later = a_line(), a_line(updated_at=NOW + timedelta(microseconds=1))
    assert of(LineStep.ACCEPT, first).news.occasion != of(LineStep.ACCEPT, later).news.occasion


def test_each_slip_has_news_of_its_own() -> None:
    found = foretold(LineStep.ACCEPT, [a_line(), a_line(slip="1" * 26), a_line(number=2)])
    assert sorted((each.slip[0], each.news.params["count"]) for each in found) == [("0", 2), ("1", 1)]


@pytest.mark.parametrize("step", [LineStep.HAND_BACK, LineStep.SUBMIT_UNASSIGNED])
def test_of_what_nobody_waits_for_there_is_none(step: LineStep) -> None:
    assert foretold(step, [a_line()]) == []


def test_only_the_very_step_makes_it_true() -> None:
    told = of(LineStep.ACCEPT, a_line())
    assert told.is_held_by(EVENT)
    assert not told.is_held_by(replace(EVENT, step=LineStep.REFUSE))
    assert not told.is_held_by(replace(EVENT, at=NOW + timedelta(seconds=1)))


def test_what_was_done_is_counted_and_the_occasion_stays() -> None:
    lines = [certified(1, Verdict.PASSED), certified(2, Verdict.FAILED), certified(3, Verdict.PASSED)]
    told = of(LineStep.PUBLISH, *lines)
    all_of_it, part = come_true(told, told.places), come_true(told, told.places[::2])
    assert all_of_it == told.news
    assert all_of_it
    assert all_of_it.always
    assert part
    assert (part.params["count"], part.params["passed"], part.params["failed"]) == (2, 2, 0)
    assert not part.always
    assert part.occasion == told.news.occasion
    assert come_true(told, ()) is None
