"""How many lines an institution has in each state: kept with every step, not counted."""

from collections.abc import Iterable, Mapping
from typing import Any

from pynamodb.attributes import NumberAttribute
from pynamodb.expressions.operand import Path, Value
from pynamodb.expressions.update import Action

from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.batch import fetch
from chalicelib.adapters.tables.reservations.slips import ReservationsMeta
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.reservations.steps import LineState

WORK = "WORK"
#: DynamoDB reads this many items in one request.
AT_ONCE = 100


class WorkItem(Item):
    """The counts of an institution."""

    class Meta(ReservationsMeta):
        pass

    unassigned = NumberAttribute(default=0)
    assigned = NumberAttribute(default=0)
    accepted = NumberAttribute(default=0)
    appointed = NumberAttribute(default=0)
    received = NumberAttribute(default=0)
    certified = NumberAttribute(default=0)
    returned = NumberAttribute(default=0)
    refused = NumberAttribute(default=0)
    cancelled = NumberAttribute(default=0)


def counts(institution: str) -> dict[LineState, int]:
    """An institution's lines by state."""
    return _counts(next(iter(fetch([_keys(institution)])), None))


def open_work(institutions: Iterable[str]) -> dict[str, int]:
    """How many lines each institution still has to do something about; a hundred a request."""
    wanted = [_keys(each) for each in sorted(set(institutions))]
    packs = (wanted[start : start + AT_ONCE] for start in range(0, len(wanted), AT_ONCE))
    return {_institution(item): _running(item) for pack in packs for item in fetch(pack)}


def stage(
    writing: Transaction[Any], label: object, institution: str, changes: Mapping[LineState, int]
) -> None:
    """Add to an institution's counts within a transaction."""
    actions: list[Action] = [Path(state.value).add(Value(by)) for state, by in changes.items() if by]
    if actions:
        writing.update(label, _keys(institution), actions)


def _keys(institution: str) -> WorkItem:
    return WorkItem(f"INSTITUTION#{institution}", WORK)


def _institution(item: Item) -> str:
    return item.pk.partition("#")[2]


def _running(item: Item) -> int:
    return sum(count for state, count in _counts(item).items() if state.is_running)


def _counts(item: Item | None) -> dict[LineState, int]:
    if item is None:
        return {}
    found = {state: int(getattr(item, state.value, 0)) for state in LineState if state is not LineState.DRAFT}
    return {state: count for state, count in found.items() if count}
