"""Wording for the codes of accounts."""

from collections.abc import Mapping

TEXTS: Mapping[str, tuple[str, str]] = {
    "user_name_form": ("用户名应为 4-20 个字母或数字", "A user name has 4 to 20 letters and digits"),
    "user_name_start_form": (
        "请填写用户名或其开头的字母、数字，最多 20 个",
        "Enter a user name or its first letters and digits, at most 20",
    ),
    "user_name_taken": ("该用户名已被使用，请换一个", "This user name is taken; choose another"),
    "password_short": ("密码至少 {limit} 个字符", "A password has at least {limit} characters"),
    "password_long": ("密码最多 {limit} 个字符", "A password has at most {limit} characters"),
    "password_characters": (
        "密码只能用英文字母、数字和英文符号，不含空格",
        "Letters, digits and symbols of the English keyboard only, no blanks",
    ),
    "password_kinds": (
        "密码须包含字母、数字、符号中的两种或以上",
        "A password needs two or more of letters, digits and symbols",
    ),
    "password_individual": (
        "密码须同时包含数字、大写字母和小写字母",
        "A password needs digits, capitals and small letters",
    ),
    "password_common": (
        "这个密码太常见，容易被猜到，请换一个",
        "This password is too common; choose another",
    ),
    "password_is_user_name": ("密码不能与用户名相同", "The password must not be the user name"),
    "password_unchanged": ("新密码不能与原密码相同", "The new password must not be the old one"),
    "password_wrong": (
        "密码不正确，还可再试 {remaining} 次",
        "The password is wrong; {remaining} more tries before a wait",
    ),
    "password_wrong_wait": (
        "密码不正确，请在 {retry_after} 秒后再试",
        "The password is wrong; try again in {retry_after} seconds",
    ),
    "password_must_change": (
        "您的密码是他人设置的初始密码，请先修改密码",
        "Somebody else chose your password; change it first",
    ),
    "reset_token_spent": (
        "身份验证已失效，请重新验证",
        "The verification is no longer valid; start again",
    ),
    "consent_required": ("请阅读并同意注册协议", "Read the agreement and consent to it"),
    "wrong_credentials": (
        "用户类型、用户名或密码不正确，还可再试 {remaining} 次",
        "Kind of account, user name or password is wrong; {remaining} more tries before a wait",
    ),
    "wrong_credentials_wait": (
        "用户类型、用户名或密码不正确，请在 {retry_after} 秒后再试",
        "Kind of account, user name or password is wrong; try again in {retry_after} seconds",
    ),
    "login_delayed": (
        "密码错误次数过多，请在 {retry_after} 秒后再试",
        "Too many wrong passwords; try again in {retry_after} seconds",
    ),
    "account_suspended": (
        "该账号已被停用（{reason}）。如有疑问，请联系客服 {telephone}",
        "This account is suspended ({reason}). Call {telephone} about it",
    ),
    "suspended_already": ("该账号已停用，请刷新", "This account is suspended already; reload"),
    "last_administrator": (
        "这是最后一个可用的全国管理员，不能停用",
        "This is the last active administrator for the whole country; it cannot be suspended",
    ),
    "own_account": (
        "不能这样处理自己的账号；密码和手机号请在“账号与安全”中修改",
        "Not with your own account; change password and mobile on your own account's page",
    ),
    "mobile_unchanged": ("这已是该账号的手机号", "This is the account's mobile already"),
    "too_many_accounts": (
        "一次最多导入 {limit} 个账号，请分成几个文件",
        "At most {limit} accounts at a time; split the file",
    ),
    "same_user_name": ("与第 {row} 行的用户名相同", "The same user name as in row {row}"),
    "roster_kind": ("请填写“专家”或“管理员”", "Choose expert or administrator from the list"),
    "division_for_administrators": ("专家不填行政区划，请删除", "An expert has no division; remove it"),
    "no_such_region": (
        "没有“{value}”这个现行的行政区划，请填写六位代码或全称",
        "There is no current division “{value}”; give its six digits or its full name",
    ),
    "region_ambiguous": (
        "“{value}”不止一处，请填写六位代码",
        "“{value}” may be several; give the six digits",
    ),
    "sms_code_form": ("请填写短信中的 6 位数字验证码", "Enter the six digits of the SMS"),
    "sms_code_wrong": (
        "短信验证码不正确，还可再试 {remaining} 次",
        "The SMS code is wrong; {remaining} more tries",
    ),
    "sms_code_spent": (
        "短信验证码无效或已过期，请重新获取",
        "This SMS code is no longer valid; ask for a new one",
    ),
    "sms_code_too_soon": (
        "验证码刚刚发送，请在 {retry_after} 秒后再获取",
        "A code was sent just now; ask again in {retry_after} seconds",
    ),
    "sms_codes_used_up": (
        "该手机号今天获取验证码已达 {limit} 次，请明天再试",
        "This number has had its {limit} codes for today; try again tomorrow",
    ),
    "human_check_wrong": ("人机验证未通过，请重新验证", "The human check failed; do it again"),
    "human_check_used": ("人机验证已使用过，请重新验证", "This human check was used already; do it again"),
    "human_check_expired": ("人机验证已过期，请重新验证", "The human check has expired; do it again"),
}
