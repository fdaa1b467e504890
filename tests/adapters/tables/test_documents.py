"""A document has one owner; what is read is what was stored."""

from enum import Enum, auto

from chalicelib.adapters.config import table_name
from chalicelib.adapters.tables import documents
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.transaction import Transaction
from tests.support.aws import Aws
from tests.support.documents import document


class Part(Enum):
    """Parts of the transactions here."""

    CLAIM = auto()
    RELEASE = auto()


class AlbumItem(Item):
    """Somebody who keeps several documents."""

    class Meta:
        table_name = table_name("ACTIVITY_TABLE")

    photos = documents.DocumentsAttribute()


def claim(owner: str) -> bool:
    """Hand the document in; False where it was handed in before."""
    writing = Transaction[Part]()
    documents.stage_claim(writing, Part.CLAIM, document(), owner)
    return not writing.commit()


def test_a_document_is_claimed_once(aws: Aws) -> None:
    assert claim("ACCOUNT#1")
    assert not claim("ACCOUNT#2")
    assert documents.get(document().id) == (document(), "ACCOUNT#1")


def test_what_was_let_go_is_nobodys(aws: Aws) -> None:
    claim("ACCOUNT#1")
    for _ in range(2):
        writing = Transaction[Part]()
        documents.stage_change(writing, Part.RELEASE, [document()], [], "ACCOUNT#1")
        assert not writing.commit()
    assert documents.get(document().id) is None


def test_several_are_kept_beside_their_owner(aws: Aws) -> None:
    album = AlbumItem("ORGANISATION#1", "ALBUM", photos=(document(),))
    album.save()
    pair = (document(id="01K0000000000000000000000E"), document())
    writing = Transaction[Part]()
    writing.update(Part.CLAIM, album, [AlbumItem.photos.set(pair)])
    assert not writing.commit()
    assert AlbumItem.get("ORGANISATION#1", "ALBUM").photos == pair
