"""The steps of an association between an individual and an organisation (requirements A8, A9)."""

from enum import StrEnum

from chalicelib.domain.errors import Conflict


class AssociationState(StrEnum):
    """未关联, 申请中, 已关联, 未通过."""

    NONE = "none"
    APPLIED = "applied"
    ASSOCIATED = "associated"
    REFUSED = "refused"


class AssociationStep(StrEnum):
    """申请关联, 通过, 拒绝, 删除关联."""

    APPLY = "apply"
    APPROVE = "approve"
    REFUSE = "refuse"
    DELETE = "delete"


class AssociationSide(StrEnum):
    """Who takes the step."""

    INDIVIDUAL = "individual"
    ORGANISATION = "organisation"


_State, _Step = AssociationState, AssociationStep

#: Which step of which side leads where; what is not here is refused.
STEPS: dict[tuple[AssociationState, AssociationSide, AssociationStep], AssociationState] = {
    (_State.NONE, AssociationSide.INDIVIDUAL, _Step.APPLY): _State.APPLIED,
    (_State.REFUSED, AssociationSide.INDIVIDUAL, _Step.APPLY): _State.APPLIED,
    (_State.APPLIED, AssociationSide.ORGANISATION, _Step.APPROVE): _State.ASSOCIATED,
    (_State.APPLIED, AssociationSide.ORGANISATION, _Step.REFUSE): _State.REFUSED,
    (_State.APPLIED, AssociationSide.INDIVIDUAL, _Step.DELETE): _State.NONE,
    (_State.APPLIED, AssociationSide.ORGANISATION, _Step.DELETE): _State.NONE,
    (_State.ASSOCIATED, AssociationSide.INDIVIDUAL, _Step.DELETE): _State.NONE,
    (_State.ASSOCIATED, AssociationSide.ORGANISATION, _Step.DELETE): _State.NONE,
    (_State.REFUSED, AssociationSide.INDIVIDUAL, _Step.DELETE): _State.NONE,
    (_State.REFUSED, AssociationSide.ORGANISATION, _Step.DELETE): _State.NONE,
}

_CODES = {
    _Step.APPLY: "association_exists",
    _Step.APPROVE: "application_decided",
    _Step.REFUSE: "application_decided",
    _Step.DELETE: "association_gone",
}


def after(state: AssociationState, side: AssociationSide, step: AssociationStep) -> AssociationState:
    """The state that a step leads to; Conflict where that side cannot take it."""
    try:
        return STEPS[state, side, step]
    except KeyError:
        raise Conflict(_CODES[step]) from None
