"""An organisation corrects its registration after a refusal."""

from dataclasses import replace

import pytest

from chalicelib.adapters.tables import organisations
from chalicelib.domain.errors import Conflict, NotFound, Stale
from chalicelib.domain.organisations.organisation import Organisation, Registration
from chalicelib.domain.organisations.review import ReviewState, ReviewStep
from chalicelib.services.organisations import own
from tests.support.audit import ACTOR, an_entry
from tests.support.organisations import decide, organisation, store
from tests.support.people import CITIZEN_ID, CODE

SAID = Registration(
    name="象山县中医院",
    division="330225",
    legal_representative="李四",
    legal_representative_id=CITIZEN_ID,
    email=None,
)


@pytest.fixture(autouse=True)
def refused(aws: object) -> Organisation:
    """A registration that was refused."""
    store(organisation(review_state=ReviewState.PENDING, version=1))
    return decide(ReviewStep.REFUSE, "材料不全")


def test_a_correction_goes_to_review() -> None:
    corrected = own.resubmit(CODE, 2, SAID, {}, actor=ACTOR)
    assert corrected == organisations.get(CODE)
    assert corrected.review_state is ReviewState.PENDING
    assert corrected.masked_legal_representative_id == "110***********002X"


def test_the_same_correction_again_changes_nothing() -> None:
    assert own.resubmit(CODE, 2, SAID, {}, actor=ACTOR) == own.resubmit(CODE, 2, SAID, {}, actor=ACTOR)


def test_another_correction_while_the_first_waits_is_refused() -> None:
    own.resubmit(CODE, 2, SAID, {}, actor=ACTOR)
    with pytest.raises(Conflict, match="not_refused"):
        own.resubmit(CODE, 2, replace(SAID, name="象山县第二人民医院"), {}, actor=ACTOR)


def test_a_correction_of_what_has_changed_since_is_stale() -> None:
    with pytest.raises(Stale):
        own.resubmit(CODE, 1, SAID, {}, actor=ACTOR)


def test_a_correction_whose_answer_was_lost_is_not_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    resubmit = organisations.resubmit

    def answer_lost(before: Organisation, *_: object) -> None:
        resubmit(before, SAID, (), b"encrypted", organisation().registered_at, an_entry())

    monkeypatch.setattr(organisations, "resubmit", answer_lost)
    assert own.resubmit(CODE, 2, SAID, {}, actor=ACTOR).version == 3


def test_an_unknown_organisation_is_not_found() -> None:
    with pytest.raises(NotFound):
        own.organisation("600037341")
