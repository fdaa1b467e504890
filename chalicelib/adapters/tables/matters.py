"""Matters that are kept for their own sake, in the activity table, in the order of time."""

from pynamodb.attributes import TTLAttribute, UnicodeAttribute, UTCDateTimeAttribute

from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.notices.meta import KEPT, ActivityMeta
from chalicelib.adapters.tables.transaction import Label, Transaction
from chalicelib.domain.business.matter import Matter, MatterKind, MatterState

MATTER = "MATTER#"
#: Sorts after every id.
LAST = "~"


class MatterItem(Item):
    """A matter as it stands."""

    class Meta(ActivityMeta):
        pass

    kind = UnicodeAttribute()
    state = UnicodeAttribute()
    subject = UnicodeAttribute()
    by = UnicodeAttribute()
    started_at = UTCDateTimeAttribute()
    changed_at = UTCDateTimeAttribute(null=True)
    reason = UnicodeAttribute(null=True)
    link = UnicodeAttribute()
    expires_at = TTLAttribute()


def stage(writing: Transaction[Label], label: Label, organisation: str, matter: Matter) -> None:
    """Store how a matter stands, within the transaction that makes it so."""
    item = MatterItem(
        organisation,
        MATTER + matter.place,
        kind=matter.kind,
        state=matter.state,
        subject=matter.subject,
        by=matter.by,
        started_at=matter.started_at,
        changed_at=matter.changed_at,
        reason=matter.reason or None,
        link=matter.link,
        expires_at=(matter.changed_at or matter.started_at) + KEPT,
    )
    writing.put(label, item)


def newest(organisation: str, before: str | None, limit: int) -> list[Matter]:
    """At most `limit` matters older than a place, newest first; one Query."""
    last = MATTER + (before or LAST)
    found = MatterItem.query(
        organisation, MatterItem.sk.between(MATTER, last), scan_index_forward=False, limit=limit + 1
    )
    return [_matter(item) for item in found if item.sk != last][:limit]


def _matter(item: MatterItem) -> Matter:
    return Matter(
        place=item.sk.removeprefix(MATTER),
        kind=MatterKind(item.kind),
        state=MatterState(item.state),
        subject=item.subject,
        by=item.by,
        started_at=item.started_at,
        changed_at=item.changed_at,
        reason=item.reason or "",
        link=item.link,
    )
