"""Handing in: what is checked before anything is stored, and what happens to files that nobody came for."""

import hashlib

import pytest

from chalicelib.adapters import clients, storage
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import documents
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.clock import now
from chalicelib.domain.documents.document import LARGEST_BYTES, Document, DocumentPurpose, MediaType
from chalicelib.domain.errors import Invalid
from chalicelib.domain.ids import new_id
from chalicelib.services.documents import claim as claiming
from chalicelib.services.documents.claim import Chosen, claim, replace
from chalicelib.services.documents.discard import discard
from chalicelib.services.documents.places import incoming_key, kept_key
from tests.support.aws import Aws
from tests.support.documents import jpeg, kept, pdf, png
from tests.support.queue import taken

LICENCE = DocumentPurpose.BUSINESS_LICENCE
PHOTO = DocumentPurpose.INDIVIDUAL_PHOTO


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claiming, "SECONDS_UNTIL_LOOKED_AT", 0)


def arrive(content: bytes, purpose: DocumentPurpose = LICENCE, name: str = "a") -> Chosen:
    """A file as it lies in storage once its browser has posted it."""
    chosen = Chosen(purpose, new_id(now()))
    clients.s3().put_object(
        Bucket=config().documents_bucket,
        Key=incoming_key(*chosen),
        Body=content,
        Metadata={"name": name},
    )
    return chosen


def own(document: Document, owner: str = "ACCOUNT#1") -> None:
    """What a registration's transaction does."""
    writing = Transaction[None]()
    documents.stage_claim(writing, None, document, owner)
    assert not writing.commit()


def look_at_all() -> list[bool]:
    """Work off the queue; which files were removed."""
    return [discard(each["document"], each["file"]) for each in taken(config().documents_queue)]


def test_a_document_is_what_its_content_says(aws: Aws) -> None:
    chosen = arrive(jpeg() + b"more", name="%E6%89%A7%E7%85%A7.pdf")
    (document,) = claim({"licence": chosen}).values()
    assert document.id == chosen.id
    assert document.media_type is MediaType.JPEG
    assert document.name == "执照.pdf.jpg"
    assert (document.size, document.sha256) == (len(jpeg()), hashlib.sha256(jpeg()).hexdigest())
    stored = storage.find(config().documents_bucket, kept_key(document), LARGEST_BYTES)
    assert stored
    assert stored.content == jpeg()


def test_every_wrong_field_is_named_and_nothing_is_stored(aws: Aws) -> None:
    licence = arrive(pdf())
    fields = {
        "licence": licence,
        "again": licence,
        "gone": Chosen(LICENCE, new_id(now())),
        "other_purpose": Chosen(PHOTO, licence.id),
        "photo": arrive(pdf(), PHOTO),
        "page": arrive(b"<html>"),
        "empty": arrive(b""),
        "huge": arrive(jpeg() + bytes(LARGEST_BYTES)),
    }
    with pytest.raises(Invalid) as refused:
        claim(fields)
    assert {each.field: each.code for each in refused.value.fields} == {
        "again": "document_claimed",
        "gone": "document_gone",
        "other_purpose": "document_gone",
        "photo": "document_not_a_photo",
        "page": "document_kind",
        "empty": "document_empty",
        "huge": "document_gone",
    }
    assert not kept()
    assert not taken(aws.documents_queue)


def test_a_file_that_nobody_came_to_own_is_removed(aws: Aws) -> None:
    claim({"licence": arrive(png())})
    assert len(kept()) == 1
    assert look_at_all() == [True]
    assert not kept()


def test_a_file_with_an_owner_stays_however_often_it_is_looked_at(aws: Aws) -> None:
    (document,) = claim({"licence": arrive(png())}).values()
    own(document)
    (message,) = taken(aws.documents_queue)
    for _ in range(3):
        assert not discard(message["document"], message["file"])
    assert kept() == [kept_key(document)]


def test_a_second_try_has_a_file_of_its_own(aws: Aws) -> None:
    """The first try failed; looking at its file late must not take away that of the second."""
    chosen = arrive(png())
    (first,) = claim({"licence": chosen}).values()
    (second,) = claim({"licence": chosen}).values()
    own(second)
    assert sorted(look_at_all()) == [False, True]
    assert kept() == [kept_key(second)]
    assert first.file != second.file


def test_the_upload_may_change_afterwards_the_document_does_not(aws: Aws) -> None:
    chosen = arrive(png())
    (document,) = claim({"licence": chosen}).values()
    storage.put(aws.documents_bucket, incoming_key(*chosen), b"<html>", "image/png")
    assert storage.get(aws.documents_bucket, kept_key(document)) == png()


def test_what_is_replaced_is_looked_at_and_what_stays_is_not(aws: Aws) -> None:
    (before,) = claim({"photo": arrive(png(), PHOTO)}).values()
    own(before)
    assert replace("photo", PHOTO, before, before.id) is before
    assert look_at_all() == [False]
    after = replace("photo", PHOTO, before, arrive(jpeg(), PHOTO).id)
    assert after
    writing = Transaction[None]()
    documents.stage_release(writing, None, before)
    documents.stage_claim(writing, None, after, "ACCOUNT#1")
    assert not writing.commit()
    assert sorted(look_at_all()) == [False, True]
    assert kept() == [kept_key(after)]


def test_what_was_to_be_replaced_stays_where_the_change_failed(aws: Aws) -> None:
    (before,) = claim({"photo": arrive(png(), PHOTO)}).values()
    own(before)
    assert replace("photo", PHOTO, before, None) is None
    assert look_at_all() == [False, False]
    assert kept() == [kept_key(before)]
