"""The steps of a review."""

from itertools import product

import pytest

from chalicelib.domain.errors import Conflict
from chalicelib.domain.organisations.review import STEPS, ReviewState, ReviewStep, after


def test_the_steps_there_are() -> None:
    assert after(ReviewState.PENDING, ReviewStep.APPROVE) is ReviewState.APPROVED
    assert after(ReviewState.PENDING, ReviewStep.REFUSE) is ReviewState.REFUSED
    assert after(ReviewState.REFUSED, ReviewStep.RESUBMIT) is ReviewState.PENDING


@pytest.mark.parametrize(
    ("state", "step"), [pair for pair in product(ReviewState, ReviewStep) if pair not in STEPS]
)
def test_there_are_no_others(state: ReviewState, step: ReviewStep) -> None:
    code = "not_refused" if step is ReviewStep.RESUBMIT else "review_decided"
    with pytest.raises(Conflict, match=code):
        after(state, step)
