"""The wording of every code, in Chinese and English; the codes are stable, the wording may change."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib import import_module

from chalicelib.domain.errors import Params

Texts = Mapping[str, tuple[str, str]]


class Language(StrEnum):
    """The languages the system speaks; Chinese unless asked otherwise."""

    ZH = "zh"
    EN = "en"


GENERAL: Texts = {
    "malformed": ("请求内容无法识别", "The request cannot be read"),
    "invalid": (
        "有 {count} 处填写有误，请改正后再提交",
        "{count} field(s) are wrong; correct them and send again",
    ),
    "required": ("请填写", "This is required"),
    "too_long": ("最多 {limit} 个字", "At most {limit} characters"),
    "too_short": ("至少 {limit} 个字", "At least {limit} characters"),
    "too_many_items": ("最多 {limit} 项", "At most {limit} items"),
    "too_few_items": ("至少 {limit} 项", "At least {limit} items"),
    "not_a_choice": ("请从以下选项中选择：{choices}", "Choose one of: {choices}"),
    "not_a_number": ("请填写整数", "Enter a whole number"),
    "below_least": ("不能小于 {limit}", "It cannot be below {limit}"),
    "above_most": ("不能大于 {limit}", "It cannot be above {limit}"),
    "out_of_range": ("数值超出允许范围（{limits}）", "The number is outside {limits}"),
    "not_a_date": ("日期无效，请按 2026-03-05 的格式填写", "No such date; write it like 2026-03-05"),
    "not_text": ("请填写文字", "Enter text"),
    "not_yes_or_no": ("请选择是或否", "Choose yes or no"),
    "unknown_field": ("没有这一项", "There is no such field"),
    "not_base64": ("文件内容无法识别，请重新选择文件", "The file cannot be read; choose it again"),
    "wrong_value": ("填写有误", "This is not right"),
    "control_characters": (
        "含有不可见的控制字符，请删除后重填",
        "It holds invisible control characters; remove them",
    ),
    "not_signed_in": ("请先登录；登录可能已过期", "Sign in first; the session may have ended"),
    "forbidden": ("您没有办理此项业务的权限", "You may not do this"),
    "not_found": ("没有找到，可能已被删除", "Not found; it may have been deleted"),
    "stale": ("有人刚刚修改了这条记录，请刷新后再改", "Somebody has just changed this; reload and try again"),
    "version_missing": (
        "缺少版本号（If-Match），请刷新后再试",
        "The version (If-Match) is missing; reload and try again",
    ),
    "bad_cursor": ("翻页位置已失效，请重新查询", "The page position is no longer valid; query again"),
    "key_reused": ("同一请求编号已用于不同内容", "This Idempotency-Key was used for different content"),
    "unavailable": (
        "系统繁忙，未作任何更改，请稍后再试",
        "The system is busy; nothing was changed, try again soon",
    ),
    "internal": (
        "系统出错，已记录，请稍后再试",
        "Something went wrong on our side; it was recorded, try again later",
    ),
}


#: Every noun that words codes of its own, in its module `texts`.
NOUNS = (
    "accounts",
    "associations",
    "changes",
    "documents",
    "editions",
    "enquiry",
    "identity",
    "ledger",
    "notices",
    "organisations",
    "reservations",
    "resultbooks",
    "tokens",
    "workbooks",
)


@cache
def all_texts() -> Texts:
    """Every code of every part of the domain; a code stands in one part only."""
    merged = dict(GENERAL)
    for noun in NOUNS:
        part: Texts = import_module(f"chalicelib.domain.{noun}.texts").TEXTS
        if twice := merged.keys() & part.keys():
            raise ValueError(f"codes worded twice: {sorted(twice)}")
        merged.update(part)
    return merged


def wording(code: str, params: Params, language: Language = Language.ZH) -> str:
    """The sentence for a code, its params filled in."""
    zh, en = all_texts()[code]
    return (zh if language is Language.ZH else en).format_map(params)
