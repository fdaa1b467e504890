"""Signing in and out, and who is calling."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from chalicelib.adapters import clients, passwords
from chalicelib.adapters.tables.registrations import store_account
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.errors import TooMany, Unauthenticated
from chalicelib.domain.organisations.review import ReviewState, ReviewStep
from chalicelib.services.accounts.sessions import caller_of, log_in, log_out, standing
from tests.support.audit import ACTOR, VISITOR, an_entry
from tests.support.aws import Aws
from tests.support.organisations import decide, organisation, store
from tests.support.people import CODE, MOBILE, PASSWORD, USER_NAME

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _registered(aws: Aws) -> None:
    store_account(
        Account(
            id="01K0000000000000000000000A",
            user_name=USER_NAME,
            kind=AccountKind.ENTERPRISE,
            password_hash=passwords.hash_password(PASSWORD),
            mobile=MOBILE,
            email=None,
            organisation_id=CODE,
            created_at=NOW,
        ),
        an_entry(),
    )
    store(organisation(review_state=ReviewState.PENDING, version=1))


@pytest.fixture
def requests(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The operations that DynamoDB is asked for, from now on."""
    asked: list[str] = []

    def note(model: Any, **_: object) -> None:
        asked.append(model.name)

    clients.dynamodb().meta.events.register("before-call.dynamodb.*", note)
    return asked


def sign_in(password: str = PASSWORD, kind: AccountKind = AccountKind.ENTERPRISE) -> str:
    """A session's token."""
    return log_in(kind, USER_NAME, password, actor=VISITOR).token


def caller(token: str) -> Caller:
    """Who must be there."""
    found = caller_of(token)
    assert found
    return found


def test_a_session_lasts_twelve_hours_from_signing_in() -> None:
    with time_machine.travel(NOW) as clock:
        token = sign_in()
        clock.shift(timedelta(hours=11, minutes=59))
        assert caller(token).user_name == USER_NAME
        clock.shift(timedelta(minutes=2))
        assert caller_of(token) is None


def test_signing_out_ends_this_session_only() -> None:
    here, there = sign_in(), sign_in()
    log_out(caller(here), actor=ACTOR)
    assert caller_of(here) is None
    assert caller_of(there)


def test_nobody_holds_a_made_up_token() -> None:
    token = sign_in()
    account, _, secret = token.partition(".")
    assert caller_of(f"{account}.{secret[:-1]}{'A' if secret[-1] != 'A' else 'B'}") is None
    assert caller_of(f"{account[:-1]}B.{secret}") is None


def test_an_approved_caller_costs_one_read(requests: list[str]) -> None:
    decide(ReviewStep.APPROVE)
    token = sign_in()
    requests.clear()
    assert caller(token).review_state is ReviewState.APPROVED
    assert requests == ["GetItem"]


def test_an_approval_is_seen_at_once_and_then_remembered(requests: list[str]) -> None:
    token = sign_in()
    assert caller(token).review_state is ReviewState.PENDING
    decide(ReviewStep.APPROVE)
    requests.clear()
    assert caller(token).review_state is ReviewState.APPROVED
    assert requests == ["GetItem", "GetItem", "UpdateItem"]
    requests.clear()
    assert caller(token).review_state is ReviewState.APPROVED
    assert requests == ["GetItem"]


def test_a_name_that_does_not_exist_costs_what_a_wrong_password_costs(requests: list[str]) -> None:
    costs = []
    for name in (USER_NAME, "nobody99"):
        requests.clear()
        with pytest.raises(Unauthenticated):
            log_in(AccountKind.ENTERPRISE, name, "wrong-password-1", actor=VISITOR)
        costs.append(list(requests))
    assert costs[0] == costs[1] == ["UpdateItem", "GetItem", "GetItem", "PutItem"]


def test_after_the_wait_the_right_password_clears_the_slate() -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        for _ in range(5):
            with pytest.raises(Unauthenticated):
                sign_in("wrong-password-1")
        with pytest.raises(TooMany):
            sign_in()
        clock.shift(timedelta(seconds=30))
        assert sign_in()
        with pytest.raises(Unauthenticated) as caught:
            sign_in("wrong-password-1")
        assert caught.value.params == {"remaining": 4}


def test_a_session_outlives_an_organisation_that_is_gone() -> None:
    token = sign_in()
    clients.dynamodb().delete_item(
        TableName="organisations", Key={"pk": {"S": CODE}, "sk": {"S": "ORGANISATION"}}
    )
    assert caller(token).review_state is ReviewState.PENDING
    assert standing(caller(token)).organisation is None
