"""Histories of an association, with steps from both sides in any order."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.associations.association import NEVER, Association, applied, decided, ended
from chalicelib.domain.associations.steps import AssociationSide, AssociationState, AssociationStep
from chalicelib.domain.errors import Conflict

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
ORGANISATIONS = ("600037341", "802100433")


@dataclass(frozen=True)
class Move:
    """A step that somebody tries; `by` is an organisation's id, or blank for the individual."""

    step: AssociationStep
    by: str
    to: str = ""

    def on(self, before: Association) -> Association:
        """What comes of it; Conflict where it cannot be taken."""
        if self.step is AssociationStep.APPLY:
            return applied(before, self.to, NOW)
        if self.step is AssociationStep.DELETE:
            return ended(before, AssociationSide.ORGANISATION if self.by else AssociationSide.INDIVIDUAL, NOW)
        return decided(before, self.step, None, NOW)


MOVES = st.one_of(
    st.builds(Move, st.just(AssociationStep.APPLY), st.just(""), st.sampled_from(ORGANISATIONS)),
    st.builds(Move, st.just(AssociationStep.DELETE), st.just("")),
    st.builds(
        Move,
        st.sampled_from([AssociationStep.APPROVE, AssociationStep.REFUSE, AssociationStep.DELETE]),
        st.sampled_from(ORGANISATIONS),
    ),
)


def played(moves: list[Move], see: Callable[[Move, Association, Association], None]) -> None:
    """Play a history: organisations move only those in their list, whom else they do not see."""
    association = NEVER
    for move in moves:
        if move.by and association.listed_by != move.by:
            continue
        try:
            after = move.on(association)
        except Conflict:
            continue
        see(move, association, after)
        association = after


@given(st.lists(MOVES, max_size=30))
def test_nobody_acts_for_an_organisation_that_did_not_approve_the_last_application(moves: list[Move]) -> None:
    approved_by: list[str] = []

    def see(move: Move, _: Association, after: Association) -> None:
        approved_by[:] = [move.by] if move.step is AssociationStep.APPROVE else []
        assert after.acts_for == (approved_by[0] if approved_by else None)

    played(moves, see)


@given(st.lists(MOVES, max_size=30))
def test_every_step_is_another_version_and_ends_what_was_before(moves: list[Move]) -> None:
    def see(move: Move, before: Association, after: Association) -> None:
        assert after.version == before.version + 1
        if move.step is AssociationStep.DELETE:
            assert (after.acts_for, after.listed_by) == (None, None)
            assert after.ended_by is (AssociationSide.ORGANISATION if move.by else AssociationSide.INDIVIDUAL)
        if move.step is AssociationStep.APPLY:
            assert after.listed_by == move.to
            assert (after.reason, after.decided_at, after.ended_by) == (None, None, None)

    played(moves, see)


@given(st.lists(MOVES, max_size=30))
def test_a_second_organisation_is_asked_only_after_the_first_is_done_with(moves: list[Move]) -> None:
    def see(move: Move, before: Association, after: Association) -> None:
        if before.listed_by and after.listed_by != before.listed_by:
            assert before.state is AssociationState.REFUSED or move.step is AssociationStep.DELETE

    played(moves, see)


def test_what_the_organisation_ended_still_names_it() -> None:
    asked = applied(NEVER, ORGANISATIONS[0], NOW)
    approved = decided(asked, AssociationStep.APPROVE, None, NOW)
    removed = ended(approved, AssociationSide.ORGANISATION, NOW)
    assert (removed.organisation_id, removed.acts_for) == (ORGANISATIONS[0], None)
    assert ended(approved, AssociationSide.INDIVIDUAL, NOW).organisation_id is None


def test_a_refusal_keeps_its_reason() -> None:
    refused = decided(applied(NEVER, "600037341", NOW), AssociationStep.REFUSE, "非本单位人员", NOW)
    assert (refused.state, refused.reason) == (AssociationState.REFUSED, "非本单位人员")
    with pytest.raises(Conflict, match="application_decided"):
        decided(refused, AssociationStep.APPROVE, None, NOW)
