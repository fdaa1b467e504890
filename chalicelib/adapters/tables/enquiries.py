"""How many enquiries came from an address in a minute; the address itself is not kept."""

import hashlib
import hmac
from datetime import datetime

from pynamodb.attributes import NumberAttribute, TTLAttribute
from pynamodb.exceptions import UpdateError
from pynamodb.expressions.update import Action

from chalicelib.adapters.config import config
from chalicelib.adapters.secrets import secret
from chalicelib.adapters.tables.accounts import AccountsMeta
from chalicelib.adapters.tables.base import Item, is_condition_failure
from chalicelib.domain.enquiry.limit import FORGET_AFTER, minute_of


class EnquiriesItem(Item):
    """The enquiries of an address in a minute."""

    class Meta(AccountsMeta):
        pass

    made = NumberAttribute()
    expires_at = TTLAttribute()


def count(counted_as: str, now: datetime, most: int) -> bool:
    """Count an enquiry; False, without counting, where so many were made in this minute already."""
    item = EnquiriesItem(f"ENQUIRIES#{_digest(counted_as)}", minute_of(now))
    counting: list[Action] = [EnquiriesItem.made.add(1), EnquiriesItem.expires_at.set(now + FORGET_AFTER)]
    try:
        item.update(counting, EnquiriesItem.made.does_not_exist() | (EnquiriesItem.made < most))
    except UpdateError as error:
        if not is_condition_failure(error):
            raise
        return False
    return True


def _digest(counted_as: str) -> str:
    # Keyed: there are so few addresses that a bare hash of one can be undone by trying them all.
    key = secret(config().human_check_secret).encode()
    return hmac.new(key, f"enquiries\x1f{counted_as}".encode(), hashlib.sha256).hexdigest()[:32]
