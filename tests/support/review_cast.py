"""An administrator who is signed in, and an organisation with its account; run in the stack's environment."""

import sys

from chalicelib.adapters.tables.sessions import session_item
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.session import key_of, new_token
from chalicelib.domain.clock import now
from chalicelib.domain.identity.citizen_id import masked_citizen_id
from chalicelib.domain.ids import new_id
from chalicelib.domain.organisations.organisation import Registration
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.services.organisations.personal_data import encrypted_id
from tests.support.accounts import session, stored_account
from tests.support.organisations import organisation, store
from tests.support.people import CITIZEN_ID


def administrator() -> str:
    """The token of a new administrator's session."""
    at = now()
    token = new_token(new_id(at))
    key = key_of(token)
    assert key is not None
    caller = Caller(
        account_id=key.account_id,
        user_name="reviewer09",
        kind=AccountKind.ADMINISTRATOR,
        session_id=key.session_id,
    )
    session_item(session(caller)).save()
    return token


def registered(code: str, state: ReviewState, name: str) -> None:
    """An organisation at version 1 with its own account, whose user name is made of the code."""
    account = stored_account(id=new_id(now()), user_name=f"o{code[8:16]}", organisation_id=code)
    registration = Registration(
        name="", division="", legal_representative="", legal_representative_id=CITIZEN_ID, email=None
    )
    store(
        organisation(
            code=code,
            name=name,
            review_state=state,
            account_id=account.id,
            masked_legal_representative_id=masked_citizen_id(CITIZEN_ID),
            registered_at=now(),
            version=1,
        ),
        encrypted_id(code, registration),
    )


if __name__ == "__main__":
    registered(sys.argv[1], ReviewState(sys.argv[2]), sys.argv[3])
    print(administrator())  # noqa: T201 - this is how the test gets it
