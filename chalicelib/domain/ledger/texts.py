"""Wording for the codes of the ledger."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "cannot_disable_disabled": ("该器具已停用", "The instrument is disabled already"),
    "cannot_disable_scrapped": (
        "该器具已报废，不能停用",
        "The instrument is scrapped and cannot be disabled",
    ),
    "cannot_enable_in_service": ("该器具已在检，无需启用", "The instrument is in service already"),
    "cannot_scrap_in_service": ("请先停用，再报废", "Disable the instrument before scrapping it"),
    "cannot_scrap_scrapped": ("该器具已报废", "The instrument is scrapped already"),
    "already_in_ledger": (
        "台账中已有生产厂家和出厂编号相同的器具：{name}（{place}），同一器具只录入一次",
        "The ledger has an instrument of this manufacturer and serial number already: {name} ({place})",
    ),
    "job_expired": ("文件没有上传完成，请重新导入", "The file was not uploaded; start again"),
    "job_silent": (
        "处理中断，请重新操作；已录入的数据不受影响",
        "The work stopped; start again, what was stored is kept",
    ),
    "job_failed": ("处理失败，已记录，请重新操作", "The work failed and this was recorded; start again"),
    "instrument_reserved": (
        "该器具正在预约流程中，办结或取消预约后才能操作",
        "This instrument is on a running reservation; finish or cancel that first",
    ),
    "from_result": (
        "由检定机构发布的结果填写，不能手工修改；如有错误，请联系检定机构更正",
        "Comes from the result that the institution published; ask the institution to correct it",
    ),
    "instrument_was_reserved": (
        "该器具曾提交过预约，不能删除；不再使用请先停用再报废",
        "This instrument was reserved once and cannot be deleted; disable and scrap it instead",
    ),
}
