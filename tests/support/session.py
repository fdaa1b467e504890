"""An approved organisation whose clerk is signed in; on the stack, run in its environment."""

import sys

from chalicelib.adapters.tables import sessions
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.session import LIFE, key_of, new_token
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.clock import now
from chalicelib.domain.ids import new_id
from chalicelib.domain.organisations.review import ReviewState
from tests.support.organisations import organisation


def sign_in(code: str) -> str:
    """The token of a new session for the organisation's clerk."""
    for item in organisation_items(organisation(code=code), None):
        item.save()
    account_id = new_id(now())
    token = new_token(account_id)
    key = key_of(token)
    assert key is not None
    caller = Caller(
        account_id=account_id,
        user_name="clerk01",
        kind=AccountKind.ENTERPRISE,
        session_id=key.session_id,
        organisation_code=code,
        review_state=ReviewState.APPROVED,
    )
    sessions.start(caller, now() + LIFE, entry_of(Action.LOGGED_IN, Actor.operator(), now()))
    return token


if __name__ == "__main__":
    print(sign_in(sys.argv[1]))  # noqa: T201 - this is how the test gets it
