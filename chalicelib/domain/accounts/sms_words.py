"""What people are told by SMS of what an administrator does with their accounts."""

from collections.abc import Mapping
from datetime import timedelta

from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.sms_code import LIFE

_MINUTES = LIFE // timedelta(minutes=1)
#: The kinds of account that are made for others, as a roster has them.
KIND_NAMES: Mapping[AccountKind, str] = {
    AccountKind.EXPERT: "专家",
    AccountKind.ADMINISTRATOR: "管理员",
}


def first_password(kind: AccountKind, user_name: str, password: str, site: str) -> str:
    """The first password, to the person that the account is for."""
    account = f"{KIND_NAMES[kind]}账号{user_name}"
    return f"【强检通】您的{account}已开通，初始密码{password}，登录后须先修改密码。{site}"


def password_code(user_name: str, code: str) -> str:
    """A code that an administrator had sent; the owner sets the password."""
    return (
        f"【强检通】管理员已应您的要求为账号{user_name}发送验证码{code}，{_MINUTES}分钟内有效，"
        "请在“忘记密码”页面填写并设置新密码，请勿告诉他人。"
    )


def replacement_code(user_name: str, code: str) -> str:
    """A code to a number that is to become an account's: it is read out to the administrator."""
    return (
        f"【强检通】此手机号将登记为账号{user_name}的手机号，验证码{code}，{_MINUTES}分钟内有效，"
        "请告知正在为您办理的工作人员；非您本人要求请勿告知。"
    )


def mobile_replaced(user_name: str, masked_mobile: str, telephone: str) -> str:
    """To the number that the account had before."""
    return (
        f"【强检通】账号{user_name}的手机号已由管理员更换为{masked_mobile}，所有登录已退出。"
        f"如非您本人要求，请立即致电{telephone or '客服'}。"
    )
