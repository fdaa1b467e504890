"""Handing in: what is checked before anything is stored, and what happens to files that nobody came for."""

import hashlib

import pytest

from chalicelib.adapters import storage
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import documents
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.clock import now
from chalicelib.domain.documents.document import LARGEST_BYTES, Document, DocumentPurpose, MediaType
from chalicelib.domain.errors import Invalid
from chalicelib.domain.ids import new_id
from chalicelib.services.documents.claim import Chosen, claim
from chalicelib.services.documents.discard import discard
from chalicelib.services.documents.places import incoming_key, kept_key
from tests.services.documents.arriving import arrive, look_at_all
from tests.support.aws import Aws
from tests.support.documents import jpeg, kept, pdf, png
from tests.support.queue import taken

LICENCE = DocumentPurpose.BUSINESS_LICENCE
PHOTO = DocumentPurpose.INDIVIDUAL_PHOTO


def own(document: Document, owner: str = "ACCOUNT#1") -> None:
    """What a registration's transaction does."""
    writing = Transaction[None]()
    documents.stage_claim(writing, None, document, owner)
    assert not writing.commit()


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
