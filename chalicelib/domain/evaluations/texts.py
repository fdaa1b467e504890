"""Wording for the codes of evaluations."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "reservation_not_completed": (
        "预约单办结后才能评价；全部取消的预约单不能评价",
        "A reservation can be evaluated once it is completed; one that was cancelled altogether cannot",
    ),
    "evaluated_before": (
        "该预约单已评价，每单只能评价一次，评价后不能修改",
        "This reservation has been evaluated; that is done once and cannot be changed",
    ),
    "evaluation_decided": ("该评价已审核，请刷新", "This evaluation was decided on; reload"),
    "words_reason_required": ("不予公开时请填写原因", "A refusal needs a reason"),
    "words_reason_unwanted": ("通过时不填写原因", "An approval takes no reason"),
}
