"""The review of a registered organisation, and whether it may work (requirement A10)."""

from enum import StrEnum

from chalicelib.domain.errors import Conflict


class ReviewState(StrEnum):
    """待审核, 已通过, 未通过, 已暂停."""

    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"
    SUSPENDED = "suspended"


class ReviewStep(StrEnum):
    """What the administrator decides, and what the organisation answers to a refusal."""

    APPROVE = "approve"
    REFUSE = "refuse"
    SUSPEND = "suspend"
    RESTORE = "restore"
    RESUBMIT = "resubmit"

    @property
    def has_reason(self) -> bool:
        """Whether the organisation is told why."""
        return self in (ReviewStep.REFUSE, ReviewStep.SUSPEND)


#: Which step leads where; what is not here is refused.
STEPS: dict[tuple[ReviewState, ReviewStep], ReviewState] = {
    (ReviewState.PENDING, ReviewStep.APPROVE): ReviewState.APPROVED,
    (ReviewState.PENDING, ReviewStep.REFUSE): ReviewState.REFUSED,
    (ReviewState.REFUSED, ReviewStep.RESUBMIT): ReviewState.PENDING,
    (ReviewState.APPROVED, ReviewStep.SUSPEND): ReviewState.SUSPENDED,
    (ReviewState.SUSPENDED, ReviewStep.RESTORE): ReviewState.APPROVED,
}

#: Why a step cannot be taken where it is not in the table.
OBSTACLES: dict[ReviewStep, str] = {
    ReviewStep.APPROVE: "review_decided",
    ReviewStep.REFUSE: "review_decided",
    ReviewStep.SUSPEND: "not_in_force",
    ReviewStep.RESTORE: "not_suspended",
    ReviewStep.RESUBMIT: "not_refused",
}


def after(state: ReviewState, step: ReviewStep) -> ReviewState:
    """The state that a step leads to; Conflict where there is no such step."""
    try:
        return STEPS[state, step]
    except KeyError:
        raise Conflict(OBSTACLES[step]) from None
