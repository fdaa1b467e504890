"""An approved organisation with an account that is signed in; on the stack, run in its environment."""

import sys

from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.adapters.tables.registrations import store_account
from chalicelib.adapters.tables.sessions import session_item
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.session import key_of, new_token
from chalicelib.domain.clock import now
from chalicelib.domain.ids import new_id
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState
from tests.support.accounts import session
from tests.support.audit import an_entry
from tests.support.organisations import organisation


def sign_in(code: str) -> str:
    """The token of a new session of the organisation's own account."""
    account = Account(
        id=new_id(now()),
        user_name=f"owner{code[8:16]}",
        kind=AccountKind.ENTERPRISE,
        password_hash="none",
        mobile="13800001234",
        email=None,
        organisation_id=code,
        created_at=now(),
    )
    assert not store_account(account, an_entry())
    for item in organisation_items(organisation(code=code, account_id=account.id), None):
        item.save()
    token = new_token(account.id)
    key = key_of(token)
    assert key is not None
    caller = Caller(
        account_id=account.id,
        user_name=account.user_name,
        kind=account.kind,
        session_id=key.session_id,
        organisation_id=code,
        organisation_kind=OrganisationKind.ENTERPRISE,
        review_state=ReviewState.APPROVED,
    )
    session_item(session(caller)).save()
    return token


if __name__ == "__main__":
    print(sign_in(sys.argv[1]))  # noqa: T201 - this is how the test gets it
