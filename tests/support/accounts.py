"""Accounts and their sessions for tests."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from chalicelib.adapters import passwords
from chalicelib.adapters.tables.registrations import store_account
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.session import Session, hour_of
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.clock import now
from tests.support.audit import an_entry, entries
from tests.support.people import CODE, MOBILE, PASSWORD, USER_NAME

ACCOUNT_ID = "01K0000000000000000000000A"


def stored_account(password: str = PASSWORD, **changes: Any) -> Account:
    """An enterprise's account that is in the table."""
    account = Account(
        id=ACCOUNT_ID,
        user_name=USER_NAME,
        kind=AccountKind.ENTERPRISE,
        password_hash=passwords.hash_password(password),
        mobile=MOBILE,
        email=None,
        organisation_id=CODE,
        created_at=now(),
    )
    account = replace(account, **changes)
    assert not store_account(account, an_entry())
    return account


def session(caller: Caller, started_at: datetime | None = None) -> Session:
    """A session that starts now unless told otherwise."""
    start = started_at or now()
    return Session(
        caller=caller,
        started_at=start,
        used_at=hour_of(start),
        address="203.0.113.7",
        browser="Chrome 126, Windows",
    )


def changes(owner: str) -> dict[Action, Entry]:
    """What stands on record of changes to an account, apart from how it came about and was signed in to."""
    beside = {Action.REGISTERED, Action.LOGGED_IN, Action.SMS_CODE_REQUESTED}
    found = [each for each in entries(owner) if each.action not in beside]
    assert len(found) == len({each.action for each in found})
    return {each.action: each for each in found}
