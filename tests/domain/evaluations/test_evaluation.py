"""What an evaluation may say, and what may become of it."""

import pytest

from chalicelib.domain.errors import Conflict, Invalid, Wrong
from chalicelib.domain.evaluations.evaluation import (
    LONGEST_WORDS,
    Evaluation,
    EvaluationState,
    EvaluationStep,
    Opinion,
    clean_words,
    decided,
    given,
)
from chalicelib.domain.evaluations.total import Total
from chalicelib.domain.reservations.steps import LineState
from tests.support.instruments import NOW
from tests.support.organisations import organisation
from tests.support.reservations import a_slip


def an_evaluation(words: str = "很好") -> Evaluation:
    """Of a slip with one result."""
    slip = a_slip(counts={LineState.CERTIFIED: 1})
    return given(slip, organisation(), Opinion(5, words), "hospital01", NOW)


def test_only_words_wait_for_a_decision() -> None:
    assert an_evaluation().state is EvaluationState.PENDING
    assert an_evaluation("").state is EvaluationState.STARS_ONLY
    with pytest.raises(Conflict):
        decided(an_evaluation(""), EvaluationStep.APPROVE, None, NOW)


@pytest.mark.parametrize(
    "counts", [{LineState.CANCELLED: 2}, {LineState.CERTIFIED: 1, LineState.ASSIGNED: 1}, {}]
)
def test_nothing_unfinished_or_cancelled_is_evaluated(counts: dict[LineState, int]) -> None:
    with pytest.raises(Conflict, match="reservation_not_completed"):
        given(a_slip(counts=counts), organisation(), Opinion(1, ""), "x", NOW)


def test_what_was_approved_may_be_taken_back_but_not_the_other_way_round() -> None:
    approved = decided(an_evaluation(), EvaluationStep.APPROVE, None, NOW)
    refused = decided(approved, EvaluationStep.REFUSE, "含个人信息", NOW)
    assert (refused.state, refused.reason, refused.version) == (EvaluationState.REFUSED, "含个人信息", 3)
    for step, reason in ((EvaluationStep.APPROVE, None), (EvaluationStep.REFUSE, "x")):
        with pytest.raises(Conflict, match="evaluation_decided"):
            decided(refused, step, reason, NOW)


@pytest.mark.parametrize(("step", "reason"), [(EvaluationStep.APPROVE, "x"), (EvaluationStep.REFUSE, None)])
def test_a_refusal_has_a_reason_and_an_approval_none(step: EvaluationStep, reason: str | None) -> None:
    with pytest.raises(Invalid):
        decided(an_evaluation(), step, reason, NOW)


def test_words_are_cleaned() -> None:
    assert clean_words(" 第一段 \r\n 第二段\n") == "第一段\n第二段"
    assert clean_words("   ") == ""
    assert len(clean_words("好" * LONGEST_WORDS)) == LONGEST_WORDS
    for wrong in ("好" * (LONGEST_WORDS + 1), "a\x07b", "a\u202eb"):
        with pytest.raises(Wrong):
            clean_words(wrong)


def test_the_average_is_of_all_stars() -> None:
    assert Total({}).average is None
    assert Total({1: 1, 5: 2}).average == 3.67
    assert Total({4: 1, 5: 1}).count == 2
