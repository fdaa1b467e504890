"""A reservation slip 预约单; once it is submitted, its state follows those of its lines (requirement C1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from chalicelib.domain.errors import Conflict, Wrong
from chalicelib.domain.reservations.steps import LineState

#: On one slip.
MOST_LINES = 500

Counts = Mapping[LineState, int]


class SlipState(StrEnum):
    """Where a slip stands; 待提交, 已提交 and 已反馈 are the manual's."""

    #: 待提交: saved; may be edited and deleted.
    DRAFT = "draft"
    #: 提交中: its instruments are being claimed; it ends as submitted, or as it was.
    SUBMITTING = "submitting"
    #: 已提交: somebody has still to answer about an instrument.
    SUBMITTED = "submitted"
    #: 已反馈: every instrument is answered, and not all is done.
    ANSWERED = "answered"
    #: 已办结: nothing is left to be done.
    COMPLETED = "completed"
    #: 已取消: every instrument was cancelled.
    CANCELLED = "cancelled"


_ENDED = frozenset({LineState.CERTIFIED, LineState.RETURNED, LineState.REFUSED, LineState.CANCELLED})


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """Whom the institution calls about a slip."""

    name: str
    telephone: str
    remark: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Slip:
    """As stored; what is on it is read apart: picks while it is being written, lines once it is submitted."""

    id: str
    organisation: str
    contact: Contact
    picked: int
    created_by: str
    created_at: datetime
    updated_at: datetime
    version: int
    number: str | None = None
    submitting_since: datetime | None = None
    submitted_at: datetime | None = None
    submitted_by: str = ""
    counts: Counts = field(default_factory=dict)

    @property
    def state(self) -> SlipState:
        """Where the slip stands."""
        if self.submitted_at:
            return state_of(self.counts)
        return SlipState.SUBMITTING if self.submitting_since else SlipState.DRAFT


def state_of(counts: Counts) -> SlipState:
    """The state of a submitted slip that has so many lines in each state."""
    present = {state for state, count in counts.items() if count}
    if present == {LineState.CANCELLED}:
        return SlipState.CANCELLED
    if present and present <= _ENDED:
        return SlipState.COMPLETED
    answered = present and all(state.is_answered for state in present)
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


def left_running(counts: Counts, changes: Mapping[LineState, int]) -> int:
    """How many lines are not done with, once the counts are changed so."""
    return sum(counts.get(state, 0) + changes.get(state, 0) for state in LineState if state.is_running)


def picks(instruments: Sequence[str]) -> tuple[str, ...]:
    """The instruments of a slip, each once, in the order in which they were picked; Wrong for too many."""
    unique = tuple(dict.fromkeys(instruments))
    if not unique:
        raise Wrong("nothing_picked")
    if len(unique) > MOST_LINES:
        raise Wrong("too_many_picked", limit=MOST_LINES)
    return unique


def check_editable(slip: Slip) -> None:
    """Conflict unless the slip is still being written (requirement C3)."""
    if slip.state is not SlipState.DRAFT:
        raise Conflict("slip_submitted")
