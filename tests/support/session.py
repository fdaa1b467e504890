"""An approved organisation whose clerk is signed in; on the stack, run in its environment."""

import sys

from chalicelib.adapters.tables import authorised
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.adapters.tables.sessions import session_item
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.session import key_of, new_token
from chalicelib.domain.clock import now
from chalicelib.domain.ids import new_id
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from tests.support.accounts import session
from tests.support.authorisations import authorisation
from tests.support.organisations import organisation


def sign_in(code: str, kind: OrganisationKind = OrganisationKind.ENTERPRISE, *regions: str) -> str:
    """The token of a new session for the organisation's clerk; an institution is authorised for regions."""
    granted = authorisation(regions=regions) if regions else None
    authorised.point(code, regions)
    found = organisation(code=code, kind=kind, authorisation=granted)
    for item in organisation_items(found, None):
        item.save()
    return signed_in(found)


def signed_in(found: Organisation) -> str:
    """The token of a new session for a clerk of an approved organisation."""
    account_id = new_id(now())
    token = new_token(account_id)
    key = key_of(token)
    assert key is not None
    caller = Caller(
        account_id=account_id,
        user_name="clerk01",
        kind=AccountKind(found.kind.value),
        session_id=key.session_id,
        organisation_id=found.id,
        organisation_kind=found.kind,
        review_state=ReviewState.APPROVED,
    )
    session_item(session(caller)).save()
    return token


if __name__ == "__main__":
    code, kind, *regions = sys.argv[1:]
    print(sign_in(code, OrganisationKind(kind), *regions))  # noqa: T201 - this is how the test gets it
