"""Whether steps with lines complete their slips, which nobody can tell without what others do meanwhile.

The counts of a slip are added to by many at once. So the slips are read before, and what was concluded from
them is a condition of the transaction: of two that take the last steps at one time only one has its way,
and the other one reads again.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import reduce
from typing import NamedTuple

from pynamodb.expressions.condition import And, Condition, Or

from chalicelib.adapters.tables.reservations import slips
from chalicelib.adapters.tables.reservations.slips import SlipItem
from chalicelib.domain.public_notices.notice import PublicNotice
from chalicelib.domain.public_notices.sources import of_slip
from chalicelib.domain.reservations.move import Move, slip_counts
from chalicelib.domain.reservations.slip import Counts, left_running
from chalicelib.domain.reservations.steps import LineState

RUNNING = tuple(state for state in LineState if state.is_running)


class Ending(NamedTuple):
    """The counts of a slip as they were read, what is added to them, and the notice if that completes it."""

    before: Counts
    changes: Mapping[LineState, int]
    notice: PublicNotice | None


def endings(moves: Sequence[Move], at: datetime) -> dict[tuple[str, str], Ending]:
    """Of each slip of which lines end, by organisation and slip; one BatchGetItem, if there are any."""
    changes = {key: states for key, states in slip_counts(moves).items() if left_running({}, states) < 0}
    a_line = {(move.after.organisation, move.after.slip): move.after for move in moves}
    found = {}
    for slip in slips.by_keys(changes):
        key = slip.organisation, slip.id
        after = _after(slip.counts, changes[key])
        notice = of_slip(a_line[key], after, at) if not left_running(after, {}) else None
        found[key] = Ending(slip.counts, changes[key], notice)
    return found


def holds(ending: Ending) -> Condition:
    """That what was concluded of a slip is so when it is written."""
    counts, before, changes = SlipItem.counts, ending.before, ending.changes
    parts: list[Condition]
    if left_running(before, changes) > 0:
        # Something else is left: more than what ends here, in one state or another.
        parts = [counts[state.value] > -changes.get(state, 0) for state in RUNNING]
        return reduce(_either, parts)
    parts = [counts[state.value] == before.get(state, 0) for state in RUNNING]
    return reduce(_both, parts)


def _either(one: Condition, other: Condition) -> Condition:
    return Or(one, other)


def _both(one: Condition, other: Condition) -> Condition:
    return And(one, other)


def _after(counts: Counts, changes: Mapping[LineState, int]) -> dict[LineState, int]:
    states = {*counts, *changes}
    # Below none only where the steps are overtaken, and then nothing is written.
    return {state: max(counts.get(state, 0) + changes.get(state, 0), 0) for state in states}
