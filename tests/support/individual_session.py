"""An individual who is signed in; on the stack, run in its environment."""

import sys

from chalicelib.adapters.tables.individuals import individual_item
from chalicelib.adapters.tables.registrations import store_account
from chalicelib.adapters.tables.sessions import session_item
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.session import key_of, new_token
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.clock import now
from chalicelib.domain.ids import new_id
from chalicelib.domain.individuals.individual import Details, Individual
from tests.support.accounts import session

MOBILE = "13700001234"


def sign_in(user_name: str) -> str:
    """The token of a new session of a new individual."""
    account_id = new_id(now())
    _store(account_id, user_name)
    token = new_token(account_id)
    key = key_of(token)
    assert key is not None
    caller = Caller(
        account_id=account_id,
        user_name=user_name,
        kind=AccountKind.INDIVIDUAL,
        session_id=key.session_id,
    )
    session_item(session(caller)).save()
    return token


def _store(account_id: str, user_name: str) -> None:
    account = Account(
        id=account_id,
        user_name=user_name,
        kind=AccountKind.INDIVIDUAL,
        password_hash="none",
        mobile=MOBILE,
        email=None,
        organisation_id=None,
        created_at=now(),
    )
    assert not store_account(account, entry_of(Action.REGISTERED, Actor.operator(), now()))
    person = Individual(
        account_id=account_id,
        user_name=user_name,
        name="张伟",
        masked_citizen_id="110***********002X",
        mobile=MOBILE,
        details=Details(),
        version=1,
    )
    individual_item(person, b"encrypted").save()


if __name__ == "__main__":
    print(sign_in(sys.argv[1]))  # noqa: T201 - this is how the test gets it
