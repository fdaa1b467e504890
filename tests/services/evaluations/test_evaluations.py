"""Organisations evaluate, administrators decide on the words, anybody reads."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.adapters.tables import cursor
from chalicelib.adapters.tables.reservations import evaluations
from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import now
from chalicelib.domain.errors import Conflict, Malformed, NotFound, Stale
from chalicelib.domain.evaluations.evaluation import Evaluation, EvaluationState, EvaluationStep, Opinion
from chalicelib.domain.reservations.line import Line
from chalicelib.services.evaluations import browse, moderate
from chalicelib.services.evaluations import give as giving
from tests.support.audit import ACTOR, entries
from tests.support.people import CODE, DIVISION
from tests.support.reservations import CLERK, saved, store_instruments

APPROVE, REFUSE = EvaluationStep.APPROVE, EvaluationStep.REFUSE
PENDING, APPROVED, REFUSED = EvaluationState.PENDING, EvaluationState.APPROVED, EvaluationState.REFUSED


def give(line: Line, stars: int = 5, words: str = "很好") -> Evaluation:
    return giving.give(CLERK, line.slip, Opinion(stars, words), now(), actor=ACTOR)


def decide(given: Evaluation, step: EvaluationStep, reason: str | None = None, **more: Any) -> Evaluation:
    values = {"version": given.version, "area": None} | more
    version = values.pop("version")
    return moderate.decide(given.slip, version, step, reason, now(), actor=ACTOR, **values)


def listed(state: EvaluationState, area: str | None = None) -> list[str]:
    return [each.slip for each in browse.page(state, area, None).evaluations]


def test_stars_count_at_once_and_words_wait(finished: list[Line]) -> None:
    first, second, third = finished
    given = give(first, 5)
    give(second, 2, "")
    give(third, 5, "快")
    total = browse.total()
    assert (total.counts, total.average) == ({1: 0, 2: 1, 3: 0, 4: 0, 5: 2}, 4.0)
    assert listed(APPROVED) == []
    assert set(listed(PENDING)) == {first.slip, third.slip}
    assert giving.own(CODE, first.slip) == given


def test_a_reservation_is_evaluated_once(finished: list[Line]) -> None:
    given = give(finished[0])
    assert give(finished[0]) == given
    with pytest.raises(Conflict, match="evaluated_before"):
        give(finished[0], 1)
    assert browse.total().count == 1
    assert [each.action for each in entries(CODE)].count(Action.EVALUATION_GIVEN) == 1


def test_only_a_finished_reservation_of_ones_own_is_evaluated(finished: list[Line]) -> None:
    draft = saved(store_instruments(1, manufacturer="另一厂"))
    with pytest.raises(Conflict, match="reservation_not_completed"):
        giving.give(CLERK, draft.id, Opinion(5, ""), now(), actor=ACTOR)
    stranger = replace(CLERK, organisation_id="91350100M000100Y43")
    with pytest.raises(NotFound):
        giving.give(stranger, finished[0].slip, Opinion(5, ""), now(), actor=ACTOR)
    with pytest.raises(NotFound):
        giving.own("91350100M000100Y43", finished[0].slip)


def test_an_approval_makes_words_public_and_a_refusal_does_not(finished: list[Line]) -> None:
    first, second, _ = finished
    decide(give(first), APPROVE)
    refused = decide(give(second), REFUSE, "含电话号码")
    assert listed(APPROVED) == [first.slip]
    assert (listed(PENDING), listed(REFUSED)) == ([], [second.slip])
    assert giving.own(CODE, second.slip) == refused
    assert browse.total().count == 2


def test_what_was_approved_can_be_taken_back(finished: list[Line]) -> None:
    approved = decide(give(finished[0]), APPROVE)
    decide(approved, REFUSE, "发现广告")
    assert (listed(APPROVED), listed(REFUSED)) == ([], [finished[0].slip])


def test_the_same_decision_again_changes_nothing(finished: list[Line]) -> None:
    given = give(finished[0])
    approved = decide(given, APPROVE)
    assert decide(given, APPROVE) == approved
    with pytest.raises(Stale):
        decide(given, REFUSE, "晚了")


def test_a_decision_is_taken_in_the_own_division_only(finished: list[Line]) -> None:
    given = give(finished[0])
    assert listed(PENDING, "110000") == []
    assert listed(PENDING, DIVISION) == [given.slip]
    with pytest.raises(NotFound):
        decide(given, APPROVE, area="110000")
    assert decide(given, APPROVE, area=DIVISION[:2] + "0000").state is APPROVED
    with pytest.raises(NotFound):
        moderate.decide("0" * 26, 1, APPROVE, None, now(), area=None, actor=ACTOR)


@pytest.mark.parametrize("step", [APPROVE, REFUSE])
def test_who_is_overtaken_is_told(
    finished: list[Line], monkeypatch: pytest.MonkeyPatch, step: EvaluationStep
) -> None:
    given = give(finished[0])
    store = evaluations.decide

    def overtaken(*args: Any) -> bool:
        monkeypatch.setattr(evaluations, "decide", store)
        decide(given, APPROVE)
        return store(*args)

    monkeypatch.setattr(evaluations, "decide", overtaken)
    act: Callable[[], Any] = lambda: decide(given, step, "x" if step is REFUSE else None)  # noqa: E731
    if step is APPROVE:
        assert act().state is APPROVED
    else:
        with pytest.raises(Stale):
            act()


def test_pages_hold_each_evaluation_once(finished: list[Line], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browse, "PAGE", 2)
    for seconds, line in enumerate(finished):
        at = now() + timedelta(seconds=seconds)
        given = giving.give(CLERK, line.slip, Opinion(4, "好"), at, actor=ACTOR)
        decide(given, APPROVE)
    first = browse.page(APPROVED, None, None)
    second = browse.page(APPROVED, None, first.cursor)
    slips = [each.slip for each in [*first.evaluations, *second.evaluations]]
    assert (slips, second.cursor) == ([line.slip for line in reversed(finished)], None)


def test_a_broken_cursor_is_refused() -> None:
    for key in ({"place": {"S": "x"}}, {"other": {"S": "x"}}):
        with pytest.raises(Malformed):
            browse.page(APPROVED, None, cursor.encode(key))
