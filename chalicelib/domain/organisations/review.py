"""The review of a registered organisation (requirement A10)."""

from enum import StrEnum

from chalicelib.domain.errors import Conflict


class ReviewState(StrEnum):
    """待审核, 已通过, 未通过."""

    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"


class ReviewStep(StrEnum):
    """What the administrator decides, and what the organisation answers to a refusal."""

    APPROVE = "approve"
    REFUSE = "refuse"
    RESUBMIT = "resubmit"


#: Which step leads where; what is not here is refused.
STEPS: dict[tuple[ReviewState, ReviewStep], ReviewState] = {
    (ReviewState.PENDING, ReviewStep.APPROVE): ReviewState.APPROVED,
    (ReviewState.PENDING, ReviewStep.REFUSE): ReviewState.REFUSED,
    (ReviewState.REFUSED, ReviewStep.RESUBMIT): ReviewState.PENDING,
}


def after(state: ReviewState, step: ReviewStep) -> ReviewState:
    """The state that a step leads to; Conflict where there is no such step."""
    try:
        return STEPS[state, step]
    except KeyError:
        raise Conflict("not_refused" if step is ReviewStep.RESUBMIT else "review_decided") from None
