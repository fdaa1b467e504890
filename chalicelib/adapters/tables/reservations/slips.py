"""Reservation slips: kept with their organisation, newest first; what was picked lies beside them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from enum import Enum, auto
from typing import Any, NamedTuple

from pynamodb.attributes import (
    ListAttribute,
    MapAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)
from pynamodb.expressions.condition import Condition
from pynamodb.expressions.update import Action

from chalicelib.adapters.config import table_name
from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.batch import fetch
from chalicelib.adapters.tables.reservations import requests
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.ids import last_id
from chalicelib.domain.reservations.slip import Contact, Counts, Slip
from chalicelib.domain.reservations.steps import LineState

SLIP = "SLIP#"
PICKS = "PICKS"
#: Sorts after every id.
LAST = "~"


class ReservationsMeta:
    """The table of every item kept with reservations."""

    table_name = table_name("RESERVATIONS_TABLE")


class SlipItem(Item):
    """A slip without what is on it."""

    class Meta(ReservationsMeta):
        pass

    contact = UnicodeAttribute()
    telephone = UnicodeAttribute()
    remark = UnicodeAttribute(null=True)
    picked = NumberAttribute()
    created_by = UnicodeAttribute()
    created_at = UTCDateTimeAttribute()
    updated_at = UTCDateTimeAttribute()
    version = NumberAttribute()
    number = UnicodeAttribute(null=True)
    submitting_since = UTCDateTimeAttribute(null=True)
    submitted_at = UTCDateTimeAttribute(null=True)
    submitted_by = UnicodeAttribute(null=True)
    counts: MapAttribute[str, Any] = MapAttribute(null=True)


class PicksItem(Item):
    """The instruments of a slip, in the order in which they were picked."""

    class Meta(ReservationsMeta):
        pass

    instruments: ListAttribute[str] = ListAttribute()


class Obstacle(Enum):
    """Why a slip was not written."""

    CHANGED = auto()
    MADE_BEFORE = auto()


class Page(NamedTuple):
    """Slips, and the key after which the next page starts."""

    slips: list[Slip]
    last_key: Mapping[str, Any] | None


def get(organisation: str, slip_id: str) -> Slip | None:
    """One slip, as last written."""
    try:
        return _slip(SlipItem.get(organisation, SLIP + slip_id, consistent_read=True))
    except SlipItem.DoesNotExist:
        return None


def by_keys(keys: Iterable[tuple[str, str]]) -> Iterator[Slip]:
    """Those of at most 100 slips, by organisation and id, that there are, as last written; one request."""
    found = fetch([slip_keys(organisation, slip) for organisation, slip in keys])
    return (_slip(item) for item in found if isinstance(item, SlipItem))


def picks(slip_id: str) -> list[str]:
    """The ids of the instruments on a slip."""
    try:
        return list(PicksItem.get(SLIP + slip_id, PICKS, consistent_read=True).instruments)
    except PicksItem.DoesNotExist:
        return []


def newest(organisation: str, until: datetime | None, after: Mapping[str, Any] | None, limit: int) -> Page:
    """A page of the organisation's slips, the newest that were written until then first; one Query."""
    found = SlipItem.query(
        organisation,
        SlipItem.sk.between(SLIP, _last_key(until)),
        scan_index_forward=False,
        limit=limit,
        page_size=limit,
        last_evaluated_key=dict(after) if after else None,
        consistent_read=True,
    )
    return Page([_slip(item) for item in found], found.last_evaluated_key)


def is_place(after: Mapping[str, Any], organisation: str, until: datetime | None) -> bool:
    """Whether a page of `newest` can end there."""
    place = str(after.get("sk", {}).get("S", ""))
    return after.get("pk") == {"S": organisation} and SLIP < place <= _last_key(until)


def create(slip: Slip, instruments: Sequence[str], key: str | None, entry: Entry) -> str:
    """Store a new slip; the id of the slip that the same idempotency key made before, if it did."""
    writing = Transaction[Obstacle]()
    writing.put(Obstacle.CHANGED, _item(slip))
    writing.put(Obstacle.CHANGED, PicksItem(SLIP + slip.id, PICKS, instruments=list(instruments)))
    audit.stage(writing, Obstacle.CHANGED, entry)
    if key:
        requests.stage(writing, Obstacle.MADE_BEFORE, slip, key)
    return next(filter(None, map(requests.made, writing.commit())), slip.id)


def replace(slip: Slip, instruments: Sequence[str] | None, entry: Entry | None) -> bool:
    """Store the next version of a slip, and what is on it if that changed; False where it was overtaken."""
    writing = Transaction[Obstacle]()
    writing.put(Obstacle.CHANGED, _item(slip), SlipItem.version == slip.version - 1)
    if instruments is not None:
        writing.put(Obstacle.CHANGED, PicksItem(SLIP + slip.id, PICKS, instruments=list(instruments)))
    if entry:
        audit.stage(writing, Obstacle.CHANGED, entry)
    return not writing.commit()


def delete(slip: Slip, entry: Entry) -> bool:
    """Remove a slip that is still being written; False where it was overtaken."""
    writing = Transaction[Obstacle]()
    writing.delete(Obstacle.CHANGED, slip_keys(slip.organisation, slip.id), _unchanged(slip))
    writing.delete(Obstacle.CHANGED, PicksItem(SLIP + slip.id, PICKS))
    audit.stage(writing, Obstacle.CHANGED, entry)
    return not writing.commit()


def slip_keys(organisation: str, slip_id: str) -> SlipItem:
    """The item of a slip, its keys only."""
    return SlipItem(organisation, SLIP + slip_id)


def count(changes: Mapping[LineState, int], at: datetime) -> list[Action]:
    """The update that adds to the counts of a slip."""
    actions: list[Action] = [
        SlipItem.counts[state.value].set(SlipItem.counts[state.value] + change)
        for state, change in sorted(changes.items())
        if change
    ]
    return [*actions, SlipItem.updated_at.set(at)]


def _last_key(until: datetime | None) -> str:
    return SLIP + (last_id(until) if until else LAST)


def _unchanged(slip: Slip) -> Condition:
    return SlipItem.version == slip.version


def _item(slip: Slip) -> SlipItem:
    return SlipItem(
        slip.organisation,
        SLIP + slip.id,
        contact=slip.contact.name,
        telephone=slip.contact.telephone,
        remark=slip.contact.remark or None,
        picked=slip.picked,
        created_by=slip.created_by,
        created_at=slip.created_at,
        updated_at=slip.updated_at,
        version=slip.version,
        number=slip.number,
        submitting_since=slip.submitting_since,
        submitted_at=slip.submitted_at,
        submitted_by=slip.submitted_by or None,
        counts=_all_counts(slip.counts) if slip.submitted_at else None,
    )


def _all_counts(counts: Counts) -> dict[str, int]:
    return {state.value: counts.get(state, 0) for state in LineState}


def _slip(item: SlipItem) -> Slip:
    counts = item.counts.as_dict() if item.counts else {}
    return Slip(
        id=item.sk.removeprefix(SLIP),
        organisation=item.pk,
        contact=Contact(name=item.contact, telephone=item.telephone, remark=item.remark or ""),
        picked=int(item.picked),
        created_by=item.created_by,
        created_at=item.created_at,
        updated_at=item.updated_at,
        version=int(item.version),
        number=item.number,
        submitting_since=item.submitting_since,
        submitted_at=item.submitted_at,
        submitted_by=item.submitted_by or "",
        counts={LineState(state): int(count) for state, count in counts.items() if count},
    )
