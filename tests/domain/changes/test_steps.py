"""The steps of a change."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.changes.steps import STEPS, ChangeSide, ChangeState, ChangeStep, after
from chalicelib.domain.errors import Conflict

MOVES = st.tuples(st.sampled_from(list(ChangeSide)), st.sampled_from(list(ChangeStep)))


@given(st.lists(MOVES, max_size=40))
def test_one_change_at_a_time_and_every_end_follows_a_beginning(
    moves: list[tuple[ChangeSide, ChangeStep]],
) -> None:
    state, begun, ended = ChangeState.NONE, 0, 0
    for side, step in moves:
        try:
            state = after(state, side, step)
        except Conflict:
            continue
        begun += step is ChangeStep.ASK
        ended += step is not ChangeStep.ASK
        assert begun - ended == (state is ChangeState.PENDING)
        assert begun - ended in (0, 1)


@pytest.mark.parametrize(("state", "side", "step"), list(product(ChangeState, ChangeSide, ChangeStep)))
def test_owners_ask_and_withdraw_reviewers_decide(
    state: ChangeState, side: ChangeSide, step: ChangeStep
) -> None:
    owners = step in (ChangeStep.ASK, ChangeStep.WITHDRAW)
    possible = (side is ChangeSide.OWNER) == owners
    waits = state is ChangeState.PENDING
    assert ((state, side, step) in STEPS) == (possible and waits == (step is not ChangeStep.ASK))


def test_what_cannot_be_is_said_in_words_of_its_own() -> None:
    with pytest.raises(Conflict, match="change_pending"):
        after(ChangeState.PENDING, ChangeSide.OWNER, ChangeStep.ASK)
    with pytest.raises(Conflict, match="change_ended"):
        after(ChangeState.WITHDRAWN, ChangeSide.REVIEWER, ChangeStep.APPROVE)
