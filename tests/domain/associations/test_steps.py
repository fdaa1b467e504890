"""The steps of an association."""

from itertools import product

import pytest

from chalicelib.domain.associations.steps import (
    STEPS,
    AssociationSide,
    AssociationState,
    AssociationStep,
    after,
)
from chalicelib.domain.errors import Conflict

State, Step = AssociationState, AssociationStep


def test_the_way_from_asking_to_acting_and_back() -> None:
    assert after(State.NONE, AssociationSide.INDIVIDUAL, Step.APPLY) is State.APPLIED
    assert after(State.APPLIED, AssociationSide.ORGANISATION, Step.APPROVE) is State.ASSOCIATED
    assert after(State.APPLIED, AssociationSide.ORGANISATION, Step.REFUSE) is State.REFUSED
    for side in AssociationSide:
        assert after(State.ASSOCIATED, side, Step.DELETE) is State.NONE


@pytest.mark.parametrize("step", list(product(State, AssociationSide, Step)))
def test_what_is_not_in_the_table_is_refused(
    step: tuple[AssociationState, AssociationSide, AssociationStep],
) -> None:
    if step in STEPS:
        assert after(*step) in State
    else:
        with pytest.raises(Conflict):
            after(*step)


def test_individuals_ask_and_organisations_decide() -> None:
    assert {side for _, side, step in STEPS if step is Step.APPLY} == {AssociationSide.INDIVIDUAL}
    for decision in (Step.APPROVE, Step.REFUSE):
        assert {side for _, side, step in STEPS if step is decision} == {AssociationSide.ORGANISATION}
