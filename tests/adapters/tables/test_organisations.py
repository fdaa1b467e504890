"""Organisations as they are stored."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.adapters.tables import organisations
from chalicelib.adapters.tables.organisations import OrganisationItem, organisation_items
from chalicelib.domain.errors import Malformed
from chalicelib.domain.organisations.entity_type import EntityType
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Registration
from chalicelib.domain.organisations.review import ReviewState
from tests.adapters.tables.test_registrations import NOW, ORGANISATION
from tests.support.audit import an_entry
from tests.support.authorisations import authorisation
from tests.support.organisations import organisation
from tests.support.people import ANOTHER_CODE, CITIZEN_ID, CODE

SAID = Registration(
    name="象山县中医院",
    division="330225",
    legal_representative="李四",
    legal_representative_id=CITIZEN_ID,
    email="b@c.cn",
)

pytestmark = pytest.mark.usefixtures("aws")


@pytest.fixture(autouse=True)
def _stored(aws: object) -> None:
    for item in organisation_items(ORGANISATION, b"old"):
        item.save()


def test_an_unknown_code_finds_nothing() -> None:
    assert organisations.get("600037341") is None


def test_a_decision_counts_for_the_version_it_was_made_on() -> None:
    assert organisations.decide(CODE, 2, ReviewState.APPROVED, None, an_entry()) is None
    decided = organisations.decide(CODE, 1, ReviewState.REFUSED, "材料不全", an_entry())
    assert decided == organisations.get(CODE)
    assert decided
    assert (decided.version, decided.review_state, decided.review_reason) == (
        2,
        ReviewState.REFUSED,
        "材料不全",
    )


def test_nothing_is_decided_about_what_is_not_there() -> None:
    assert organisations.decide("600037341", 1, ReviewState.APPROVED, None, an_entry()) is None
    assert organisations.get("600037341") is None


def test_a_correction_replaces_what_was_said_and_the_reason() -> None:
    organisations.decide(CODE, 1, ReviewState.REFUSED, "材料不全", an_entry())
    later = NOW + timedelta(days=1)
    changed = organisations.resubmit(CODE, 2, SAID, b"new", later, an_entry())
    assert changed == organisations.get(CODE)
    assert changed
    assert (changed.name, changed.email, changed.review_reason) == (SAID.name, SAID.email, None)
    assert (changed.review_state, changed.registered_at, changed.version) == (ReviewState.PENDING, later, 3)
    assert changed.masked_legal_representative_id == "110***********002X"
    assert OrganisationItem.get(CODE, "ORGANISATION").legal_representative_id == b"new"


def test_an_id_that_is_not_given_again_stays() -> None:
    without = Registration(
        name="x", division="330225", legal_representative="y", legal_representative_id=None, email=None
    )
    organisations.resubmit(CODE, 1, SAID, b"new", NOW, an_entry())
    changed = organisations.resubmit(CODE, 2, without, None, NOW, an_entry())
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
    changed = organisations.resubmit(CODE, 1, said, b"new", NOW, an_entry())
    assert changed == organisations.get(CODE)
    assert changed
    assert (changed.entity_type, changed.address) == (said.entity_type, said.address)
    assert changed.authorisation == said.authorisation
    bare = organisations.resubmit(CODE, 2, SAID, b"new", NOW, an_entry())
    assert bare
    assert (bare.entity_type, bare.address, bare.authorisation) == (None, None, None)


def test_an_institution_is_stored_with_its_authorisation() -> None:
    institution = organisation(
        code=ANOTHER_CODE, kind=OrganisationKind.INSTITUTION, authorisation=authorisation()
    )
    for item in organisation_items(institution, None):
        item.save()
    assert organisations.get(ANOTHER_CODE) == institution


def test_a_place_in_another_list_is_no_place_in_this_one() -> None:
    with pytest.raises(Malformed, match="bad_cursor"):
        organisations.by_review_state(ReviewState.PENDING, {"review_state": {"S": "refused"}}, 10)
