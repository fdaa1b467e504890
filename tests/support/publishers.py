"""Administrators who are signed in; on the stack, run in its environment."""

import sys

from chalicelib.adapters.tables.sessions import session_item
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.session import key_of, new_token
from chalicelib.domain.clock import now
from chalicelib.domain.ids import new_id
from tests.support.accounts import session


def administrator(number: int) -> str:
    """The token of a session of an administrator; another for every number."""
    account_id = new_id(now())
    token = new_token(account_id)
    key = key_of(token)
    assert key is not None
    caller = Caller(
        account_id=account_id,
        user_name=f"publisher{number:02}",
        kind=AccountKind.ADMINISTRATOR,
        session_id=key.session_id,
    )
    session_item(session(caller)).save()
    return token


if __name__ == "__main__":
    for each in range(int(sys.argv[1])):
        print(administrator(each))  # noqa: T201 - this is how the test gets it
