"""Wording for the codes of the public enquiry."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "too_many_enquiries": (
        "查询过于频繁（每分钟最多 {limit} 次），请在 {retry_after} 秒后再查",
        "Too many enquiries (at most {limit} a minute); try again in {retry_after} seconds",
    ),
    "division_with_name": (
        "按名称查询时，请选择器具所在的区县",
        "To look for a name, choose the county where the instrument stands",
    ),
    "name_with_division": (
        "按区县查询时，请填写器具名称（可只填开头几个字）",
        "To look in a county, enter the name of the instrument, or its first characters",
    ),
    "division_not_a_county": (
        "请选择到区县一级",
        "Choose a county, not the city or province it lies in",
    ),
    "ends_before_it_starts": (
        "结束日期不能早于开始日期",
        "The last day lies before the first",
    ),
}
