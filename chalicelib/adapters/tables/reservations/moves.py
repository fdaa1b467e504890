"""Writing steps of lines, with the ledger and the counts of slips and institutions in one transaction."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from enum import Enum, auto
from typing import Any, NamedTuple

from chalicelib.adapters.tables import audit, ledger_changes, public_notices
from chalicelib.adapters.tables.pause import wait
from chalicelib.adapters.tables.reservations import lines, open_work, results
from chalicelib.adapters.tables.reservations.endings import Ending, endings, holds
from chalicelib.adapters.tables.reservations.slips import count, slip_keys
from chalicelib.adapters.tables.tallies import any_shard
from chalicelib.adapters.tables.transaction import ATTEMPTS, MOST_ACTIONS, Transaction
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.errors import Unavailable
from chalicelib.domain.reservations.move import Move, slip_counts, work_counts

#: A line, its event, and the instrument; two buckets of the ledger's counts where its dates change.
PER_LINE, PER_CHANGE = 2, 3


class Part(NamedTuple):
    """Which move a part belongs to; none for counts and the entry of the audit."""

    move: Move | None


class Slip(Enum):
    """The counts of a slip, as they were read."""

    COUNTS = auto()


Label = Part | Slip | ledger_changes.Part
OTHER, SLIP = Part(None), Slip.COUNTS


def packs(moves: Sequence[Move]) -> Iterator[list[Move]]:
    """The moves in their order, in as many as fit into one transaction with its entry of the audit."""
    pack: list[Move] = []
    for move in moves:
        if pack and _actions([*pack, move]) > MOST_ACTIONS:
            yield pack
            pack = []
        pack.append(move)
    if pack:
        yield pack


def store(moves: Sequence[Move], entry: Entry, at: datetime) -> list[Move]:
    """Write the moves of one pack and put them on record, all or none; those that were overtaken.

    A slip that they complete is made public with them. Where somebody else's steps changed what is left of
    it since it was read, it is read again.
    """
    for attempt in range(ATTEMPTS):
        declined = _write(moves, entry, at, endings(moves, at))
        if declined != {SLIP}:
            return _overtaken(moves, declined)
        wait(attempt)
    raise Unavailable("unavailable")


def _write(
    moves: Sequence[Move], entry: Entry, at: datetime, ends: Mapping[tuple[str, str], Ending]
) -> set[Label]:
    """What was declined, if anything."""
    writing: Transaction[Label] = Transaction()
    for move in moves:
        lines.stage_step(writing, Part(move), move.after, move.event)
        if move.publication:
            results.stage(writing, Part(move), move.publication, move.handed_in)
    _stage_changes(writing, moves)
    for key, states in slip_counts(moves).items():
        ending = ends.get(key)
        writing.update(SLIP, slip_keys(*key), count(states, at), holds(ending) if ending else None)
        public_notices.stage(writing, OTHER, ending.notice if ending else None)
    for institution, states in work_counts(moves).items():
        open_work.stage(writing, OTHER, institution, states)
    audit.stage(writing, OTHER, entry)
    return {declined.label for declined in writing.commit()}


def _stage_changes(writing: Transaction[Any], moves: Sequence[Move]) -> None:
    owners = {move.after.organisation for move in moves if move.change}
    for owner in sorted(owners):
        theirs = [move.change for move in moves if move.change and move.after.organisation == owner]
        ledger_changes.stage(writing, owner, theirs, any_shard())


def _overtaken(moves: Sequence[Move], labels: Collection[Label]) -> list[Move]:
    lost = {label.move for label in labels if isinstance(label, Part)}
    changed = {label.change for label in labels if isinstance(label, ledger_changes.Part)}
    return [move for move in moves if move in lost or (move.change and move.change in changed)]


def _actions(moves: Sequence[Move]) -> int:
    # Each slip may be completed, and made public.
    shared = 2 * len(slip_counts(moves)) + len(work_counts(moves)) + 1
    return shared + sum(map(_actions_of, moves))


def _actions_of(move: Move) -> int:
    changing = PER_CHANGE if move.change else 0
    return PER_LINE + changing + (results.PER_PUBLICATION if move.publication else 0)
