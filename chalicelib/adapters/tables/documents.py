"""Documents that were handed in, under their ids: each has one owner, and shows what is kept of it.

Written and removed in the transactions of the owners, who keep a copy beside their own values.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, NamedTuple

from pynamodb.attributes import Attribute, UnicodeAttribute
from pynamodb.constants import STRING

from chalicelib.adapters.config import table_name
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.transaction import Label, Transaction
from chalicelib.domain.documents.document import Document, DocumentPurpose, MediaType

CLAIM = "CLAIM"


class DocumentAttribute(Attribute[Document]):
    """A document beside its owner's values, as JSON.

    Not a map: PynamoDB does not let an attribute of its own kind decide how a map is written in updates.
    """

    attr_type = STRING

    def serialize(self, value: Document) -> str:
        """As DynamoDB has it."""
        return _encode(asdict(value))

    def deserialize(self, value: str) -> Document:
        """The document again."""
        return _document(json.loads(value))


class DocumentsAttribute(Attribute[tuple[Document, ...]]):
    """Several documents beside their owner's values."""

    attr_type = STRING

    def serialize(self, value: tuple[Document, ...]) -> str:
        """As DynamoDB has it."""
        return _encode([asdict(each) for each in value])

    def deserialize(self, value: str) -> tuple[Document, ...]:
        """The documents again, in their order."""
        return tuple(_document(each) for each in json.loads(value))


class DocumentItem(Item):
    """The claim of one owner on one upload."""

    class Meta:
        table_name = table_name("ACTIVITY_TABLE")

    owner = UnicodeAttribute()
    document = DocumentAttribute()


class Claimed(NamedTuple):
    """A document and whose it is."""

    document: Document
    owner: str


def get(document_id: str) -> Claimed | None:
    """A document that was handed in, as last written; one GetItem."""
    try:
        item = DocumentItem.get(*_keys(document_id), consistent_read=True)
    except DocumentItem.DoesNotExist:
        return None
    return Claimed(item.document, item.owner)


def stage_claim(transaction: Transaction[Label], label: Label, document: Document, owner: str) -> None:
    """Hand a document in with what else the transaction writes; declined where it was handed in before."""
    item = DocumentItem(*_keys(document.id), owner=owner, document=document)
    transaction.put(label, item, DocumentItem.pk.does_not_exist())


def stage_change(
    transaction: Transaction[Label],
    label: Label,
    before: Iterable[Document],
    after: Iterable[Document],
    owner: str,
) -> None:
    """Let go of the documents that the owner refers to no longer, hand in the new ones."""
    had, has = {each.id: each for each in before}, {each.id: each for each in after}
    for each in had.keys() - has.keys():
        transaction.delete(label, DocumentItem(*_keys(each)))
    for each in has.keys() - had.keys():
        stage_claim(transaction, label, has[each], owner)


def _keys(document_id: str) -> tuple[str, str]:
    return f"DOCUMENT#{document_id}", CLAIM


def _encode(stored: Any) -> str:
    return json.dumps(stored, ensure_ascii=False, separators=(",", ":"))


def _document(stored: dict[str, Any]) -> Document:
    purpose, media_type = DocumentPurpose(stored["purpose"]), MediaType(stored["media_type"])
    return Document(**stored | {"purpose": purpose, "media_type": media_type})
