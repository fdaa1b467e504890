"""SMS codes, hashed, and how many were sent to a number in a day."""

from datetime import datetime, timedelta
from enum import Enum, auto
from typing import NamedTuple

from pynamodb.attributes import NumberAttribute, TTLAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.exceptions import UpdateError
from pynamodb.expressions.update import Action

from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.accounts import AccountsMeta
from chalicelib.adapters.tables.base import Item, is_condition_failure
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.accounts.sms_code import DAILY, LIFE, PAUSE, TRIES, CodePurpose
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.clock import date_in_china

KEEP_COUNTS = timedelta(days=2)
NEWEST = "NEWEST"


class SmsCodeItem(Item):
    """The newest code for a number and a purpose."""

    class Meta(AccountsMeta):
        pass

    code_hash = UnicodeAttribute()
    tries = NumberAttribute()
    expires_at = TTLAttribute()


class NewestItem(Item):
    """When the newest code went to a number, whatever for."""

    class Meta(AccountsMeta):
        pass

    sent_at = UTCDateTimeAttribute()
    expires_at = TTLAttribute()


class SentItem(Item):
    """How many codes went to a number on a day."""

    class Meta(AccountsMeta):
        pass

    sent = NumberAttribute()
    expires_at = TTLAttribute()


class Limit(Enum):
    """Why no further code may be sent now."""

    PAUSE = auto()
    DAILY = auto()


class Tried(NamedTuple):
    """The hash of the code that was to be guessed, and how many tries that makes."""

    code_hash: str
    tries: int


def reserve(mobile: str, purpose: CodePurpose, code_hash: str, now: datetime, entry: Entry) -> set[Limit]:
    """Store a new code, count it and put it on record, all or nothing; the limits that forbid it."""
    transaction = Transaction[Limit]()
    item = code_item(mobile, purpose)
    item.code_hash, item.tries, item.expires_at = code_hash, 0, now + LIFE
    transaction.put(Limit.PAUSE, item)
    newest = _newest_item(mobile)
    newest.sent_at, newest.expires_at = now, now + PAUSE
    paused_out = NewestItem.pk.does_not_exist() | (NewestItem.sent_at <= now - PAUSE)
    transaction.put(Limit.PAUSE, newest, paused_out)
    counting: list[Action] = [SentItem.sent.add(1), SentItem.expires_at.set(now + KEEP_COUNTS)]
    fewer = SentItem.sent.does_not_exist() | (SentItem.sent < DAILY)
    transaction.update(Limit.DAILY, _sent_item(mobile, now), counting, fewer)
    audit.stage(transaction, Limit.PAUSE, entry)
    return {part.label for part in transaction.commit()}


def release(mobile: str, purpose: CodePurpose, code_hash: str, now: datetime) -> None:
    """Take a reservation back: the code could not be sent, so it does not count."""
    transaction = Transaction[None]()
    transaction.delete(None, code_item(mobile, purpose), SmsCodeItem.code_hash == code_hash)
    transaction.delete(None, _newest_item(mobile))
    transaction.update(None, _sent_item(mobile, now), [SentItem.sent.add(-1)])
    transaction.commit()


def sent_at(mobile: str) -> datetime | None:
    """When the newest code was sent to a number; None where that is forgotten."""
    try:
        return NewestItem.get(f"MOBILE#{mobile}", NEWEST, consistent_read=True).sent_at
    except NewestItem.DoesNotExist:
        return None


def count_try(mobile: str, purpose: CodePurpose, now: datetime) -> Tried | None:
    """Count a try before it is compared, so that many at once gain nothing; None where no code is valid."""
    item = code_item(mobile, purpose)
    valid = (SmsCodeItem.tries < TRIES) & (SmsCodeItem.expires_at > now)
    try:
        item.update([SmsCodeItem.tries.add(1)], valid)
    except UpdateError as error:
        if not is_condition_failure(error):
            raise
        return None
    return Tried(item.code_hash, int(item.tries))


def forgive_try(mobile: str, purpose: CodePurpose, code_hash: str) -> None:
    """Take a try back: the code was right, and something else in the form was wrong."""
    try:
        code_item(mobile, purpose).update([SmsCodeItem.tries.add(-1)], SmsCodeItem.code_hash == code_hash)
    except UpdateError as error:
        if not is_condition_failure(error):
            raise


def code_item(mobile: str, purpose: CodePurpose) -> SmsCodeItem:
    """The item of a number's code, its keys only."""
    return SmsCodeItem(f"MOBILE#{mobile}#{purpose}", "CODE")


def _newest_item(mobile: str) -> NewestItem:
    return NewestItem(f"MOBILE#{mobile}", NEWEST)


def _sent_item(mobile: str, now: datetime) -> SentItem:
    return SentItem(f"MOBILE#{mobile}", f"SENT#{date_in_china(now).isoformat()}")
