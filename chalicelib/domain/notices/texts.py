"""Wording for the codes of notices, and of what goes out by e-mail and SMS (in Chinese)."""

from collections.abc import Mapping

from chalicelib.domain.notices.reservation_texts import RESERVATION_TEXTS

TEXTS: Mapping[str, tuple[str, str]] = {
    **RESERVATION_TEXTS,
    "message_reminder_title": ("{day} 到期提醒", "Reminder of {day}"),
    "message_reminder_body": (
        "{soon} 台器具将在 30 天内到期，{overdue} 台已超期，请及时申请检定。",
        "{soon} instrument(s) fall due within 30 days and {overdue} are overdue; apply for verification in time.",
    ),
    "message_reminder_failed_title": ("{day} 到期提醒", "Reminder of {day}"),
    "message_reminder_failed_body": (
        "{soon} 台器具将在 30 天内到期，{overdue} 台已超期，{failed} 台检定不合格，请及时申请检定。",
        "{soon} instrument(s) fall due within 30 days, {overdue} are overdue, {failed} failed; apply in time.",
    ),
    "message_review_approved_title": ("注册审核通过", "Registration approved"),
    "message_review_approved_body": (
        "贵单位的注册已审核通过，可以开始建立台账。",
        "Your registration was approved; you can start your ledger.",
    ),
    "message_review_refused_title": ("注册审核未通过", "Registration refused"),
    "message_review_refused_body": (
        "贵单位的注册未通过审核，原因：{reason}。请修改后重新提交。",
        "Your registration was refused: {reason}. Please correct it and submit it again.",
    ),
    "message_organisation_suspended_title": ("业务办理已暂停", "Your organisation was suspended"),
    "message_organisation_suspended_body": (
        "贵单位的业务办理已被暂停，原因：{reason}。到期提醒照常发送；如有疑问，请致电客服。",
        "Your organisation was suspended: {reason}. Reminders still go out; call the service with any question.",
    ),
    "message_organisation_restored_title": ("业务办理已恢复", "Your organisation was restored"),
    "message_organisation_restored_body": (
        "贵单位的业务办理已恢复，请重新登录后继续办理。",
        "The suspension of your organisation has ended; log in again to go on working.",
    ),
    "message_import_ended_title": ("导入完成：{file_name}", "Import finished: {file_name}"),
    "message_import_ended_body": (
        "已录入 {stored} 台，未录入 {refused} 台。",
        "{stored} instrument(s) stored, {refused} refused.",
    ),
    "message_export_ended_title": ("导出完成：{file_name}", "Export finished: {file_name}"),
    "message_export_ended_body": (
        "已导出 {stored} 台，请下载。",
        "{stored} instrument(s) exported; the file is ready.",
    ),
    "message_results_ended_title": ("检定结果录入完成：{file_name}", "Results entered: {file_name}"),
    "message_results_ended_body": (
        "已出具 {stored} 台器具的检定结果，未录入 {refused} 台。",
        "Results of {stored} instrument(s) published, {refused} refused.",
    ),
    "message_association_applied_title": ("{name} 申请关联贵单位", "{name} asks to act for you"),
    "message_association_applied_body": (
        "个人用户 {name}（{user_name}）申请关联贵单位，通过后可代表贵单位办理业务。请核实后处理。",
        "{name} ({user_name}) asks to act for your organisation; please verify and decide.",
    ),
    "message_association_left_title": ("{name} 已删除与贵单位的关联", "{name} acts for you no longer"),
    "message_association_left_body": (
        "个人用户 {name}（{user_name}）已撤回申请或删除关联，不再代表贵单位办理业务。",
        "{name} ({user_name}) withdrew the application or ended the association.",
    ),
    "message_association_asked_title": ("已申请关联“{organisation}”", "You asked {organisation}"),
    "message_association_asked_body": (
        "申请已送达该单位，请等待对方处理；处理结果会在这里告知您。",
        "Your application has reached the organisation; you will be told here how it decides.",
    ),
    "message_association_approved_title": (
        "“{organisation}”已通过您的关联申请",
        "{organisation} approved your application",
    ),
    "message_association_approved_body": (
        "您现在可以代表该单位办理业务，所做的操作记录在您本人名下。",
        "You can act for the organisation now; what you do is recorded under your own name.",
    ),
    "message_association_refused_title": (
        "“{organisation}”未通过您的关联申请",
        "{organisation} refused your application",
    ),
    "message_association_refused_body": (
        "原因：{reason}。您可以与该单位联系后重新申请。",
        "The reason: {reason}. You may apply again after talking to the organisation.",
    ),
    "message_association_ended_title": (
        "“{organisation}”已删除与您的关联",
        "{organisation} ended the association with you",
    ),
    "message_association_ended_body": (
        "您不能再代表该单位办理业务；如有疑问，请与该单位联系。",
        "You can act for the organisation no longer; please ask it if this is a surprise.",
    ),
    "message_change_approved_title": ("信息变更已通过审核", "Your change was approved"),
    "message_change_approved_body": (
        "您申请变更的信息已经生效，请查看。",
        "What you asked to change has taken effect.",
    ),
    "message_change_refused_title": ("信息变更未通过审核", "Your change was refused"),
    "message_change_refused_body": (
        "原因：{reason}。信息没有变动；您可以修改后重新申请。",
        "The reason: {reason}. Nothing has changed; you may correct it and ask again.",
    ),
    "message_credential_changed_title": ("您的登录密码已修改", "Your password was changed"),
    "message_credential_changed_body": (
        "其他设备上的登录已全部退出。如非本人操作，请立即用“忘记密码”重新设置，并拨打客服电话。",
        "All other sessions have ended. If it was not you, reset the password at once and call us.",
    ),
    "message_mobile_changed_title": ("您的手机号码已更换", "Your mobile number was changed"),
    "message_mobile_changed_body": (
        "新号码为 {mobile}。如非本人操作，请立即修改密码，并拨打客服电话。",
        "The new number is {mobile}. If it was not you, change the password at once and call us.",
    ),
}

