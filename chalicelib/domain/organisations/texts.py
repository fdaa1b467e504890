"""Wording for the codes of organisations and their review."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "review_decided": ("该申请已审核过，请刷新", "This application has been decided already; reload"),
    "not_refused": (
        "只有审核未通过的注册信息才能修改后重新提交，请刷新",
        "Only a refused registration can be corrected and sent again; reload",
    ),
    "not_approved": (
        "贵单位的注册尚未审核通过，暂不能办理业务",
        "Your organisation has not been approved yet",
    ),
    "suspended": (
        "贵单位的业务办理已被暂停，原因见“注册状态”；如有疑问，请致电客服",
        "Your organisation has been suspended; the registration status says why, the service answers questions",
    ),
    "not_in_force": (
        "只有审核通过的单位才能暂停，请刷新",
        "Only an approved organisation can be suspended; reload",
    ),
    "not_suspended": ("该单位未被暂停，请刷新", "This organisation is not suspended; reload"),
    "id_shown": (
        "本次审核中该身份证号已查看过，不能再次查看",
        "This ID has been looked at in this review already; it is shown once only",
    ),
    "id_missing": ("该单位未填写此身份证号", "No such ID was given"),
    "organisation_taken": (
        "该单位已注册；如忘记用户名，请联系客服",
        "This organisation is registered already; call the service if the user name is forgotten",
    ),
    "division_not_chosen": (
        "请从列表中选择现行的县级行政区划",
        "Choose a current division at county level from the list",
    ),
    "division_unknown": ("没有此行政区划", "There is no such division"),
    "reason_required": ("请填写原因", "Give a reason"),
    "reason_unwanted": ("此处不填写原因", "This takes no reason"),
    "name_characters": (
        "含有此处不允许的字符，请删除后重填",
        "It holds characters that are not allowed here",
    ),
    "name_without_letters": ("请填写完整名称", "Enter the full name"),
    "authorisation_unwanted": (
        "企业没有计量授权，请删除这一项",
        "An enterprise has no authorisation; leave it out",
    ),
    "certificate_number_characters": (
        "证书编号只能包含文字、数字和常用符号",
        "A certificate number has letters, digits and common marks only",
    ),
    "region_unknown": (
        "“{region}”不是现行的行政区划，请从列表中选择",
        "“{region}” is no current division; choose from the list",
    ),
    "region_twice": ("“{region}”选了两次", "“{region}” was chosen twice"),
    "region_inside": (
        "“{region}”已包含在“{outer}”中，请去掉其中一个",
        "“{region}” lies in “{outer}”; leave one of them out",
    ),
    "scope_twice": (
        "“{item}”中的“{kind}”重复选择，请去掉一个",
        "“{kind}” of “{item}” was chosen twice; leave one out",
    ),
    "scope_unknown": (
        "现行目录中没有“{item}”下的“{kind}”，请从列表中选择",
        "The catalogue has no “{kind}” under “{item}”; choose from the list",
    ),
    "ends_before_it_begins": ("截止日期应晚于起始日期", "It must end after it begins"),
    "authorisation_ended": (
        "授权已于 {day} 到期，请按有效的授权证书填写",
        "The authorisation ended on {day}; enter one that is in force",
    ),
}
