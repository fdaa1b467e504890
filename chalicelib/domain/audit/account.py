"""What the audit says of a change to an account."""

from datetime import datetime

from chalicelib.domain.accounts.account import Account
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import Entry, Fields, entry_of, target


def account_entry(
    action: Action,
    account: Account,
    actor: Actor,
    at: datetime,
    *,
    before: Fields | None = None,
    after: Fields | None = None,
) -> Entry:
    """An entry among those of the account's organisation, or of the account where it speaks for none."""
    who = actor if actor.account_id else actor.signed_in(account)
    change = target(account.id, account.user_name, before, after)
    return entry_of(action, who, at, change, organisation=account.speaks_for, account_id=account.id)
