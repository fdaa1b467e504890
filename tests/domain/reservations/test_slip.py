"""A slip's state follows its lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.reservations.slip import SlipState, counts_after, state_of
from chalicelib.domain.reservations.steps import STEPS, LineState

COUNTS = st.dictionaries(st.sampled_from(list(LineState)), st.integers(0, 3))


@pytest.mark.parametrize(
    ("lines", "state"),
    [
        ([], SlipState.SUBMITTED),
        ([LineState.ASSIGNED, LineState.ACCEPTED], SlipState.SUBMITTED),
        ([LineState.UNASSIGNED, LineState.CERTIFIED], SlipState.SUBMITTED),
        ([LineState.ACCEPTED, LineState.REFUSED], SlipState.ANSWERED),
        ([LineState.RECEIVED], SlipState.ANSWERED),
        ([LineState.RETURNED, LineState.CANCELLED, LineState.REFUSED], SlipState.COMPLETED),
        ([LineState.CERTIFIED], SlipState.COMPLETED),
        ([LineState.CANCELLED, LineState.CANCELLED], SlipState.CANCELLED),
    ],
)
def test_the_lines_say_where_the_slip_stands(lines: list[LineState], state: SlipState) -> None:
    assert state_of({each: lines.count(each) for each in lines}) is state


@given(COUNTS)
def test_a_slip_is_done_when_nothing_runs_any_more(counts: dict[LineState, int]) -> None:
    running = any(count for state, count in counts.items() if state.is_running or state is LineState.DRAFT)
    lines = any(counts.values())
    ended = state_of(counts) in (SlipState.COMPLETED, SlipState.CANCELLED)
    assert ended is (lines and not running)


@given(COUNTS, st.sampled_from([(source, target) for (source, _, _), target in STEPS.items()]))
def test_a_step_loses_no_line(counts: dict[LineState, int], step: tuple[LineState, LineState]) -> None:
    before, after = step
    if not counts.get(before):
        with pytest.raises(ValueError, match="fewer"):
            counts_after(counts, before, after)
    else:
        assert sum(counts_after(counts, before, after).values()) == sum(counts.values())
