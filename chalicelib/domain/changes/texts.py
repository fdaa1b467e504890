"""Wording for the codes of changes."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "change_pending": (
        "您已有一项变更正在审核，请等待审核或先撤回",
        "A change of yours is under review already; wait for it or withdraw it first",
    ),
    "change_ended": ("该变更已审核或已撤回，请刷新", "This change was decided or withdrawn; reload"),
    "nothing_changed": ("没有要变更的内容，请填写新的信息", "Nothing is to be changed; enter what is new"),
    "number_taken": (
        "该代码已被其他单位使用，不能变更为该代码",
        "Another organisation has this code; it cannot be changed to it",
    ),
    "change_reason_required": ("不予通过时请填写原因", "A refusal needs a reason"),
    "change_reason_unwanted": ("通过时不填写原因", "An approval takes no reason"),
}
