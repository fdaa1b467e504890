"""What states, steps and sides are called in Chinese, for papers; the site has its own wording."""

from collections.abc import Mapping

from chalicelib.domain.reservations.assignment import Unassignable
from chalicelib.domain.reservations.result import Verdict
from chalicelib.domain.reservations.steps import LineState, LineStep, Side

LINE_STATES: Mapping[LineState, str] = {
    LineState.DRAFT: "待预约",
    LineState.UNASSIGNED: "待指派",
    LineState.ASSIGNED: "待受理",
    LineState.ACCEPTED: "已受理",
    LineState.APPOINTED: "已约定",
    LineState.RECEIVED: "检定中",
    LineState.CERTIFIED: "已出证",
    LineState.RETURNED: "已取回",
    LineState.REFUSED: "不受理",
    LineState.CANCELLED: "已取消",
}

LINE_STEPS: Mapping[LineStep, str] = {
    LineStep.SUBMIT: "提交",
    LineStep.SUBMIT_UNASSIGNED: "提交（无可受理机构）",
    LineStep.ASSIGN: "指派",
    LineStep.ACCEPT: "受理",
    LineStep.REFUSE: "不受理",
    LineStep.APPOINT: "约定时间地点",
    LineStep.RECEIVE: "收样",
    LineStep.PUBLISH: "出证",
    LineStep.CORRECT: "更正",
    LineStep.HAND_BACK: "取回",
    LineStep.CANCEL: "取消",
}

SIDES: Mapping[Side, str] = {
    Side.ORGANISATION: "使用单位",
    Side.INSTITUTION: "机构",
    Side.ADMINISTRATOR: "管理员",
}

#: By their values, which lines keep as their reason.
UNASSIGNABLE: Mapping[str, str] = {
    Unassignable.NOBODY_FOR_KIND: "没有检定机构获得该种别的授权",
    Unassignable.NOBODY_THERE: "使用地点没有获授权的检定机构",
}

VERDICTS: Mapping[Verdict, str] = {Verdict.PASSED: "合格", Verdict.FAILED: "不合格"}
