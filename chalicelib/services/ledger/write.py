"""Writing changes to a ledger, as many as can be written."""

from collections.abc import Sequence
from datetime import datetime

from chalicelib.adapters.tables import audit, instruments
from chalicelib.adapters.tables.ledger_changes import Part, Writing, packs, rejections, stage
from chalicelib.adapters.tables.tallies import any_shard
from chalicelib.adapters.tables.transaction import MOST_ACTIONS
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.ledger import changed_instrument
from chalicelib.domain.errors import Conflict, Refusal, Stale
from chalicelib.domain.ledger.change import Change, Obstacle, Rejection

#: In each transaction one action is the entry of the audit.
ROOM = MOST_ACTIONS - 1
ENTRY = Part(None, Obstacle.CHANGED)


def write(
    organisation: str, changes: Sequence[Change], *, action: Action, actor: Actor, at: datetime
) -> dict[str, Rejection]:
    """Write what nothing stands in the way of, in transactions; what was rejected, by instrument id."""
    rejected: dict[str, Rejection] = {}
    for pack in packs(changes, ROOM):
        left = pack
        while left:
            writing = Writing()
            stage(writing, organisation, left, any_shard())
            targets = map(changed_instrument, left)
            audit.stage(writing, ENTRY, entry_of(action, actor, at, *targets, organisation=organisation))
            refused = {each.change.instrument.id: each for each in rejections(writing.commit())}
            if not refused:
                break
            rejected |= {each: rejection for each, rejection in refused.items() if not _is_done(rejection)}
            left = [change for change in left if change.instrument.id not in refused]
    return rejected


def refusal(organisation: str, rejection: Rejection) -> Refusal:
    """What to tell the caller of a rejected change."""
    if rejection.obstacle is not Obstacle.CLAIMED:
        return Stale()
    holder = instruments.get(organisation, rejection.holder) if rejection.holder else None
    if holder is None:
        return Conflict("already_in_ledger", instrument_id="", name="", place="")
    details = holder.details
    return Conflict("already_in_ledger", instrument_id=holder.id, name=details.name, place=details.place)


def _is_done(rejection: Rejection) -> bool:
    """Whether the change stands there already: written, its answer lost, and tried again."""
    if rejection.obstacle is Obstacle.CLAIMED:
        return False
    wanted = rejection.change.after
    return instruments.get(*_key(rejection.change)) == wanted


def _key(change: Change) -> tuple[str, str]:
    return change.instrument.organisation, change.instrument.id
