"""The rule for a new password where the account is known."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.new_password import new_password
from chalicelib.domain.errors import Wrong

ACCOUNT = Account(
    id="01K0000000000000000000000A",
    user_name="Hospital01",
    kind=AccountKind.ENTERPRISE,
    password_hash="",
    mobile="13800001234",
    email=None,
    organisation_id="600037341",
    created_at=datetime(2026, 11, 23, tzinfo=UTC),
)


@pytest.mark.parametrize("kind", AccountKind)
def test_a_password_that_is_good_for_individuals_is_good_for_everybody(kind: AccountKind) -> None:
    assert new_password(replace(ACCOUNT, kind=kind), "Barometer77") == "Barometer77"


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (AccountKind.ENTERPRISE, "barometers", "password_kinds"),
        (AccountKind.ADMINISTRATOR, "barometers", "password_kinds"),
        (AccountKind.INDIVIDUAL, "barometer77", "password_individual"),
        (AccountKind.INDIVIDUAL, "Barometers", "password_individual"),
        *((kind, "hOSPITAL01", "password_is_user_name") for kind in AccountKind),
        *((kind, "Aa123456", "password_common") for kind in AccountKind),
    ],
)
def test_each_kind_has_its_rule(kind: AccountKind, text: str, code: str) -> None:
    with pytest.raises(Wrong) as caught:
        new_password(replace(ACCOUNT, kind=kind), text)
    assert caught.value.code == code


def test_only_an_organisations_own_account_speaks_for_it() -> None:
    assert ACCOUNT.speaks_for == "600037341"
    assert replace(ACCOUNT, kind=AccountKind.INDIVIDUAL).speaks_for is None
