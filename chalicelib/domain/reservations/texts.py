"""Wording for the codes of reservations."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "nothing_picked": ("请至少选择一件器具", "Pick at least one instrument"),
    "too_many_picked": (
        "一张预约单最多 {limit} 件器具，请分成几张",
        "A reservation holds at most {limit} instruments; make several",
    ),
    "instrument_gone": ("器具已不在台账中", "The instrument is no longer in the ledger"),
    "instrument_out_of_service": (
        "器具已停用或报废，启用后才能预约",
        "The instrument is out of service; enable it first",
    ),
    "slip_submitted": (
        "该预约单已提交，不能再修改，请刷新",
        "This reservation has been submitted and cannot be changed any more; reload",
    ),
    "slip_not_submitted": (
        "预约单提交完成后才能打印",
        "A reservation can be printed once it has been submitted",
    ),
    "institution_unknown": (
        "没有这家已审核通过的检定机构",
        "There is no approved institution with this code",
    ),
    "line_assigned": ("该器具已指派检定机构，请刷新", "An institution has been named already; reload"),
    "line_answered": (
        "检定机构已答复受理或不受理，请刷新",
        "This instrument has been answered already; reload",
    ),
    "line_not_appointable": (
        "只有已受理、尚未送检的器具才能约定时间地点，请刷新",
        "Only an accepted instrument that is not handed over yet can be given an appointment; reload",
    ),
    "line_not_receivable": (
        "只有已受理的器具才能登记收样，请刷新",
        "Only an accepted instrument can be received; reload",
    ),
    "appointed_in_past": ("约定的日期不能早于今天", "The appointment must not be before today"),
    "appointed_too_far": (
        "约定的日期不能晚于一年之后，请核对年份",
        "The appointment lies more than a year ahead; check the year",
    ),
    "received_in_future": ("收样日期不能晚于今天", "The day of reception lies in the future"),
    "received_before_submission": (
        "收样日期不能早于预约单的提交日期 {day}",
        "The day of reception lies before the reservation was submitted, {day}",
    ),
    "line_not_received": (
        "器具登记收样后才能录入检定结果，且每件只录入一次",
        "A result needs an instrument that was received, and is recorded once",
    ),
    "line_not_certified": (
        "该器具尚未出具检定结果，请刷新",
        "This instrument has no published result yet; reload",
    ),
    "line_handed_over": (
        "器具已送检或已办结，不能取消预约",
        "The instrument has been handed over or is done with, so it cannot be cancelled",
    ),
    "verified_in_future": ("检定日期不能晚于今天", "The day of verification lies in the future"),
    "verified_before_reception": (
        "检定日期不能早于收样日期",
        "The day of verification lies before the instrument was received",
    ),
    "validity_of_failed": ("不合格的器具没有有效期", "A failed instrument has no validity"),
    "validity_before_verification": (
        "有效期至应晚于检定日期",
        "The validity must end after the day of verification",
    ),
    "certificate_number_used": (
        "本机构已用此证书编号发布过另一件器具的结果，请核对",
        "Your institution has published another instrument's result under this number; check it",
    ),
    "result_unchanged": (
        "与已发布的结果完全相同，无需更正",
        "This is what was published already; there is nothing to correct",
    ),
    "corrected_too_often": (
        "一件器具的结果最多发布 {limit} 版",
        "A result has at most {limit} versions",
    ),
    "validity_too_long": ("有效期过长，请核对年份", "The validity is too long; check the year"),
}
