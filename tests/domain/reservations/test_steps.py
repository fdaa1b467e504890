"""Histories of an instrument on a slip, with steps from every side in any order."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.errors import Conflict
from chalicelib.domain.reservations.steps import (
    STEPS,
    LineState,
    LineStep,
    Side,
    after,
    allowed,
    allowed_for_all,
)

MOVES = st.tuples(st.sampled_from(list(Side)), st.sampled_from(list(LineStep)))
ENDED = (LineState.CERTIFIED, LineState.RETURNED, LineState.REFUSED, LineState.CANCELLED)


def played(
    moves: list[tuple[Side, LineStep]], see: Callable[[LineState, LineStep, LineState], None]
) -> LineState:
    """Play a history; what is refused changes nothing."""
    state = LineState.DRAFT
    for side, step in moves:
        try:
            now = after(state, side, step)
        except Conflict:
            continue
        see(state, step, now)
        state = now
    return state


@given(st.lists(MOVES, max_size=60))
def test_there_is_no_result_without_reception(moves: list[tuple[Side, LineStep]]) -> None:
    taken: list[LineStep] = []

    def see(_: LineState, step: LineStep, now: LineState) -> None:
        taken.append(step)
        if now in (LineState.CERTIFIED, LineState.RETURNED):
            assert LineStep.RECEIVE in taken
            assert taken.count(LineStep.PUBLISH) == 1

    played(moves, see)


@given(st.lists(MOVES, max_size=60))
def test_nothing_that_was_handed_over_is_cancelled(moves: list[tuple[Side, LineStep]]) -> None:
    taken: list[LineStep] = []

    def see(_: LineState, step: LineStep, now: LineState) -> None:
        taken.append(step)
        if now is LineState.CANCELLED:
            assert LineStep.RECEIVE not in taken

    played(moves, see)


@given(st.lists(MOVES, max_size=60))
def test_what_has_ended_never_runs_again(moves: list[tuple[Side, LineStep]]) -> None:
    def see(before: LineState, _: LineStep, now: LineState) -> None:
        if before in ENDED:
            assert now in ENDED

    played(moves, see)


@pytest.mark.parametrize("state", list(LineState))
def test_every_state_but_the_last_ones_leads_on(state: LineState) -> None:
    finished = state in (LineState.REFUSED, LineState.CANCELLED)
    assert any(allowed(state, side) for side in Side) is not finished


def test_every_state_is_reached_from_the_first() -> None:
    reached = {LineState.DRAFT}
    for _ in LineState:
        reached |= {target for (source, _, _), target in STEPS.items() if source in reached}
    assert reached == set(LineState)


@pytest.mark.parametrize("state", list(LineState))
def test_what_runs_is_answered_for_by_somebody(state: LineState) -> None:
    assert state.is_running is (state is not LineState.DRAFT and state not in ENDED)


@pytest.mark.parametrize(
    ("state", "side", "step", "code"),
    [
        (LineState.RECEIVED, Side.ORGANISATION, LineStep.CANCEL, "line_handed_over"),
        (LineState.ASSIGNED, Side.ORGANISATION, LineStep.ACCEPT, "line_answered"),
        (LineState.ACCEPTED, Side.INSTITUTION, LineStep.PUBLISH, "line_not_received"),
        (LineState.CERTIFIED, Side.INSTITUTION, LineStep.PUBLISH, "line_not_received"),
        (LineState.ASSIGNED, Side.ADMINISTRATOR, LineStep.ASSIGN, "line_assigned"),
    ],
)
def test_a_refusal_says_why(state: LineState, side: Side, step: LineStep, code: str) -> None:
    with pytest.raises(Conflict) as caught:
        after(state, side, step)
    assert caught.value.code == code


def test_what_can_be_done_with_several_can_be_done_with_each() -> None:
    states = [LineState.ACCEPTED, LineState.APPOINTED]
    assert allowed_for_all(states, Side.INSTITUTION) == [LineStep.APPOINT, LineStep.RECEIVE]
    assert allowed_for_all([*states, LineState.CERTIFIED], Side.INSTITUTION) == []
    assert allowed_for_all([], Side.INSTITUTION) == []
