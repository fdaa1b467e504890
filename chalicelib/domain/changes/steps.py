"""The steps of a change 变更: what an owner asks for that needs a review."""

from enum import StrEnum

from chalicelib.domain.errors import Conflict


class ChangeState(StrEnum):
    """未申请, 变更审核中, 已通过, 未通过, 已撤回."""

    NONE = "none"
    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class ChangeStep(StrEnum):
    """申请变更, 撤回, 通过, 不予通过."""

    ASK = "ask"
    WITHDRAW = "withdraw"
    APPROVE = "approve"
    REFUSE = "refuse"


class ChangeSide(StrEnum):
    """Who takes the step."""

    OWNER = "owner"
    REVIEWER = "reviewer"


_State, _Step = ChangeState, ChangeStep

#: Which step of which side leads where; what is not here is refused.
STEPS: dict[tuple[ChangeState, ChangeSide, ChangeStep], ChangeState] = {
    (_State.NONE, ChangeSide.OWNER, _Step.ASK): _State.PENDING,
    (_State.APPROVED, ChangeSide.OWNER, _Step.ASK): _State.PENDING,
    (_State.REFUSED, ChangeSide.OWNER, _Step.ASK): _State.PENDING,
    (_State.WITHDRAWN, ChangeSide.OWNER, _Step.ASK): _State.PENDING,
    (_State.PENDING, ChangeSide.OWNER, _Step.WITHDRAW): _State.WITHDRAWN,
    (_State.PENDING, ChangeSide.REVIEWER, _Step.APPROVE): _State.APPROVED,
    (_State.PENDING, ChangeSide.REVIEWER, _Step.REFUSE): _State.REFUSED,
}


def after(state: ChangeState, side: ChangeSide, step: ChangeStep) -> ChangeState:
    """The state that a step leads to; Conflict where that side cannot take it."""
    try:
        return STEPS[state, side, step]
    except KeyError:
        raise Conflict("change_pending" if step is _Step.ASK else "change_ended") from None
