"""The administrator reviews registrations."""

import pytest

from chalicelib.adapters.tables import organisations
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.errors import Conflict, NotFound, Stale
from chalicelib.domain.organisations.review import ReviewState, ReviewStep
from chalicelib.services.organisations import reviews
from tests.support.audit import ACTOR
from tests.support.organisations import organisation
from tests.support.people import CODE


@pytest.fixture(autouse=True)
def announced(aws: object, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Who was told; one organisation waits for review."""
    for item in organisation_items(organisation(review_state=ReviewState.PENDING, version=1), None):
        item.save()
    told: list[str] = []
    monkeypatch.setattr(reviews, "announce_review", told.append)
    return told


def test_a_decision_is_stored_and_told(announced: list[str]) -> None:
    decided = reviews.decide(CODE, 1, ReviewStep.REFUSE, "材料不全", actor=ACTOR)
    assert decided == organisations.get(CODE)
    assert (decided.review_state, decided.review_reason) == (ReviewState.REFUSED, "材料不全")
    assert announced == [CODE]


def test_whoever_was_told_nothing_because_the_queue_failed_is_told_by_the_next_try(
    announced: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: str) -> None:
        raise ConnectionError

    monkeypatch.setattr(reviews, "announce_review", broken)
    with pytest.raises(ConnectionError):
        reviews.decide(CODE, 1, ReviewStep.APPROVE, None, actor=ACTOR)
    monkeypatch.setattr(reviews, "announce_review", announced.append)
    assert reviews.decide(CODE, 1, ReviewStep.APPROVE, None, actor=ACTOR).version == 2
    assert announced == [CODE]


def test_a_decision_whose_answer_was_lost_is_not_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    decide = organisations.decide

    def answer_lost(code: str, version: int, state: ReviewState, reason: str | None, entry: Entry) -> None:
        decide(code, version, state, reason, entry)

    monkeypatch.setattr(organisations, "decide", answer_lost)
    assert reviews.decide(CODE, 1, ReviewStep.APPROVE, None, actor=ACTOR).review_state is ReviewState.APPROVED


def test_a_decision_overtaken_by_the_opposite_is_stale(
    announced: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    decide = organisations.decide

    def overtaken(code: str, version: int, state: ReviewState, reason: str | None, entry: Entry) -> None:
        decide(code, version, ReviewState.REFUSED, "材料不全", entry)
        assert decide(code, version, state, reason, entry) is None

    monkeypatch.setattr(organisations, "decide", overtaken)
    with pytest.raises(Stale):
        reviews.decide(CODE, 1, ReviewStep.APPROVE, None, actor=ACTOR)
    assert announced == []


def test_what_was_decided_stays_decided(announced: list[str]) -> None:
    reviews.decide(CODE, 1, ReviewStep.APPROVE, None, actor=ACTOR)
    with pytest.raises(Conflict, match="review_decided"):
        reviews.decide(CODE, 2, ReviewStep.REFUSE, "材料不全", actor=ACTOR)
    assert announced == [CODE]


def test_there_is_nothing_to_decide_about_an_unknown_organisation(announced: list[str]) -> None:
    with pytest.raises(NotFound):
        reviews.decide("600037341", 1, ReviewStep.APPROVE, None, actor=ACTOR)
    assert announced == []
