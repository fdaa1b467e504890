"""How many administrators for the whole country are active: never none."""

from pynamodb.attributes import NumberAttribute
from pynamodb.expressions.condition import Condition

from chalicelib.adapters.tables.accounts import AccountsMeta
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.transaction import Label, Transaction
from chalicelib.domain.accounts.account import Account


class AdministratorsItem(Item):
    """The count. Every transaction that makes, suspends or restores such an account writes it, too."""

    class Meta(AccountsMeta):
        pass

    active = NumberAttribute()


def stage_one_more(writing: Transaction[Label], label: Label, account: Account) -> None:
    """Count an account in, if it is one of them."""
    _stage(writing, label, account, 1, None)


def stage_one_less(writing: Transaction[Label], label: Label, account: Account) -> None:
    """Count an account out, if it is one of them and not the last."""
    _stage(writing, label, account, -1, AdministratorsItem.active > 1)


def _stage(
    writing: Transaction[Label], label: Label, account: Account, change: int, condition: Condition | None
) -> None:
    if account.is_national:
        item = AdministratorsItem("ADMINISTRATORS", "NATIONAL")
        writing.update(label, item, [AdministratorsItem.active.add(change)], condition)
