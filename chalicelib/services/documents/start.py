"""Starting an upload: also before there is an account that could own it."""

from dataclasses import dataclass

from chalicelib.adapters import storage
from chalicelib.adapters.config import config
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import Fields, Target, entry_of, target
from chalicelib.domain.documents.document import (
    LARGEST_BYTES,
    DocumentPurpose,
    MediaType,
    check_media_type,
    check_size,
)
from chalicelib.domain.errors import Invalid, Wrong
from chalicelib.domain.ids import new_id
from chalicelib.services.audit.record import record
from chalicelib.services.documents.places import incoming_key

#: The note that the name of a file is kept in until the file is handed in.
NAME = "name"


@dataclass(frozen=True, kw_only=True, slots=True)
class Announced:
    """A file as its browser announces it; what it really is shows when it is handed in."""

    purpose: DocumentPurpose
    media_type: MediaType
    size: int
    name: str


@dataclass(frozen=True, slots=True)
class StartedUpload:
    """The id to hand the file in by, which only the uploader knows, and where the file goes."""

    id: str
    upload: storage.Upload


def start_upload(announced: Announced, *, actor: Actor) -> StartedUpload:
    """A form post for exactly one file of at most 5 MiB."""
    _check(announced)
    now = clock.now()
    document_id = new_id(now)
    upload = storage.presigned_upload(
        config().documents_bucket,
        incoming_key(announced.purpose, document_id),
        announced.media_type,
        LARGEST_BYTES,
        {NAME: announced.name},
    )
    record(entry_of(Action.DOCUMENT_UPLOAD_STARTED, actor, now, _target(announced)))
    return StartedUpload(document_id, upload)


def _target(announced: Announced) -> Target:
    # Neither the id, by which the file can be handed in, nor the name: people name files after themselves.
    size: Fields = {"size": announced.size}
    return target("", "", after={"purpose": announced.purpose, "media_type": announced.media_type, **size})


def _check(announced: Announced) -> None:
    try:
        check_size(announced.size)
    except Wrong as wrong:
        raise Invalid.one("size", wrong.code, **wrong.params) from None
    try:
        check_media_type(announced.purpose, announced.media_type)
    except Wrong as wrong:
        raise Invalid.one("media_type", wrong.code, **wrong.params) from None
