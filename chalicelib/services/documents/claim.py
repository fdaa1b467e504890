"""Handing in what was uploaded, before the transaction that makes somebody its owner (decision 17).

The checked bytes are stored where they stay; a message sent beforehand has them looked at once the request
is over. If the transaction did not happen, nobody refers to the file then, and it is removed.
"""

import hashlib
from collections.abc import Mapping
from typing import NamedTuple

from chalicelib.adapters import queues, storage
from chalicelib.adapters.config import config
from chalicelib.domain import clock
from chalicelib.domain.documents.document import (
    LARGEST_BYTES,
    Document,
    DocumentPurpose,
    check_media_type,
)
from chalicelib.domain.documents.file_name import file_name, with_ending
from chalicelib.domain.errors import FieldError, Invalid, Wrong
from chalicelib.domain.ids import new_id
from chalicelib.services.documents.places import incoming_key, kept_key
from chalicelib.services.documents.start import NAME

#: Longer than any request takes (29 seconds), and its retries.
SECONDS_UNTIL_LOOKED_AT = 120


class Chosen(NamedTuple):
    """An upload that a form refers to."""

    purpose: DocumentPurpose
    id: str


class _Ready(NamedTuple):
    document: Document
    content: bytes


def claim(chosen: Mapping[str, Chosen]) -> dict[str, Document]:
    """The documents by the names of their fields, stored but nobody's yet; Invalid names every wrong field.

    The caller stages them in its transaction (`adapters.tables.documents.stage_claim`).
    """
    ready: dict[str, _Ready] = {}
    wrong: list[FieldError] = []
    seen: set[Chosen] = set()
    for field, choice in chosen.items():
        try:
            ready[field] = _read(choice, seen)
        except Wrong as refusal:
            wrong.append(FieldError(field, refusal.code, refusal.params))
    if wrong:
        raise Invalid(wrong)
    for each in ready.values():
        _store(each)
    return {field: each.document for field, each in ready.items()}


def keep(choice: Chosen, content: bytes, name: str) -> Document:
    """A document that came by another way than an upload of its own, checked and stored; Wrong says why not.

    As with `claim`, it is nobody's yet; the transaction must follow before the file is looked at.
    """
    ready = _checked(choice, content, name)
    _store(ready)
    return ready.document


def look_at_later(document: Document) -> None:
    """Have the file removed if nobody refers to it when the request is over."""
    message = {"document": document.id, "file": document.file}
    queues.send(config().documents_queue, message, SECONDS_UNTIL_LOOKED_AT)


def _read(choice: Chosen, seen: set[Chosen]) -> _Ready:
    if choice in seen:
        raise Wrong("document_claimed")
    seen.add(choice)
    key = incoming_key(choice.purpose, choice.id)
    stored = storage.find(config().documents_bucket, key, LARGEST_BYTES)
    if stored is None:
        raise Wrong("document_gone")
    return _checked(choice, stored.content, stored.notes.get(NAME, ""))


def _checked(choice: Chosen, given: bytes, name: str) -> _Ready:
    # Only forms with files need it, and it leads to the checks of contents.
    from chalicelib.adapters.documents.content import check

    media_type, content = check(given)
    check_media_type(choice.purpose, media_type)
    document = Document(
        id=choice.id,
        file=new_id(clock.now()),
        purpose=choice.purpose,
        media_type=media_type,
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        name=with_ending(file_name(name), media_type),
    )
    return _Ready(document, content)


def _store(ready: _Ready) -> None:
    document = ready.document
    look_at_later(document)
    storage.put(config().documents_bucket, kept_key(document), ready.content, document.media_type)
