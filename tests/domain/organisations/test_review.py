"""The steps of a review."""

from datetime import UTC, datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from

from chalicelib.domain.errors import Conflict
from chalicelib.domain.organisations.organisation import decided
from chalicelib.domain.organisations.review import OBSTACLES, STEPS, ReviewState, ReviewStep, after
from tests.support.organisations import organisation

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
DECISIONS = [step for step in ReviewStep if step is not ReviewStep.RESUBMIT]


def test_the_steps_there_are() -> None:
    assert after(ReviewState.PENDING, ReviewStep.APPROVE) is ReviewState.APPROVED
    assert after(ReviewState.PENDING, ReviewStep.REFUSE) is ReviewState.REFUSED
    assert after(ReviewState.REFUSED, ReviewStep.RESUBMIT) is ReviewState.PENDING
    assert after(ReviewState.APPROVED, ReviewStep.SUSPEND) is ReviewState.SUSPENDED
    assert after(ReviewState.SUSPENDED, ReviewStep.RESTORE) is ReviewState.APPROVED


@pytest.mark.parametrize(
    ("state", "step"), [pair for pair in product(ReviewState, ReviewStep) if pair not in STEPS]
)
def test_there_are_no_others(state: ReviewState, step: ReviewStep) -> None:
    with pytest.raises(Conflict, match=OBSTACLES[step]):
        after(state, step)


@given(lists(sampled_from(ReviewStep), max_size=12))
def test_nobody_works_who_was_not_approved_and_nobody_who_was_suspended_and_not_restored(
    steps: list[ReviewStep],
) -> None:
    state, taken = ReviewState.PENDING, [ReviewStep.RESUBMIT]
    for step in steps:
        try:
            state = after(state, step)
        except Conflict:
            continue
        taken.append(step)
    works = taken[-1] in (ReviewStep.APPROVE, ReviewStep.RESTORE)
    assert (state is ReviewState.APPROVED) == works
    if ReviewStep.SUSPEND in taken:
        assert ReviewStep.APPROVE in taken[: taken.index(ReviewStep.SUSPEND)]
        assert taken.count(ReviewStep.SUSPEND) - taken.count(ReviewStep.RESTORE) == (not works)


@given(lists(sampled_from(DECISIONS), max_size=12))
def test_each_decision_is_a_version_and_says_when_and_why(steps: list[ReviewStep]) -> None:
    before = organisation(review_state=ReviewState.PENDING, version=1)
    for step in steps:
        if (before.review_state, step) not in STEPS:
            continue
        reason = "许可证已被吊销" if step.has_reason else None
        now = decided(before, step, reason, NOW)
        assert now.version == before.version + 1
        assert (now.review_step, now.review_reason, now.listed_at) == (step, reason, NOW)
        before = now
