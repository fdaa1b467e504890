"""What of personal data was shown whole, to whom and when: once, and never again in the same review."""

from collections.abc import Mapping
from datetime import timedelta
from hashlib import sha256

from pynamodb.attributes import UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.expressions.update import Action

from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.organisations import OrganisationsMeta
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.audit.entry import Entry


class DisclosureItem(Item):
    """That something was shown; kept under its owner, the review, and a digest of what is encrypted."""

    class Meta(OrganisationsMeta):
        pass

    reviewer = UnicodeAttribute()
    shown_at = UTCDateTimeAttribute()


def note(
    owner: Mapping[str, str], review: str, encrypted: bytes, *, again_within: timedelta, entry: Entry
) -> bool:
    """Note that the entry's actor is shown something; False where it was shown in this review already.

    The same reviewer may ask again for a moment, because the answer may have been lost.
    """
    item = DisclosureItem(_owner(owner), f"{review}#{sha256(encrypted).hexdigest()}")
    reviewer, shown_at = DisclosureItem.reviewer, DisclosureItem.shown_at
    mine = (reviewer == entry.actor.account_id) & (shown_at >= entry.at - again_within)
    # The moment counts from the first time on.
    changes: list[Action] = [reviewer.set(entry.actor.account_id), shown_at.set(shown_at | entry.at)]
    writing = Transaction[None]()
    writing.update(None, item, changes, DisclosureItem.pk.does_not_exist() | mine)
    audit.stage(writing, None, entry)
    return not writing.commit()


def _owner(owner: Mapping[str, str]) -> str:
    return "SHOWN#" + "#".join(f"{kind}#{name}" for kind, name in sorted(owner.items()))
