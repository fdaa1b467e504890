"""Editions of the catalogue: who loaded and published them and when; their content lies in S3."""

from datetime import UTC, datetime

from pynamodb.attributes import NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.expressions.condition import Condition

from chalicelib.adapters.config import table_name
from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.base import DateAttribute, Item
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.editions.edition import Edition
from chalicelib.domain.text import folded

EDITIONS, NAMES, POINTER = "EDITIONS", "NAMES", "POINTER"
PUBLISHED = "PUBLISHED"
#: Drafts are few and an edition comes once in years; the list never needs a second page.
MOST_LISTED = 200


class EditionsMeta:
    """The table of the catalogue."""

    table_name = table_name("CATALOGUE_TABLE")


class EditionItem(Item):
    """An edition; once `published_at` is set, nothing in it changes any more."""

    class Meta(EditionsMeta):
        pass

    name = UnicodeAttribute()
    in_force_on = DateAttribute()
    digest = UnicodeAttribute()
    item_count = NumberAttribute()
    kind_count = NumberAttribute()
    version = NumberAttribute()
    created_by = UnicodeAttribute()
    created_at = UTCDateTimeAttribute()
    published_by = UnicodeAttribute(null=True)
    published_at = UTCDateTimeAttribute(null=True)
    publication = UnicodeAttribute(null=True)


class NameItem(Item):
    """Which edition has a name, so that no other gets it."""

    class Meta(EditionsMeta):
        pass

    edition = UnicodeAttribute()


class PointerItem(Item):
    """Which edition is the published one, and where its content lies; none where that is the packaged one."""

    class Meta(EditionsMeta):
        pass

    edition = UnicodeAttribute()
    digest = UnicodeAttribute()
    name = UnicodeAttribute()
    in_force_on = DateAttribute()


def get(edition_id: str) -> Edition | None:
    """An edition as last written."""
    try:
        return _edition(EditionItem.get(EDITIONS, edition_id, consistent_read=True))
    except EditionItem.DoesNotExist:
        return None


def listed() -> list[Edition]:
    """Every edition that was loaded, in no particular order; one consistent Query."""
    found = EditionItem.query(EDITIONS, consistent_read=True, limit=MOST_LISTED)
    return [_edition(item) for item in found]


def pointer() -> PointerItem | None:
    """The published edition as last written; None where that is the packaged one."""
    try:
        return PointerItem.get(POINTER, PUBLISHED, consistent_read=True)
    except PointerItem.DoesNotExist:
        return None


def create(edition: Edition, entry: Entry) -> set[str]:
    """Store a draft; what stands in its way otherwise: EDITIONS (its id), NAMES (its name)."""
    writing: Transaction[str] = Transaction()
    name = NameItem(*_name_keys(edition.name), edition=edition.id)
    writing.put(EDITIONS, _item(edition), EditionItem.pk.does_not_exist())
    writing.put(NAMES, name, NameItem.pk.does_not_exist() | (NameItem.edition == edition.id))
    audit.stage(writing, "", entry)
    return {declined.label for declined in writing.commit()}


def publish(edition: Edition, former: str | None, entry: Entry) -> bool:
    """Write a draft as published (its version is the next one) and have the pointer name it.

    False where the draft is at another version, published or gone, or where the pointer is no longer at the
    former edition (None: the packaged one).
    """
    writing: Transaction[None] = Transaction()
    is_draft = EditionItem.published_at.does_not_exist()
    writing.put(None, _item(edition), (EditionItem.version == edition.version - 1) & is_draft)
    writing.put(None, _pointer_item(edition), _points_to(former))
    audit.stage(writing, None, entry)
    return not writing.commit()


def discard(edition: Edition, entry: Entry) -> bool:
    """Remove a draft and free its name; False where it is at another version, published or gone."""
    writing: Transaction[None] = Transaction()
    is_draft = EditionItem.published_at.does_not_exist()
    writing.delete(
        None, EditionItem(EDITIONS, edition.id), (EditionItem.version == edition.version) & is_draft
    )
    writing.delete(None, NameItem(*_name_keys(edition.name)), NameItem.edition == edition.id)
    audit.stage(writing, None, entry)
    return not writing.commit()


def _points_to(edition_id: str | None) -> Condition:
    return PointerItem.edition == edition_id if edition_id else PointerItem.pk.does_not_exist()


def _name_keys(name: str) -> tuple[str, str]:
    return NAMES, folded(name)


def _pointer_item(edition: Edition) -> PointerItem:
    return PointerItem(
        POINTER,
        PUBLISHED,
        edition=edition.id,
        digest=edition.digest,
        name=edition.name,
        in_force_on=edition.in_force_on,
    )


def _item(edition: Edition) -> EditionItem:
    return EditionItem(
        EDITIONS,
        edition.id,
        name=edition.name,
        in_force_on=edition.in_force_on,
        digest=edition.digest,
        item_count=edition.items,
        kind_count=edition.kinds,
        version=edition.version,
        created_by=edition.created_by,
        created_at=edition.created_at,
        published_by=edition.published_by or None,
        published_at=edition.published_at,
        publication=edition.publication or None,
    )


def _edition(item: EditionItem) -> Edition:
    return Edition(
        id=item.sk,
        name=item.name,
        in_force_on=item.in_force_on,
        digest=item.digest,
        items=int(item.item_count),
        kinds=int(item.kind_count),
        version=int(item.version),
        created_by=item.created_by,
        created_at=_utc(item.created_at),
        published_by=item.published_by or "",
        published_at=_utc(item.published_at),
        publication=item.publication or "",
    )


def _utc(instant: datetime | None) -> datetime | None:
    return instant.astimezone(UTC) if instant else None
