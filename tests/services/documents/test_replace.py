"""Changing documents: some stay, others are claimed, the rest goes once the change is stored."""

import pytest

from chalicelib.adapters.tables import documents
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.documents.document import Document, DocumentPurpose
from chalicelib.domain.errors import Invalid
from chalicelib.services.documents.claim import claim
from chalicelib.services.documents.places import kept_key
from chalicelib.services.documents.replace import Change, replace
from tests.services.documents.arriving import arrive, look_at_all
from tests.support.aws import Aws
from tests.support.documents import jpeg, kept, pdf, png

PHOTO = DocumentPurpose.ORGANISATION_PHOTO


def photos(before: tuple[Document, ...], *chosen: str) -> Change:
    """The photos of an organisation."""
    return Change(purpose=PHOTO, before=before, chosen=chosen, several=True)


def store(before: tuple[Document, ...], after: tuple[Document, ...]) -> None:
    """What the transaction of the change does."""
    writing = Transaction[None]()
    documents.stage_change(writing, None, before, after, "ORGANISATION#1")
    assert not writing.commit()


def given(count: int) -> tuple[Document, ...]:
    """Photos that somebody has."""
    found = tuple(claim({str(each): arrive(png(), PHOTO) for each in range(count)}).values())
    store((), found)
    assert look_at_all() == [False] * count
    return found


def test_some_stay_one_comes_one_goes(aws: Aws) -> None:
    first, second = given(2)
    new = arrive(jpeg(), PHOTO).id
    after = replace({"photos": photos((first, second), second.id, new, new)})["photos"]
    assert [each.id for each in after] == [second.id, new]
    store((first, second), after)
    assert sorted(look_at_all()) == [False, True]
    assert sorted(kept()) == sorted(map(kept_key, after))


def test_nothing_goes_where_the_change_failed(aws: Aws) -> None:
    (only,) = given(1)
    assert replace({"photos": photos((only,))}) == {"photos": ()}
    assert look_at_all() == [False]
    assert kept() == [kept_key(only)]


def test_every_wrong_field_is_named_and_nothing_is_looked_at(aws: Aws) -> None:
    (only,) = given(1)
    bad = arrive(pdf(), PHOTO).id
    licence = Change(purpose=DocumentPurpose.BUSINESS_LICENCE, before=(), chosen=(bad,))
    with pytest.raises(Invalid) as refused:
        replace({"photos": photos((only,), only.id, bad), "licence": licence})
    assert {each.field: each.code for each in refused.value.fields} == {
        "photos.1": "document_not_a_photo",
        "licence": "document_gone",
    }
    assert look_at_all() == []
