"""Registrations: all or nothing."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from chalicelib.adapters.tables import accounts, codes, organisations
from chalicelib.adapters.tables.registrations import Obstacle, store_account, store_organisation
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.sms_code import LIFE, CodePurpose
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from tests.support.audit import an_entry
from tests.support.organisations import organisation
from tests.support.people import ANOTHER_CODE, CODE, MOBILE

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
ACCOUNT = Account(
    id="01K0000000000000000000000A",
    user_name="Hospital01",
    kind=AccountKind.ENTERPRISE,
    password_hash="hash",
    mobile=MOBILE,
    email="a@b.cn",
    organisation_id=CODE,
    created_at=NOW,
)
ORGANISATION = organisation(review_state=ReviewState.PENDING, registered_at=NOW, version=1)

TAKEN = {Obstacle.SMS_CODE_SPENT, Obstacle.USER_NAME_TAKEN, Obstacle.ORGANISATION_TAKEN}

pytestmark = pytest.mark.usefixtures("aws")


def store(
    account: Account = ACCOUNT, registered: Organisation = ORGANISATION, code_hash: str = "h"
) -> set[Obstacle]:
    """Store with a fresh code."""
    item = codes.code_item(account.mobile, CodePurpose.REGISTRATION)
    item.code_hash, item.tries, item.expires_at = "h", 0, NOW + LIFE
    item.save()
    return store_organisation(account, registered, b"encrypted", code_hash, an_entry())


def test_all_of_it_is_stored_and_the_code_is_gone() -> None:
    assert store() == set()
    assert accounts.by_user_name("hospital01") == ACCOUNT
    assert organisations.get(CODE) == ORGANISATION
    assert codes.count_try(MOBILE, CodePurpose.REGISTRATION, NOW) is None


@pytest.mark.parametrize(
    ("account", "registered", "code_hash", "obstacles"),
    [
        (
            replace(ACCOUNT, id="B"),
            replace(ORGANISATION, id=ANOTHER_CODE, code=ANOTHER_CODE),
            "h",
            {Obstacle.USER_NAME_TAKEN},
        ),
        (replace(ACCOUNT, id="B", user_name="other1"), ORGANISATION, "h", {Obstacle.ORGANISATION_TAKEN}),
        (
            replace(ACCOUNT, id="B", user_name="other1"),
            replace(ORGANISATION, id=CODE[8:17], code=CODE[8:17]),
            "h",
            {Obstacle.ORGANISATION_TAKEN},
        ),
        (
            replace(ACCOUNT, id="B", user_name="other1"),
            replace(ORGANISATION, id=ANOTHER_CODE, code=ANOTHER_CODE),
            "other",
            {Obstacle.SMS_CODE_SPENT},
        ),
        (replace(ACCOUNT, id="B"), ORGANISATION, "other", TAKEN),
    ],
)
def test_each_obstacle_is_told_and_nothing_is_stored(
    account: Account, registered: Organisation, code_hash: str, obstacles: set[Obstacle]
) -> None:
    store()
    assert store(account, registered, code_hash) == obstacles
    assert accounts.by_user_name("other1") is None
    assert organisations.get(ANOTHER_CODE) is None
    assert accounts.by_user_name("hospital01") == ACCOUNT
    assert codes.count_try(MOBILE, CodePurpose.REGISTRATION, NOW) == ("h", 1)


def test_an_account_without_an_organisation_needs_its_name_only() -> None:
    administrator = replace(ACCOUNT, kind=AccountKind.ADMINISTRATOR, organisation_id=None, email=None)
    assert store_account(administrator, an_entry()) == set()
    assert accounts.by_user_name("HOSPITAL01") == administrator
    assert store_account(replace(administrator, id="B"), an_entry()) == {Obstacle.USER_NAME_TAKEN}


def test_a_renewed_hash_does_not_undo_a_newer_one() -> None:
    store()
    accounts.set_password_hash(ACCOUNT.id, "renewed", instead_of="hash")
    accounts.set_password_hash(ACCOUNT.id, "late", instead_of="hash")
    found = accounts.by_user_name("hospital01")
    assert found
    assert found.password_hash == "renewed"
