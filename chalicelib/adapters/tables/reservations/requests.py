"""Which slip a creating request with an idempotency key made; beside the jobs' own, in the activity table."""

from datetime import timedelta

from pynamodb.attributes import TTLAttribute, UnicodeAttribute

from chalicelib.adapters.config import table_name
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.transaction import Declined, Label, Transaction
from chalicelib.domain.reservations.slip import Slip

REQUEST = "SLIP-REQUEST#"
#: A repeated request is known again for a day.
REMEMBERED = timedelta(days=1)


class RequestItem(Item):
    """The claim of a key."""

    class Meta:
        table_name = table_name("ACTIVITY_TABLE")

    slip_id = UnicodeAttribute()
    expires_at = TTLAttribute()


def stage(writing: Transaction[Label], label: Label, slip: Slip, key: str) -> None:
    """Claim a key within the transaction that stores its slip; declined if another slip has it."""
    expires_at = slip.created_at + REMEMBERED
    item = RequestItem(slip.organisation, REQUEST + key, slip_id=slip.id, expires_at=expires_at)
    writing.put(label, item, RequestItem.pk.does_not_exist())


def made(declined: Declined[Label]) -> str | None:
    """The id of the slip that has the key."""
    return str(declined.item["slip_id"]["S"]) if declined.item else None
