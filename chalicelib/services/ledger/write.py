"""Writing changes to a ledger, as many as can be written."""

from collections.abc import Sequence

from chalicelib.adapters.tables import instruments
from chalicelib.adapters.tables.ledger_changes import Writing, packs, rejections, stage
from chalicelib.adapters.tables.tallies import any_shard
from chalicelib.domain.errors import Conflict, Refusal, Stale
from chalicelib.domain.ledger.change import Change, Obstacle, Rejection


def write(organisation: str, changes: Sequence[Change]) -> dict[str, Rejection]:
    """Write what nothing stands in the way of, in transactions; what was rejected, by instrument id."""
    rejected: dict[str, Rejection] = {}
    for pack in packs(changes):
        left = pack
        while left:
            writing = Writing()
            stage(writing, organisation, left, any_shard())
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
