"""A reservation slip 预约单; once it is submitted, its state follows those of its lines (requirement C1)."""

from collections.abc import Mapping
from enum import StrEnum

from chalicelib.domain.reservations.line import LineState

#: On one slip.
MOST_LINES = 500

Counts = Mapping[LineState, int]


class SlipState(StrEnum):
    """Where a slip stands; the first three are the manual's."""

    #: 待提交: saved; may be edited and deleted.
    DRAFT = "draft"
    #: 已提交: somebody has still to answer about an instrument.
    SUBMITTED = "submitted"
    #: 已反馈: every instrument is answered, and not all is done.
    ANSWERED = "answered"
    #: 已办结: nothing is left to be done.
    COMPLETED = "completed"
    #: 已取消: every instrument was cancelled.
    CANCELLED = "cancelled"


_ENDED = (LineState.CERTIFIED, LineState.RETURNED, LineState.REFUSED, LineState.CANCELLED)


def state_of(counts: Counts) -> SlipState:
    """The state of a slip that has so many lines in each state; one without lines is still being written."""
    present = {state for state, count in counts.items() if count}
    if present <= {LineState.DRAFT}:
        return SlipState.DRAFT
    if present == {LineState.CANCELLED}:
        return SlipState.CANCELLED
    if present <= set(_ENDED):
        return SlipState.COMPLETED
    answered = all(state.is_answered for state in present)
    return SlipState.ANSWERED if answered else SlipState.SUBMITTED


def counts_after(
    counts: Counts, before: LineState, after: LineState, number: int = 1
) -> dict[LineState, int]:
    """The counts once so many lines have gone from one state to another."""
    if counts.get(before, 0) < number:
        raise ValueError(f"fewer than {number} lines are {before}")
    changed = dict(counts)
    changed[before] -= number
    changed[after] = changed.get(after, 0) + number
    return {state: count for state, count in changed.items() if count}
