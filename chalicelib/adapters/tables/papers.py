"""The documents of an organisation beside its other values."""

import json

from pynamodb.attributes import Attribute
from pynamodb.constants import STRING

from chalicelib.adapters.tables.documents import DocumentAttribute
from chalicelib.domain.documents.document import Document

_ONE = DocumentAttribute()


class PapersAttribute(Attribute[tuple[Document, ...]]):
    """As a JSON list of what each document is alone; a list of PynamoDB's does not type its entries."""

    attr_type = STRING

    def serialize(self, value: tuple[Document, ...]) -> str:
        """As DynamoDB has it."""
        return json.dumps([_ONE.serialize(each) for each in value], ensure_ascii=False)

    def deserialize(self, value: str) -> tuple[Document, ...]:
        """The documents again."""
        return tuple(_ONE.deserialize(each) for each in json.loads(value))
