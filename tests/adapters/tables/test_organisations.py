"""Organisations as they are stored."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.adapters.tables import documents, listings, organisations
from chalicelib.adapters.tables.listings import Head, ListingItem
from chalicelib.adapters.tables.organisations import OrganisationItem, stage_documents
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.documents.document import Document
from chalicelib.domain.documents.owner import organisation_owner
from chalicelib.domain.errors import Invalid
from chalicelib.domain.organisations.entity_type import EntityType
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation, Registration, decided
from chalicelib.domain.organisations.review import ReviewState, ReviewStep
from tests.adapters.tables.test_registrations import NOW, ORGANISATION
from tests.support.audit import an_entry
from tests.support.authorisations import authorisation
from tests.support.documents import document
from tests.support.organisations import decide, organisation, store
from tests.support.people import ANOTHER_CODE, CITIZEN_ID, CODE

SAID = Registration(
    name="象山县中医院",
    division="330225",
    legal_representative="李四",
    legal_representative_id=CITIZEN_ID,
    email="b@c.cn",
)

LATER = NOW + timedelta(days=1)

pytestmark = pytest.mark.usefixtures("aws")


@pytest.fixture(autouse=True)
def _stored(aws: object) -> None:
    store(ORGANISATION, b"old")


def resubmit(
    version: int, said: Registration, encrypted: bytes | None = b"new", *documents: Document
) -> Organisation | None:
    before = organisations.get(CODE)
    assert before
    before = replace(before, version=version)
    return organisations.resubmit(before, said, documents, encrypted, LATER, an_entry())


def test_an_unknown_code_finds_nothing() -> None:
    assert organisations.get("600037341") is None


def test_a_decision_counts_for_the_version_it_was_made_on() -> None:
    later = replace(ORGANISATION, version=2)
    approved = decided(later, ReviewStep.APPROVE, None, NOW)
    assert organisations.decide(later, approved, an_entry()) is None
    refused = decided(ORGANISATION, ReviewStep.REFUSE, "材料不全", NOW)
    assert organisations.decide(ORGANISATION, refused, an_entry()) == refused
    assert organisations.get(CODE) == refused


@pytest.mark.parametrize("division", [None, "330000", "330200", "330225"])
def test_an_organisation_stands_in_the_lists_of_its_state_and_no_other(division: str | None) -> None:
    decide(ReviewStep.APPROVE)
    decide(ReviewStep.SUSPEND, "停业")
    heads = [Head("enterprise", state, division) for state in ReviewState]
    assert [len(listings.read([head], None, 10).found) for head in heads] == [0, 0, 0, 1]


def test_a_corrected_registration_stands_where_it_says_it_is_now() -> None:
    refused = decide(ReviewStep.REFUSE, "材料不全")
    moved = replace(SAID, division="110105")
    organisations.resubmit(refused, moved, (), None, NOW, an_entry())
    items = ListingItem.scan(ListingItem.pk.startswith("LIST#"))
    listed = [(item.pk, item.name) for item in items]
    assert sorted(listed) == [
        (f"LIST#enterprise#pending#{area}", SAID.name) for area in ("*", "110000", "110105")
    ]


def test_several_come_in_the_order_asked_for() -> None:
    store(replace(ORGANISATION, id=ANOTHER_CODE, code=ANOTHER_CODE))
    found = organisations.get_all([ANOTHER_CODE, "600037341", CODE])
    assert [each.code for each in found] == [ANOTHER_CODE, CODE]


def test_the_id_is_there_for_whoever_may_decrypt_it() -> None:
    assert organisations.encrypted_id(CODE) == b"old"
    assert organisations.encrypted_id("600037341") is None


def test_nothing_is_decided_about_what_is_not_there() -> None:
    nobody = replace(ORGANISATION, id="600037341", code="600037341")
    assert organisations.decide(nobody, decided(nobody, ReviewStep.APPROVE, None, NOW), an_entry()) is None
    assert organisations.get("600037341") is None


def test_a_correction_replaces_what_was_said_and_the_reason() -> None:
    decide(ReviewStep.REFUSE, "材料不全")
    changed = resubmit(2, SAID)
    assert changed == organisations.get(CODE)
    assert changed
    assert (changed.name, changed.email, changed.review_reason) == (SAID.name, SAID.email, None)
    assert (changed.review_state, changed.registered_at, changed.version) == (ReviewState.PENDING, LATER, 3)
    assert changed.masked_legal_representative_id == "110***********002X"
    assert OrganisationItem.get(CODE, "ORGANISATION").legal_representative_id == b"new"


def test_an_id_that_is_not_given_again_stays() -> None:
    without = Registration(
        name="x", division="330225", legal_representative="y", legal_representative_id=None, email=None
    )
    resubmit(1, SAID)
    changed = resubmit(2, without, None)
    assert changed
    assert changed.masked_legal_representative_id == "110***********002X"
    assert OrganisationItem.get(CODE, "ORGANISATION").legal_representative_id == b"new"


def test_everything_that_was_said_is_kept_and_what_is_left_out_goes() -> None:
    said = replace(
        SAID,
        entity_type=EntityType.PUBLIC_INSTITUTION,
        address="丹东街道新华路12号",
        authorisation=authorisation(),
    )
    changed = resubmit(1, said)
    assert changed == organisations.get(CODE)
    assert changed
    assert (changed.entity_type, changed.address) == (said.entity_type, said.address)
    assert changed.authorisation == said.authorisation
    bare = resubmit(2, SAID)
    assert bare
    assert (bare.entity_type, bare.address, bare.authorisation) == (None, None, None)


def test_an_institution_is_stored_with_its_authorisation() -> None:
    institution = organisation(
        code=ANOTHER_CODE, kind=OrganisationKind.INSTITUTION, authorisation=authorisation()
    )
    store(institution)
    assert organisations.get(ANOTHER_CODE) == institution


def test_documents_are_claimed_and_released_with_the_correction() -> None:
    first, second = document(), document(id="01K0000000000000000000000E")
    changed = resubmit(1, SAID, None, first)
    assert changed
    assert changed.documents == (first,)
    assert documents.get(first.id) == documents.Claimed(first, organisation_owner(CODE))
    again = resubmit(2, SAID, None, second)
    assert again
    assert again.documents == (second,)
    assert documents.get(first.id) is None


def test_a_document_that_was_handed_in_before_is_not_handed_in_again() -> None:
    other = organisation(code=ANOTHER_CODE, documents=(document(),))
    writing = Transaction[str]()
    stage_documents(writing, "x", ANOTHER_CODE, (), other.documents)
    assert writing.commit() == []
    with pytest.raises(Invalid) as caught:
        resubmit(1, SAID, None, document())
    assert [each.code for each in caught.value.fields] == ["document_claimed"]
