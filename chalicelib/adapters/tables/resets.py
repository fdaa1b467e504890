"""What opens an account to a new password: one token each, of which only the hash is stored."""

from datetime import datetime
from enum import Enum, auto

from pynamodb.attributes import TTLAttribute, UnicodeAttribute, UTCDateTimeAttribute

from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.accounts import AccountsMeta
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.codes import SmsCodeItem, code_item
from chalicelib.adapters.tables.transaction import Label, Transaction
from chalicelib.domain.accounts.reset import LIFE
from chalicelib.domain.accounts.session import SessionKey
from chalicelib.domain.accounts.sms_code import CodePurpose
from chalicelib.domain.audit.entry import Entry


class ResetItem(Item):
    """The newest token of an account; kept when it is used, so that a repeated request is known again."""

    class Meta(AccountsMeta):
        pass

    token_hash = UnicodeAttribute()
    used_at = UTCDateTimeAttribute(null=True)
    expires_at = TTLAttribute()


class Opening(Enum):
    """Whether a token opens its account, or has opened it."""

    NEXT = auto()
    DONE = auto()


def begin(key: SessionKey, mobile: str, code_hash: str, entry: Entry) -> bool:
    """Store a token for the code, which is used up; False where somebody was faster with that code."""
    writing = Transaction[None]()
    code = code_item(mobile, CodePurpose.FORGOTTEN)
    writing.delete(None, code, SmsCodeItem.code_hash == code_hash)
    item = _item(key)
    item.token_hash, item.expires_at = key.session_id, entry.at + LIFE
    writing.put(None, item)
    audit.stage(writing, None, entry)
    return not writing.commit()


def get(key: SessionKey, now: datetime) -> Opening | None:
    """What has become of a token; None where it is none, or too old."""
    try:
        item = ResetItem.get(f"ACCOUNT#{key.account_id}", "RESET", consistent_read=True)
    except ResetItem.DoesNotExist:
        return None
    if item.token_hash != key.session_id or item.expires_at <= now:
        return None
    return Opening.DONE if item.used_at else Opening.NEXT


def use(writing: Transaction[Label], label: Label, key: SessionKey, now: datetime) -> None:
    """Use a token up within the transaction of the new password."""
    opens = (ResetItem.token_hash == key.session_id) & (ResetItem.expires_at > now)
    unused = ResetItem.used_at.does_not_exist()
    writing.update(label, _item(key), [ResetItem.used_at.set(now)], opens & unused)


def _item(key: SessionKey) -> ResetItem:
    return ResetItem(f"ACCOUNT#{key.account_id}", "RESET")
