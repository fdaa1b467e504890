"""Associations: stored with the individual and in the organisation's list, both or neither."""

from dataclasses import replace

import pytest

from chalicelib.adapters.tables import associations, members
from chalicelib.adapters.tables.associations import Obstacle, store
from chalicelib.domain.associations.association import (
    NEVER,
    Association,
    Member,
    applied,
    decided,
    ended,
)
from chalicelib.domain.associations.steps import AssociationSide, AssociationState, AssociationStep
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.entry import Entry, entry_of
from chalicelib.domain.errors import Malformed
from chalicelib.domain.organisations.review import ReviewState
from tests.support.audit import ACTOR
from tests.support.individuals import APPLICANT, NOW, store_organisation
from tests.support.people import ANOTHER_CODE, CODE

ID = APPLICANT.account_id
APPLIED = applied(NEVER, CODE, NOW)
APPROVED = decided(APPLIED, AssociationStep.APPROVE, None, NOW)


@pytest.fixture(autouse=True)
def _organisations(aws: object) -> None:
    store_organisation()


def entry() -> Entry:
    """A fresh one; an entry is stored once."""
    return entry_of(Action.ASSOCIATION_APPLIED, ACTOR, NOW, organisation=CODE)


def step(before: Association, after: Association) -> set[Obstacle]:
    """Store a step."""
    return store(before, after, APPLICANT, entry())


def test_both_sides_see_the_same() -> None:
    assert associations.get(ID) == NEVER
    for before, after in ((NEVER, APPLIED), (APPLIED, APPROVED)):
        assert step(before, after) == set()
        assert associations.get(ID) == after
        assert members.get(CODE, ID) == Member(applicant=APPLICANT, association=after)


@pytest.mark.parametrize("side", AssociationSide)
def test_the_end_takes_the_line_away_and_keeps_the_version(side: AssociationSide) -> None:
    step(NEVER, APPLIED)
    gone = ended(APPLIED, side, NOW)
    assert step(APPLIED, gone) == set()
    assert associations.get(ID) == gone
    assert members.get(CODE, ID) is None


def test_who_asks_elsewhere_after_a_refusal_leaves_the_first_list() -> None:
    store_organisation(ANOTHER_CODE)
    refused = decided(APPLIED, AssociationStep.REFUSE, "非本单位人员", NOW)
    elsewhere = applied(refused, ANOTHER_CODE, NOW)
    for before, after in ((NEVER, APPLIED), (APPLIED, refused), (refused, elsewhere)):
        assert step(before, after) == set()
    assert members.get(CODE, ID) is None
    assert members.get(ANOTHER_CODE, ID) == Member(applicant=APPLICANT, association=elsewhere)


def test_a_step_from_an_old_version_stores_nothing() -> None:
    step(NEVER, APPLIED)
    step(APPLIED, APPROVED)
    assert step(APPLIED, ended(APPLIED, AssociationSide.ORGANISATION, NOW)) == {Obstacle.CHANGED}
    assert step(NEVER, APPLIED) == {Obstacle.CHANGED}
    assert associations.get(ID) == APPROVED
    assert members.get(CODE, ID)


@pytest.mark.parametrize("state", [ReviewState.PENDING, ReviewState.REFUSED, None])
def test_only_an_approved_organisation_is_asked_and_approves(state: ReviewState | None) -> None:
    step(NEVER, APPLIED)
    code = ANOTHER_CODE if state is None else CODE
    if state:
        store_organisation(review_state=state)
    asked = replace(APPROVED, organisation_id=code)
    assert step(APPLIED, asked) == {Obstacle.NOT_APPROVED}
    refused = decided(APPLIED, AssociationStep.REFUSE, "非本单位人员", NOW)
    assert step(APPLIED, refused) == set()


def test_the_association_comes_with_its_organisation_in_one_request() -> None:
    step(NEVER, APPLIED)
    association, organisation = associations.get_with(ID, CODE)
    assert association.state is AssociationState.APPLIED
    assert organisation
    assert organisation.name == "象山县第一人民医院"
    assert associations.get_with("nobody", ANOTHER_CODE) == (NEVER, None)


def test_the_list_comes_in_pages() -> None:
    people = [replace(APPLICANT, account_id=f"01K000000000000000000000{n:02d}") for n in range(5)]
    for each in people:
        store(NEVER, APPLIED, each, entry())
    first = members.page(CODE, None, 3)
    rest = members.page(CODE, first.last_key, 3)
    assert [each.applicant for each in (*first.members, *rest.members)] == people
    assert rest.last_key is None
    with pytest.raises(Malformed):
        members.page(ANOTHER_CODE, first.last_key, 3)
