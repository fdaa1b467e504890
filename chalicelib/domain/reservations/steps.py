"""The steps of one instrument on a reservation slip (requirements C4-C7, D1-D4; 流程状态)."""

from collections.abc import Iterable
from enum import StrEnum

from chalicelib.domain.errors import Conflict


class LineState(StrEnum):
    """Where an instrument on a slip stands."""

    #: 待预约: on a slip that is still being written.
    DRAFT = "draft"
    #: 待指派: nobody is authorised for it there; the administrator of its division names an institution.
    UNASSIGNED = "unassigned"
    #: 待受理: with an institution that has not answered.
    ASSIGNED = "assigned"
    #: 已受理: time and place are still to be appointed.
    ACCEPTED = "accepted"
    #: 已约定: time and place are appointed.
    APPOINTED = "appointed"
    #: 检定中: handed over, or the inspector is on site.
    RECEIVED = "received"
    #: 已出证: certificate or notice of result is published.
    CERTIFIED = "certified"
    #: 已取回: handed back to the organisation.
    RETURNED = "returned"
    #: 不受理: the institution declined; the instrument may be reserved again.
    REFUSED = "refused"
    #: 已取消: taken back before it was handed over; the instrument may be reserved again.
    CANCELLED = "cancelled"

    @property
    def is_running(self) -> bool:
        """Whether the instrument may be on no other running slip."""
        return self in _RUNNING

    @property
    def is_answered(self) -> bool:
        """Whether nobody's answer is awaited about who takes it."""
        return self not in (LineState.DRAFT, LineState.UNASSIGNED, LineState.ASSIGNED)


_RUNNING = frozenset(
    {
        LineState.UNASSIGNED,
        LineState.ASSIGNED,
        LineState.ACCEPTED,
        LineState.APPOINTED,
        LineState.RECEIVED,
    }
)


class LineStep(StrEnum):
    """What can be done with an instrument on a slip."""

    SUBMIT = "submit"
    SUBMIT_UNASSIGNED = "submit_unassigned"
    ASSIGN = "assign"
    ACCEPT = "accept"
    REFUSE = "refuse"
    APPOINT = "appoint"
    RECEIVE = "receive"
    PUBLISH = "publish"
    CORRECT = "correct"
    HAND_BACK = "hand_back"
    CANCEL = "cancel"


class Side(StrEnum):
    """Who takes a step: 使用单位, 计量技术机构, 管理员."""

    ORGANISATION = "organisation"
    INSTITUTION = "institution"
    ADMINISTRATOR = "administrator"


_State, _Step = LineState, LineStep
_Key = tuple[LineState, Side, LineStep]

#: Which step of which side leads where; what is not here is refused.
STEPS: dict[_Key, LineState] = {
    (_State.DRAFT, Side.ORGANISATION, _Step.SUBMIT): _State.ASSIGNED,
    (_State.DRAFT, Side.ORGANISATION, _Step.SUBMIT_UNASSIGNED): _State.UNASSIGNED,
    (_State.UNASSIGNED, Side.ADMINISTRATOR, _Step.ASSIGN): _State.ASSIGNED,
    (_State.UNASSIGNED, Side.ORGANISATION, _Step.CANCEL): _State.CANCELLED,
    (_State.ASSIGNED, Side.INSTITUTION, _Step.ACCEPT): _State.ACCEPTED,
    (_State.ASSIGNED, Side.INSTITUTION, _Step.REFUSE): _State.REFUSED,
    (_State.ASSIGNED, Side.ORGANISATION, _Step.CANCEL): _State.CANCELLED,
    (_State.ACCEPTED, Side.INSTITUTION, _Step.APPOINT): _State.APPOINTED,
    (_State.ACCEPTED, Side.INSTITUTION, _Step.RECEIVE): _State.RECEIVED,
    (_State.ACCEPTED, Side.ORGANISATION, _Step.CANCEL): _State.CANCELLED,
    (_State.APPOINTED, Side.INSTITUTION, _Step.APPOINT): _State.APPOINTED,
    (_State.APPOINTED, Side.INSTITUTION, _Step.RECEIVE): _State.RECEIVED,
    (_State.APPOINTED, Side.ORGANISATION, _Step.CANCEL): _State.CANCELLED,
    (_State.RECEIVED, Side.INSTITUTION, _Step.PUBLISH): _State.CERTIFIED,
    (_State.CERTIFIED, Side.INSTITUTION, _Step.CORRECT): _State.CERTIFIED,
    (_State.CERTIFIED, Side.INSTITUTION, _Step.HAND_BACK): _State.RETURNED,
    (_State.RETURNED, Side.INSTITUTION, _Step.CORRECT): _State.RETURNED,
}

_CODES = {
    _Step.SUBMIT: "slip_submitted",
    _Step.SUBMIT_UNASSIGNED: "slip_submitted",
    _Step.ASSIGN: "line_assigned",
    _Step.ACCEPT: "line_answered",
    _Step.REFUSE: "line_answered",
    _Step.APPOINT: "line_not_appointable",
    _Step.RECEIVE: "line_not_receivable",
    _Step.PUBLISH: "line_not_received",
    _Step.CORRECT: "line_not_certified",
    _Step.HAND_BACK: "line_not_certified",
    _Step.CANCEL: "line_handed_over",
}


def after(state: LineState, side: Side, step: LineStep) -> LineState:
    """The state that a step leads to; Conflict where that side cannot take it."""
    try:
        return STEPS[state, side, step]
    except KeyError:
        raise Conflict(_CODES[step]) from None


def allowed(state: LineState, side: Side) -> list[LineStep]:
    """The steps that a side may take."""
    return [step for (source, who, step) in STEPS if (source, who) == (state, side)]


def allowed_for_all(states: Iterable[LineState], side: Side) -> list[LineStep]:
    """The steps that a side may take with each of several instruments at once."""
    choices = [allowed(state, side) for state in set(states)]
    return [step for step in LineStep if choices and all(step in each for each in choices)]
