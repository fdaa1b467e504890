"""What the audit says of logging in and out."""

from datetime import datetime

from chalicelib.domain.accounts.account import Account
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor, ActorKind
from chalicelib.domain.audit.entry import Entry, Fields, entry_of, target
from chalicelib.domain.audit.masking import masked_name

#: As long as a user name may be; what is typed instead of one may be anything.
LONGEST_NAME = 20


def own_entry(action: Action, actor: Actor, at: datetime, organisation: str | None) -> Entry:
    """What an account does with itself; an individual's is nobody else's, whomever it acts for."""
    theirs = None if actor.kind is ActorKind.INDIVIDUAL else organisation
    return entry_of(action, actor, at, organisation=theirs)


def failed_log_in(
    action: Action, user_name: str, account: Account | None, actor: Actor, at: datetime, figures: Fields
) -> Entry:
    """A try at an account; where there is none of that name it may have been a password, so it is masked."""
    if account is None:
        return entry_of(action, actor, at, target("", masked_name(user_name)[:LONGEST_NAME], after=figures))
    tried = target(account.id, account.user_name, after=figures)
    return entry_of(action, actor, at, tried, organisation=account.organisation_id, account_id=account.id)
