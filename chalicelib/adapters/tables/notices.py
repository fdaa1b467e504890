"""Messages, deliveries and reminder runs in the activity table."""

from chalicelib.adapters.config import table_name
from chalicelib.adapters.tables.base import Item

#: Nobody needs to know whether 100 or 300 messages are unread, and the count stays one small read.
COUNTED = 100


class Unread(Item):
    """Marks a message as unread; it falls away when the message is read."""

    class Meta:
        table_name = table_name("ACTIVITY_TABLE")


def unread(organisation: str) -> int:
    """How many messages are unread, up to COUNTED; one Query of at most 100 marks of some 80 bytes."""
    return Unread.count(organisation, Unread.sk.startswith("UNREAD#"), limit=COUNTED)
