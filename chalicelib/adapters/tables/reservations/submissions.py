"""The transactions of a submission; each asks whether the slip is still as its writer read it."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from chalicelib.adapters.tables.ledger_changes import Part, Writing, packs, stage
from chalicelib.adapters.tables.reservations import lines, open_work
from chalicelib.adapters.tables.reservations.slips import SlipItem, count, slip_keys
from chalicelib.adapters.tables.tallies import any_shard
from chalicelib.adapters.tables.transaction import MOST_ACTIONS, Transaction
from chalicelib.domain.ledger.change import Change, Obstacle
from chalicelib.domain.reservations.line import Event, Line
from chalicelib.domain.reservations.slip import Slip
from chalicelib.domain.reservations.steps import LineState

#: A line and the first step of its history; beside them the slip, and the counts of each institution.
ACTIONS_PER_LINE = 2

_SLIP = Part(None, Obstacle.CHANGED)


def change(slip: Slip, changes: Sequence[Change]) -> bool:
    """Write what nothing stands in the way of; False where the slip is at another version by now."""
    for pack in packs(changes, MOST_ACTIONS - 1):
        left = pack
        while left:
            writing = Writing()
            stage(writing, slip.organisation, left, any_shard())
            unchanged = SlipItem.version == slip.version
            writing.check(_SLIP, slip_keys(slip.organisation, slip.id), unchanged)
            declined = {part.label.change for part in writing.commit()}
            if not declined:
                break
            if None in declined:
                return False
            left = [each for each in left if each not in declined]
    return True


def give(slip: Slip, new: Sequence[tuple[Line, Event]], at: datetime) -> None:
    """Store new lines with their counts, as many in a transaction as fit; those that exist are left out."""
    room = (MOST_ACTIONS - 1) // (ACTIONS_PER_LINE + 1)
    for start in range(0, len(new), room):
        writing = Transaction[None]()
        pack = new[start : start + room]
        for line, event in pack:
            lines.stage_new(writing, None, line, event)
        after = Counter(line.state for line, _ in pack)
        actions = count({LineState.DRAFT: -len(pack), **after}, at)
        writing.update(None, slip_keys(slip.organisation, slip.id), actions)
        for institution in {line.institution for line, _ in pack if line.institution}:
            states = Counter(line.state for line, _ in pack if line.institution == institution)
            open_work.stage(writing, None, institution, states)
        # What another writer stored first is read again by the caller, and only the rest is tried once more.
        writing.commit()
