"""Human checks that were used up."""

from datetime import datetime

from pynamodb.attributes import TTLAttribute

from chalicelib.adapters.tables.accounts import AccountsMeta
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.transaction import Transaction


class UsedChallengeItem(Item):
    """A challenge that was solved and handed in; kept until it would have expired anyway."""

    class Meta(AccountsMeta):
        pass

    expires_at = TTLAttribute()


def use_up(challenge_id: str, expires_at: datetime) -> bool:
    """Mark a challenge as used; False where it was used before."""
    # A transaction, because a plain put that is repeated after a lost answer would be declined by itself.
    transaction = Transaction[None]()
    item = UsedChallengeItem(f"CHALLENGE#{challenge_id}", "USED", expires_at=expires_at)
    transaction.put(None, item, UsedChallengeItem.pk.does_not_exist())
    return not transaction.commit()
