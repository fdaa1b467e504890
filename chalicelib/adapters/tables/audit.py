"""The audit: entries are put once and read; no code, and no role, changes or deletes one."""

from datetime import UTC, date
from typing import NamedTuple

from pynamodb.attributes import JSONAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.exceptions import PutError
from pynamodb.expressions.condition import Condition
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from chalicelib.adapters.config import table_name
from chalicelib.adapters.tables.base import Item, is_condition_failure
from chalicelib.adapters.tables.transaction import Label, Transaction
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor, ActorKind, Origin
from chalicelib.domain.audit.entry import Entry, Target
from chalicelib.domain.clock import date_in_china


class ByDayIndex(GlobalSecondaryIndex["EntryItem"]):
    """Everybody's entries by day, spread over shards."""

    class Meta:
        index_name = "by_day"
        projection = AllProjection()

    day = UnicodeAttribute(hash_key=True)
    sk = UnicodeAttribute(range_key=True)


class EntryItem(Item):
    """An entry; its partition is whom it concerns, its sort key its id, which is in order of time."""

    class Meta:
        table_name = table_name("AUDIT_TABLE")

    by_day = ByDayIndex()

    day = UnicodeAttribute()
    at = UTCDateTimeAttribute()
    action = UnicodeAttribute()
    actor_kind = UnicodeAttribute()
    actor_id = UnicodeAttribute(null=True)
    actor_name = UnicodeAttribute(null=True)
    actor_token = UnicodeAttribute(null=True)
    address = UnicodeAttribute(null=True)
    via = UnicodeAttribute(null=True)
    request_id = UnicodeAttribute(null=True)
    organisation = UnicodeAttribute(null=True)
    account_id = UnicodeAttribute(null=True)
    targets = JSONAttribute()


class Window(NamedTuple):
    """Ids of entries to be read: from `low` on, up to but not including `high`."""

    low: str
    high: str


def put(entry: Entry) -> None:
    """Store an entry by itself; one that stands there already is this one, its first answer lost."""
    try:
        _to_item(entry).save(EntryItem.pk.does_not_exist())
    except PutError as error:
        if not is_condition_failure(error):
            raise


def stage(writing: Transaction[Label], label: Label, entry: Entry) -> None:
    """Store an entry within the transaction of the change that it tells of."""
    writing.put(label, _to_item(entry), EntryItem.pk.does_not_exist())


def of_owner(owner: str, window: Window, limit: int) -> list[Entry]:
    """At most `limit` entries that concern somebody, newest first; one Query."""
    found = EntryItem.query(owner, _between(window), scan_index_forward=False, limit=limit)
    return [_to_entry(item) for item in found]


def of_day(day: date, shard: int, window: Window, limit: int) -> list[Entry]:
    """At most `limit` entries of a day's shard, newest first; one Query."""
    key = _day_key(day, shard)
    found = EntryItem.by_day.query(key, _between(window), scan_index_forward=False, limit=limit)
    return [_to_entry(item) for item in found]


def _between(window: Window) -> Condition:
    # `between` takes in both ends: no id sorts between `high` and what is looked up instead of it.
    below = window.high[:-1] + chr(ord(window.high[-1]) - 1) + "~"
    return EntryItem.sk.between(window.low, below)


def _to_item(entry: Entry) -> EntryItem:
    actor, origin = entry.actor, entry.actor.origin
    return EntryItem(
        entry.owner,
        entry.id,
        day=_day_key(date_in_china(entry.at), entry.shard),
        at=entry.at,
        action=entry.action,
        actor_kind=actor.kind,
        actor_id=actor.account_id or None,
        actor_name=actor.user_name or None,
        actor_token=actor.token or None,
        address=origin.address or None,
        via=origin.via or None,
        request_id=origin.request_id or None,
        organisation=entry.organisation,
        account_id=entry.account_id or None,
        targets=[[each.id, each.name, dict(each.before), dict(each.after)] for each in entry.targets],
    )


def _to_entry(item: EntryItem) -> Entry:
    origin = Origin(address=item.address or "", via=item.via or "", request_id=item.request_id or "")
    return Entry(
        id=item.sk,
        at=item.at.astimezone(UTC),
        actor=Actor(
            kind=ActorKind(item.actor_kind),
            account_id=item.actor_id or "",
            user_name=item.actor_name or "",
            token=item.actor_token or "",
            origin=origin,
        ),
        action=Action(item.action),
        organisation=item.organisation,
        account_id=item.account_id or "",
        targets=tuple(
            Target(id=id_, name=name, before=before, after=after) for id_, name, before, after in item.targets
        ),
    )


def _day_key(day: date, shard: int) -> str:
    return f"{day.isoformat()}#{shard}"
