"""Codes by SMS: sent within limits, good for one use."""

import hmac
from collections.abc import Callable
from datetime import datetime, timedelta

from chalicelib.adapters.config import config
from chalicelib.adapters.secrets import secret
from chalicelib.adapters.sms import sms
from chalicelib.adapters.tables import codes
from chalicelib.domain import clock
from chalicelib.domain.accounts import sms_code
from chalicelib.domain.accounts.sms_code import DAILY, PAUSE, TRIES, CodePurpose
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import Entry, entry_of, target
from chalicelib.domain.errors import Invalid, TooMany, Unavailable
from chalicelib.domain.notices.ports import SendError

FIELD = "sms_code"


def send_code(
    mobile: str,
    purpose: CodePurpose,
    subject: str = "",
    *,
    actor: Actor,
    entry: Entry | None = None,
    worded: Callable[[str], str] = sms_code.message,
) -> None:
    """Send a fresh code, which replaces the one before; TooMany within a minute or after ten in a day."""
    now = clock.now()
    code = new_code(mobile, purpose, subject, now, actor=actor, entry=entry)
    try:
        sms().send(mobile, worded(code))
    except SendError:
        codes.release(mobile, purpose, _hash(mobile, purpose, subject, code), now)
        raise Unavailable("unavailable") from None


def new_code(
    mobile: str,
    purpose: CodePurpose,
    subject: str,
    now: datetime,
    *,
    actor: Actor,
    entry: Entry | None = None,
) -> str:
    """A fresh code that counts as sent; TooMany within a minute or after ten in a day."""
    code = sms_code.new_code()
    told = entry or _requested(mobile, purpose, now, actor)
    limits = codes.reserve(mobile, purpose, _hash(mobile, purpose, subject, code), now, told)
    if codes.Limit.DAILY in limits:
        raise TooMany("sms_codes_used_up", _seconds_to_midnight(now), limit=DAILY)
    if codes.Limit.PAUSE in limits:
        raise TooMany("sms_code_too_soon", _seconds_of_pause(mobile, now))
    return code


def check_code(mobile: str, purpose: CodePurpose, code: str, subject: str = "") -> str:
    """The stored hash of the code, if it is the right one; whoever uses it up deletes exactly that hash."""
    tried = codes.count_try(mobile, purpose, clock.now())
    if tried is None:
        raise Invalid.one(FIELD, "sms_code_spent")
    if not hmac.compare_digest(tried.code_hash, _hash(mobile, purpose, subject, code)):
        remaining = TRIES - tried.tries
        if remaining == 0:
            raise Invalid.one(FIELD, "sms_code_spent")
        raise Invalid.one(FIELD, "sms_code_wrong", remaining=remaining)
    return tried.code_hash


def _requested(mobile: str, purpose: CodePurpose, now: datetime, actor: Actor) -> Entry:
    number = target("", mobile, after={"purpose": purpose.value})
    return entry_of(Action.SMS_CODE_REQUESTED, actor, now, number)


def _hash(mobile: str, purpose: CodePurpose, subject: str, code: str) -> str:
    return sms_code.keyed_hash(secret(config().human_check_secret), mobile, purpose, subject, code)


def _seconds_of_pause(mobile: str, now: datetime) -> int:
    sent_at = codes.sent_at(mobile) or now
    return max(1, -(-(sent_at + PAUSE - now) // timedelta(seconds=1)))


def _seconds_to_midnight(now: datetime) -> int:
    here = now.astimezone(clock.SHANGHAI)
    midnight = here.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return -(-(midnight - here) // timedelta(seconds=1))
