"""Wording for the codes of the public enquiry."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "too_many_enquiries": (
        "查询过于频繁（每分钟最多 {limit} 次），请在 {retry_after} 秒后再查",
        "Too many enquiries (at most {limit} a minute); try again in {retry_after} seconds",
    ),
    "ends_before_it_starts": (
        "结束日期不能早于开始日期",
        "The last day lies before the first",
    ),
    "one_condition_only": (
        "编码、出厂编号、证书编号、名称请只填一项",
        "Give one only: code, serial number, certificate number or name",
    ),
    "county_needed": (
        "按名称查询请选到县（区）：{value}范围过大",
        "To search by name, choose a county: {value} is too wide",
    ),
}
