"""Accounts suspended and restored: all or nothing."""

from enum import Enum, auto
from itertools import islice

from chalicelib.adapters.tables import administrators, audit, sessions
from chalicelib.adapters.tables.account_changes import MOST_SESSIONS
from chalicelib.adapters.tables.accounts import AccountItem, account_item
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.audit.entry import Entry


class Obstacle(Enum):
    """What stands in the way."""

    ACCOUNT_CHANGED = auto()
    ACTOR_SUSPENDED = auto()
    LAST_ADMINISTRATOR = auto()


def suspend(account: Account, reason: str, entry: Entry) -> set[Obstacle]:
    """Suspend an active account and end its sessions; whoever does it must be active to the end."""
    writing = Transaction[Obstacle]()
    active = AccountItem.suspended_at.does_not_exist()
    writing.check(
        Obstacle.ACTOR_SUSPENDED, account_item(entry.actor.account_id), AccountItem.pk.exists() & active
    )
    changes = [AccountItem.suspended_at.set(entry.at), AccountItem.suspension_reason.set(reason)]
    item = account_item(account.id)
    writing.update(Obstacle.ACCOUNT_CHANGED, item, [*changes], AccountItem.pk.exists() & active)
    administrators.stage_one_less(writing, Obstacle.LAST_ADMINISTRATOR, account)
    for each in islice(sessions.others(account.id, ""), MOST_SESSIONS):
        writing.delete(Obstacle.ACCOUNT_CHANGED, each)
    audit.stage(writing, Obstacle.ACCOUNT_CHANGED, entry)
    declined = {part.label for part in writing.commit()}
    if not declined:
        # No session can begin any more; what began meanwhile is found now.
        sessions.end_all(account.id)
    return declined


def restore(account: Account, entry: Entry) -> set[Obstacle]:
    """Let a suspended account be used again."""
    writing = Transaction[Obstacle]()
    changes = [AccountItem.suspended_at.remove(), AccountItem.suspension_reason.remove()]
    suspended = AccountItem.suspended_at.exists()
    writing.update(Obstacle.ACCOUNT_CHANGED, account_item(account.id), [*changes], suspended)
    administrators.stage_one_more(writing, Obstacle.ACCOUNT_CHANGED, account)
    audit.stage(writing, Obstacle.ACCOUNT_CHANGED, entry)
    return {part.label for part in writing.commit()}
