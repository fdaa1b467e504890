"""Writing changes to a ledger: instruments, their claims and the kept counts in the same transaction."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pynamodb.attributes import UnicodeAttribute

from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.instruments import INSTRUMENT, InstrumentItem, InstrumentsMeta, to_item
from chalicelib.adapters.tables.tallies import updates
from chalicelib.adapters.tables.transaction import MOST_ACTIONS, Declined, Transaction
from chalicelib.domain.ledger.change import Change, Obstacle, Rejection
from chalicelib.domain.ledger.tally import difference, slot

CLAIM = "CLAIM#"


class ClaimItem(Item):
    """Who holds a claim within a ledger."""

    class Meta(InstrumentsMeta):
        pass

    holder = UnicodeAttribute(attr_name="h")


class Part(NamedTuple):
    """What an action of the transaction stands for."""

    change: Change | None
    obstacle: Obstacle


Writing = Transaction[Part]


def held(organisation: str, claims: Sequence[str]) -> dict[str, str]:
    """Who holds these claims now: instrument ids by claim; a hundred a request."""
    keys = [(organisation, CLAIM + claim) for claim in claims]
    found = ClaimItem.batch_get(keys, consistent_read=True)
    return {item.sk.removeprefix(CLAIM): item.holder for item in found}


def packs(changes: Sequence[Change], room: int = MOST_ACTIONS) -> Iterator[list[Change]]:
    """The changes in their order, in as many as fit into one transaction with `room` actions."""
    pack: list[Change] = []
    buckets: set[str] = set()
    used = 0
    for change in changes:
        cost = 1 + len(change.claims_to_take) + len(change.claims_to_free)
        theirs = {slot(each).bucket for each in (change.before, change.after) if each}
        if pack and used + cost + len(buckets | theirs) > room:
            yield pack
            pack, buckets, used = [], set(), 0
        pack.append(change)
        buckets |= theirs
        used += cost
    if pack:
        yield pack


def stage(writing: Writing, organisation: str, changes: Sequence[Change], shard: int) -> None:
    """Put the actions of changes into a transaction."""
    for change in changes:
        _stage_instrument(writing, change)
        _stage_claims(writing, organisation, change)
    deltas = difference((change.before, change.after) for change in changes)
    for item, actions in updates(organisation, deltas, shard):
        writing.update(Part(None, Obstacle.CHANGED), item, actions)


def rejections(declined: Sequence[Declined[Part]]) -> list[Rejection]:
    """One rejection per change; that an instrument exists or changed is told before its claims."""
    found: dict[str, Rejection] = {}
    for each in sorted(declined, key=lambda each: each.label.obstacle is Obstacle.CLAIMED):
        change, obstacle = each.label
        if change:
            holder = each.item["h"]["S"] if obstacle is Obstacle.CLAIMED and each.item else None
            found.setdefault(change.instrument.id, Rejection(change, obstacle, holder))
    return list(found.values())


def _stage_instrument(writing: Writing, change: Change) -> None:
    before, after = change.before, change.after
    unchanged = InstrumentItem.version == before.version if before else None
    if after is None and before:
        item = InstrumentItem(before.organisation, INSTRUMENT + before.id)
        writing.delete(Part(change, Obstacle.CHANGED), item, unchanged)
    elif after and before:
        writing.put(Part(change, Obstacle.CHANGED), to_item(after), unchanged)
    elif after:
        writing.put(Part(change, Obstacle.EXISTS), to_item(after), InstrumentItem.pk.does_not_exist())


def _stage_claims(writing: Writing, organisation: str, change: Change) -> None:
    holder = change.instrument.id
    for claim in sorted(change.claims_to_free):
        item = ClaimItem(organisation, CLAIM + claim)
        writing.delete(Part(change, Obstacle.CHANGED), item, ClaimItem.holder == holder)
    for claim in sorted(change.claims_to_take):
        item = ClaimItem(organisation, CLAIM + claim, holder=holder)
        writing.put(Part(change, Obstacle.CLAIMED), item, ClaimItem.pk.does_not_exist())
