"""Administrators for tests, of the whole country or of a division."""

from chalicelib.domain.accounts.caller import AccountKind
from tests.support.accounts import stored_account
from tests.support.api import Api
from tests.support.people import PASSWORD


def become_regional(api: Api, division: str, user_name: str = "regional01") -> None:
    """Sign in as the administrator of a division, who is made for it."""
    stored_account(
        id=f"01K0000000000000000{division}R",
        user_name=user_name,
        kind=AccountKind.ADMINISTRATOR,
        organisation_id=None,
        division=division,
    )
    assert api.sign_in(user_name, PASSWORD, "administrator").status_code == 201
