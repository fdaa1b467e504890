"""The administrator decides on organisations."""

import pytest

from chalicelib.adapters.tables import organisations, sessions
from chalicelib.adapters.tables.sessions import session_item
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.clock import now
from chalicelib.domain.errors import Conflict, NotFound, Stale
from chalicelib.domain.organisations.organisation import Organisation, decided
from chalicelib.domain.organisations.review import ReviewState, ReviewStep
from chalicelib.domain.public_notices.notice import PublicNotice
from chalicelib.services.organisations import reviews
from tests.support.accounts import session
from tests.support.audit import ACTOR
from tests.support.organisations import decide as store_decision
from tests.support.organisations import organisation, store
from tests.support.people import CODE
from tests.support.public_notices import public


@pytest.fixture(autouse=True)
def announced(aws: object, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Who was told; one organisation waits for review."""
    store(organisation(review_state=ReviewState.PENDING, version=1))
    told: list[str] = []
    monkeypatch.setattr(reviews, "announce_review", told.append)
    return told


def decide(
    step: ReviewStep, version: int = 1, reason: str | None = None, area: str | None = None, code: str = CODE
) -> Organisation:
    """A decision of an administrator."""
    return reviews.decide(code, version, step, reason, area=area, actor=ACTOR)


def open_session() -> Caller:
    """A session of the organisation's own account, which remembers the approval."""
    caller = Caller(
        account_id=organisation().account_id,
        user_name="hospital01",
        kind=AccountKind.ENTERPRISE,
        session_id="f" * 64,
        organisation_id=CODE,
        review_state=ReviewState.APPROVED,
    )
    session_item(session(caller)).save()
    return caller


def is_open(caller: Caller) -> bool:
    """Whether the session has not been ended."""
    return bool(sessions.of_account(caller.account_id, now()))


def test_a_decision_is_stored_and_told(announced: list[str]) -> None:
    refused = decide(ReviewStep.REFUSE, reason="材料不全")
    assert refused == organisations.get(CODE)
    assert (refused.review_state, refused.review_reason) == (ReviewState.REFUSED, "材料不全")
    assert announced == [CODE]
    (notice,) = public()
    assert (notice.applicant, notice.result) == (refused.name, "refused")
    assert notice.number == f"{refused.division}00{now():%Y}000001"


def test_whoever_was_told_nothing_because_the_queue_failed_is_told_by_the_next_try(
    announced: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: str) -> None:
        raise ConnectionError

    monkeypatch.setattr(reviews, "announce_review", broken)
    with pytest.raises(ConnectionError):
        decide(ReviewStep.APPROVE)
    monkeypatch.setattr(reviews, "announce_review", announced.append)
    assert decide(ReviewStep.APPROVE).version == 2
    assert announced == [CODE]


def test_a_decision_whose_answer_was_lost_is_not_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    store_it = organisations.decide

    def answer_lost(before: Organisation, after: Organisation, entry: Entry, _: PublicNotice) -> None:
        store_it(before, after, entry)

    monkeypatch.setattr(organisations, "decide", answer_lost)
    assert decide(ReviewStep.APPROVE).review_state is ReviewState.APPROVED


def test_a_decision_overtaken_by_the_opposite_is_stale(
    announced: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    store_it = organisations.decide

    def overtaken(before: Organisation, after: Organisation, entry: Entry, _: PublicNotice) -> None:
        store_it(before, decided(before, ReviewStep.REFUSE, "材料不全", now()), entry)
        assert store_it(before, after, entry) is None

    monkeypatch.setattr(organisations, "decide", overtaken)
    with pytest.raises(Stale):
        decide(ReviewStep.APPROVE)
    assert announced == []


def test_what_was_decided_stays_decided(announced: list[str]) -> None:
    decide(ReviewStep.APPROVE)
    with pytest.raises(Conflict, match="review_decided"):
        decide(ReviewStep.REFUSE, 2, "材料不全")
    assert announced == [CODE]


def test_there_is_nothing_to_decide_about_an_unknown_organisation(announced: list[str]) -> None:
    with pytest.raises(NotFound):
        decide(ReviewStep.APPROVE, code="600037341")
    assert announced == []


@pytest.mark.parametrize(("area", "is_within"), [("330000", True), ("330225", True), ("110000", False)])
def test_only_what_lies_in_the_administrators_division_is_decided(area: str, is_within: bool) -> None:
    if is_within:
        assert decide(ReviewStep.APPROVE, area=area).review_state is ReviewState.APPROVED
        return
    with pytest.raises(NotFound):
        decide(ReviewStep.APPROVE, area=area)
    assert organisations.get(CODE) == organisation(review_state=ReviewState.PENDING, version=1)


def test_a_suspension_ends_every_session_and_a_restoration_lets_work_again() -> None:
    decide(ReviewStep.APPROVE)
    caller = open_session()
    suspended = decide(ReviewStep.SUSPEND, 2, "许可证已被吊销")
    assert suspended.review_state is ReviewState.SUSPENDED
    assert not is_open(caller)
    restored = decide(ReviewStep.RESTORE, 3)
    assert (restored.review_state, restored.review_reason) == (ReviewState.APPROVED, None)


def test_a_suspension_that_was_cut_short_is_completed_by_the_next_try(announced: list[str]) -> None:
    decide(ReviewStep.APPROVE)
    caller = open_session()
    store_decision(ReviewStep.SUSPEND, "许可证已被吊销")
    announced.clear()
    assert decide(ReviewStep.SUSPEND, 2, "许可证已被吊销").version == 3
    assert not is_open(caller)
    assert announced == [CODE]


def test_an_approval_is_no_restoration_and_an_old_suspension_counts_no_more() -> None:
    decide(ReviewStep.APPROVE)
    decide(ReviewStep.SUSPEND, 2, "停业")
    with pytest.raises(Conflict, match="review_decided"):
        decide(ReviewStep.APPROVE, 3)
    decide(ReviewStep.RESTORE, 3)
    with pytest.raises(Stale):
        decide(ReviewStep.SUSPEND, 2, "停业")
