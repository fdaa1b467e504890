"""Messages, newest first, and the marks of those that nobody has read.

A mailbox is an organisation's, under its id, or an account's own (`own_mailbox`).
"""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from pynamodb.attributes import JSONAttribute, TTLAttribute, UnicodeAttribute, UTCDateTimeAttribute

from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.notices.deliveries import DeliveryItem, to_item
from chalicelib.adapters.tables.notices.meta import KEPT, ActivityMeta
from chalicelib.adapters.tables.transaction import Label, Transaction
from chalicelib.domain.notices.delivery import Delivery
from chalicelib.domain.notices.message import Addressed, Message, MessageKind

MESSAGE = "MESSAGE#"
UNREAD = "UNREAD#"
#: Sorts after every id.
LAST = "~"
#: Nobody needs to know whether 100 or 300 messages are unread, and the count stays one small read.
COUNTED = 100


class MessageItem(Item):
    """A message."""

    class Meta(ActivityMeta):
        pass

    kind = UnicodeAttribute()
    params = JSONAttribute()
    link = UnicodeAttribute()
    created_at = UTCDateTimeAttribute()
    expires_at = TTLAttribute()


class Page(NamedTuple):
    """Messages, and the id after which the next page starts."""

    messages: list[Message]
    last_id: str | None


class UnreadItem(Item):
    """Marks a message as unread; it goes when the message is read."""

    class Meta(ActivityMeta):
        pass

    expires_at = TTLAttribute()


def post(message: Message, delivery: Delivery) -> bool:
    """Store a message with the delivery that it is; False where the occasion has its message already."""
    writing = Transaction[str]()
    writing.put("delivery", to_item(delivery), DeliveryItem.pk.does_not_exist())
    stage(writing, "message", Addressed(delivery.organisation, message))
    return not writing.commit()


def stage(writing: Transaction[Label], label: Label, posted: Addressed) -> None:
    """Post a message within the transaction of what it tells of: two puts."""
    mailbox, message = posted.mailbox, posted.message
    writing.put(label, _to_item(message, mailbox))
    writing.put(label, UnreadItem(mailbox, UNREAD + message.id, expires_at=message.created_at + KEPT))


def page(mailbox: str, before: str | None, limit: int) -> Page:
    """At most `limit` messages older than the one with the id `before`, newest first; two Queries."""
    # `between` takes in both ends, so the message `before` comes along; one more tells whether others follow.
    last = MESSAGE + (before or LAST)
    found = MessageItem.query(
        mailbox, MessageItem.sk.between(MESSAGE, last), scan_index_forward=False, limit=limit + 2
    )
    items = [item for item in found if item.sk != last]
    shown = items[:limit]
    unread_ids = _unread_among([_id(item.sk) for item in shown], mailbox)
    messages = [_to_message(item, read=_id(item.sk) not in unread_ids) for item in shown]
    return Page(messages, messages[-1].id if len(items) > limit else None)


def unread(mailbox: str) -> int:
    """How many messages are unread, up to COUNTED; one Query of at most 100 marks of some 80 bytes."""
    return UnreadItem.count(mailbox, UnreadItem.sk.startswith(UNREAD), limit=COUNTED)


def mark_read(mailbox: str, ids: Collection[str]) -> None:
    """Take away the marks of these messages; again is no error."""
    with UnreadItem.batch_write() as batch:
        for each in ids:
            batch.delete(UnreadItem(mailbox, UNREAD + each))


def unread_ids(mailbox: str) -> list[str]:
    """Which messages are marked; one Query, as last written."""
    marks = UnreadItem.query(mailbox, UnreadItem.sk.startswith(UNREAD), consistent_read=True)
    return [_id(mark.sk) for mark in marks]


def _unread_among(ids: Sequence[str], mailbox: str) -> set[str]:
    if not ids:
        return set()
    newest, oldest = UNREAD + ids[0], UNREAD + ids[-1]
    return {_id(mark.sk) for mark in UnreadItem.query(mailbox, UnreadItem.sk.between(oldest, newest))}


def _id(key: str) -> str:
    return key.partition("#")[2]


def _to_item(message: Message, mailbox: str) -> MessageItem:
    return MessageItem(
        mailbox,
        MESSAGE + message.id,
        kind=message.kind,
        params=dict(message.params),
        link=message.link,
        created_at=message.created_at,
        expires_at=message.created_at + KEPT,
    )


def _to_message(item: MessageItem, *, read: bool) -> Message:
    return Message(
        id=_id(item.sk),
        kind=MessageKind(item.kind),
        params=item.params,
        link=item.link,
        created_at=item.created_at,
        read=read,
    )