PRODUCT = "强检通"
SIGNATURE = f"【{PRODUCT}】"
GREETING = "{organisation}："
FOOTER = "本邮件由强检通自动发出，请勿直接回复。"

SOON_COUNT = "{count}台器具将在30天内到期"
OVERDUE_COUNT = "{count}台已超期"
OVERDUE_COUNT_ALONE = "{count}台器具已超期"
FAILED_COUNT = "{count}台不合格"
REMINDER_SMS = SIGNATURE + "{month}月{day}日到期提醒：{counts}，请及时申请检定。"
REMINDER_SUBJECT = "强制检定到期提醒（{month}月{day}日）：{counts}"
REMINDER_INTRODUCTION = "截至{year}年{month}月{day}日，贵单位有以下器具需要办理检定：{counts}。"
REMINDER_COLUMNS = ("器具名称", "型号规格", "出厂编号", "使用地点", "有效期至", "剩余")
REMINDER_MORE = "其余 {count} 台请在台账中查看。"
REMINDER_FAILED = "检定不合格的 {count} 台没有有效期，不列入上表；不得使用，请在台账中点“不合格”查看。"
REMINDER_ADVICE = "请及时申请检定；超过有效期的强制检定计量器具不得继续使用。"
REMINDER_BUTTON = "打开台账"
DAYS_LEFT = "{days}天"
DUE_TODAY = "今天到期"
DAYS_OVERDUE = "已超期{days}天"

APPROVED_SUBJECT = "注册审核通过"
APPROVED_TEXT = "贵单位在强检通的注册已审核通过，现在可以登录系统，建立强制检定计量器具台账。"
APPROVED_SMS = SIGNATURE + "贵单位的注册已审核通过，可以登录系统建立台账。"
REFUSED_SUBJECT = "注册审核未通过"
REFUSED_TEXT = "贵单位在强检通的注册未通过审核，原因：{reason}。请登录系统修改后重新提交。"
REFUSED_SMS = SIGNATURE + "贵单位的注册未通过审核，原因：{reason}。请登录系统修改后重新提交。"
SUSPENDED_SUBJECT = "业务办理已暂停"
SUSPENDED_TEXT = (
    "贵单位在强检通的业务办理已被暂停，原因：{reason}。"
    "暂停期间不能办理业务，强制检定到期提醒照常发送；如有疑问，请登录系统查看客服电话。"
)
SUSPENDED_SMS = SIGNATURE + "贵单位的业务办理已被暂停，原因：{reason}。如有疑问，请登录系统查看客服电话。"
RESTORED_SUBJECT = "业务办理已恢复"
RESTORED_TEXT = "贵单位在强检通的业务办理已恢复，请重新登录系统后继续办理。"
RESTORED_SMS = SIGNATURE + "贵单位的业务办理已恢复，请重新登录系统后继续办理。"
REVIEW_BUTTON = "登录系统"
RESERVATION_BUTTON = "查看预约单"
WORK_BUTTON = "查看待办"
