"""Wording for the codes of associations."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "association_exists": (
        "您已有关联或正在申请关联，只能关联一个单位；请先删除关联再申请",
        "You have an association or an application already; delete it before you ask another organisation",
    ),
    "application_decided": (
        "该申请已处理或已撤回，请刷新",
        "This application was decided or withdrawn; reload",
    ),
    "association_gone": ("该关联已删除，请刷新", "This association is gone already; reload"),
    "organisation_unknown": (
        "没有找到该代码的单位，或该单位尚未通过审核，请核对",
        "No approved organisation has this code; please check it",
    ),
    "not_associated": (
        "您尚未关联单位，或关联已被删除，不能办理单位的业务",
        "You are not associated with an organisation, or no longer, and cannot act for one",
    ),
    "member_reason_required": ("拒绝时请填写原因", "A refusal needs a reason"),
    "member_reason_unwanted": ("通过时不填写原因", "An approval takes no reason"),
}
