"""One-time codes by SMS."""

import hashlib
import hmac
import secrets
from datetime import timedelta
from enum import StrEnum

from chalicelib.domain.errors import Wrong
from chalicelib.domain.identity.characters import plain

DIGITS = 6
LIFE = timedelta(minutes=10)
TRIES = 5
PAUSE = timedelta(minutes=1)
DAILY = 10


class CodePurpose(StrEnum):
    """What a code is good for; one sent for one purpose opens no other."""

    REGISTRATION = "registration"
    FORGOTTEN = "forgotten_password"
    CHANGE_MOBILE = "change_mobile"
    REPLACE_MOBILE = "replace_mobile"


def new_code() -> str:
    """A fresh code."""
    return f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"


def sms_code(text: str) -> str:
    """The six digits as entered; Wrong where it is no code at all."""
    code = plain(text)
    if len(code) != DIGITS or not (code.isascii() and code.isdigit()):
        raise Wrong("sms_code_form")
    return code


def keyed_hash(key: str, mobile: str, purpose: CodePurpose, subject: str, code: str) -> str:
    """What is stored instead of the code. Six digits are soon tried out, so the hash needs a key.

    The subject is whose code it is, where somebody is known: it is wrong for anybody else.
    """
    message = "\x1f".join(("sms-code", mobile, purpose, subject, code))
    return hmac.new(key.encode(), message.encode(), hashlib.sha256).hexdigest()


def message(code: str) -> str:
    """The text of the SMS."""
    return f"【强检通】验证码{code}，{LIFE // timedelta(minutes=1)}分钟内有效，请勿告诉他人。"
