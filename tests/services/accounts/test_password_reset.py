"""A forgotten password."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from chalicelib.adapters import clients, passwords
from chalicelib.adapters.tables import accounts
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.sms_code import DAILY, CodePurpose
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import ActorKind
from chalicelib.domain.errors import Invalid, Refusal, Unauthenticated
from chalicelib.services.accounts import password_reset, sms_codes
from chalicelib.services.accounts.sessions import caller_of, log_in
from tests.support.accounts import ACCOUNT_ID, changes, stored_account
from tests.support.audit import VISITOR
from tests.support.aws import Aws
from tests.support.people import CODE, MOBILE, PASSWORD, USER_NAME
from tests.support.queue import taken

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
NEW = "baro-meter-77"
NOBODYS_MOBILE = "13900009999"


@pytest.fixture(autouse=True)
def account(aws: Aws) -> Account:
    """The account whose password was forgotten."""
    return stored_account()


@pytest.fixture
def requests() -> list[str]:
    """The operations that AWS is asked for, from now on."""
    asked: list[str] = []

    def note(model: Any, **_: object) -> None:
        asked.append(model.name)

    for client in (clients.dynamodb(), clients.sqs()):
        client.meta.events.register("before-call.*.*", note)
    return asked


def asked_code(aws: Aws, user_name: str = USER_NAME, mobile: str = MOBILE) -> dict[str, Any]:
    """Ask for a code; what the worker gets."""
    password_reset.ask(user_name, mobile, VISITOR)
    (news,) = taken(aws.notices_queue)
    return news


def verified(aws: Aws) -> str:
    """The token of somebody who got the code."""
    return password_reset.verify(USER_NAME, MOBILE, asked_code(aws)["code"], VISITOR)


def refusal(action: Callable[[], object]) -> tuple[str, str]:
    """The field that is refused, and why."""
    with pytest.raises(Invalid) as caught:
        action()
    (field,) = caught.value.fields
    return field.field, field.code


def test_from_the_code_to_the_new_password(aws: Aws) -> None:
    here = log_in(AccountKind.ENTERPRISE, USER_NAME, PASSWORD, actor=VISITOR).token
    there = log_in(AccountKind.ENTERPRISE, USER_NAME, PASSWORD, actor=VISITOR).token
    password_reset.reset(verified(aws), NEW, VISITOR)
    assert caller_of(here) is None
    assert caller_of(there) is None
    with pytest.raises(Unauthenticated):
        log_in(AccountKind.ENTERPRISE, USER_NAME, PASSWORD, actor=VISITOR)
    assert log_in(AccountKind.ENTERPRISE, USER_NAME, NEW, actor=VISITOR)


def test_the_code_goes_to_the_accounts_own_mobile_only(aws: Aws) -> None:
    assert asked_code(aws)["mobile"] == MOBILE
    assert asked_code(aws, USER_NAME.upper(), "13900000001")["mobile"] is None
    assert asked_code(aws, "nobody99", "13900000002")["mobile"] is None


def test_what_is_asked_of_aws_tells_nothing(requests: list[str], aws: Aws) -> None:
    costs = []
    for number, name in enumerate((USER_NAME, USER_NAME, "nobody99")):
        mobile = (MOBILE, "13900000001", "13900000002")[number]
        requests.clear()
        password_reset.ask(name, mobile, VISITOR)
        with pytest.raises(Invalid):
            password_reset.verify(name, mobile, "000000", VISITOR)
        costs.append(list(requests))
    assert costs[0] == costs[1] == costs[2]
    assert "SendMessage" in costs[0]


@pytest.mark.parametrize(("name", "mobile"), [(USER_NAME, NOBODYS_MOBILE), ("nobody99", MOBILE)])
def test_wrong_codes_and_limits_tell_nothing(name: str, mobile: str) -> None:
    told = everything_told(name, mobile, NOON)
    assert told == everything_told(USER_NAME, MOBILE, NOON + timedelta(days=1))
    assert [each[0] for each in told[-2:]] == ["sms_code_too_soon", "sms_codes_used_up"]


def everything_told(user_name: str, mobile: str, start: datetime) -> list[tuple[object, ...]]:
    """What a visitor learns in a day of asking and guessing."""
    with time_machine.travel(start, tick=False) as clock:
        password_reset.ask(user_name, mobile, VISITOR)
        told = [_told(lambda: password_reset.verify(user_name, mobile, "x", VISITOR)) for _ in range(6)]
        told.append(_told(lambda: password_reset.ask(user_name, mobile, VISITOR)))
        for _ in range(DAILY - 1):
            clock.shift(timedelta(minutes=1))
            password_reset.ask(user_name, mobile, VISITOR)
        clock.shift(timedelta(minutes=1))
        return [*told, _told(lambda: password_reset.ask(user_name, mobile, VISITOR))]


def test_a_guessed_code_that_nobody_got_opens_nothing(aws: Aws) -> None:
    code = asked_code(aws, USER_NAME, NOBODYS_MOBILE)["code"]
    verify = password_reset.verify
    assert refusal(lambda: verify(USER_NAME, NOBODYS_MOBILE, code, VISITOR)) == ("sms_code", "sms_code_spent")


def test_a_code_is_good_for_the_account_that_it_was_asked_for(aws: Aws) -> None:
    stored_account(id="01K0000000000000000000000B", user_name="another01")
    code = asked_code(aws)["code"]
    assert refusal(lambda: password_reset.verify("another01", MOBILE, code, VISITOR))[1] == "sms_code_wrong"
    assert password_reset.verify(USER_NAME.upper(), MOBILE, code, VISITOR)


def test_a_code_for_another_purpose_is_none(aws: Aws) -> None:
    code = sms_codes.new_code(MOBILE, CodePurpose.REGISTRATION, "", NOON, actor=VISITOR)
    assert refusal(lambda: password_reset.verify(USER_NAME, MOBILE, code, VISITOR)) == (
        "sms_code",
        "sms_code_spent",
    )


def test_a_code_opens_once(aws: Aws) -> None:
    code = asked_code(aws)["code"]
    password_reset.verify(USER_NAME, MOBILE, code, VISITOR)
    assert refusal(lambda: password_reset.verify(USER_NAME, MOBILE, code, VISITOR))[1] == "sms_code_spent"


def test_a_token_sets_one_password(aws: Aws) -> None:
    token = verified(aws)
    password_reset.reset(token, NEW, VISITOR)
    again = refusal(lambda: password_reset.reset(token, "other-word-99", VISITOR))
    assert again == ("reset_token", "reset_token_spent")
    assert log_in(AccountKind.ENTERPRISE, USER_NAME, NEW, actor=VISITOR)


def test_the_same_request_again_is_done_and_leaves_one_entry(aws: Aws) -> None:
    token = verified(aws)
    password_reset.reset(token, NEW, VISITOR)
    password_reset.reset(token, NEW, VISITOR)
    assert set(changes(CODE)) == {Action.RESET_DONE, Action.RESET_VERIFIED}


def test_a_newer_token_replaces_the_older(aws: Aws) -> None:
    with time_machine.travel(NOON) as clock:
        older = verified(aws)
        clock.shift(timedelta(minutes=1))
        newer = verified(aws)
        assert refusal(lambda: password_reset.reset(older, NEW, VISITOR))[1] == "reset_token_spent"
        password_reset.reset(newer, NEW, VISITOR)


def test_after_ten_minutes_a_token_is_none(aws: Aws) -> None:
    with time_machine.travel(NOON) as clock:
        token = verified(aws)
        clock.shift(timedelta(minutes=10))
        assert refusal(lambda: password_reset.reset(token, NEW, VISITOR))[1] == "reset_token_spent"


@pytest.mark.parametrize("token", ["", "x", f"{ACCOUNT_ID}.{'a' * 43}", "../..", "\u0000"])
def test_a_made_up_token_is_none(token: str) -> None:
    assert refusal(lambda: password_reset.reset(token, NEW, VISITOR)) == ("reset_token", "reset_token_spent")


@pytest.mark.parametrize(
    ("password", "code"),
    [("short", "password_short"), (USER_NAME, "password_is_user_name"), ("a123456", "password_common")],
)
def test_a_password_that_breaks_a_rule_leaves_the_token(aws: Aws, password: str, code: str) -> None:
    token = verified(aws)
    assert refusal(lambda: password_reset.reset(token, password, VISITOR)) == ("password", code)
    password_reset.reset(token, NEW, VISITOR)


def test_it_ends_the_wait_for_wrong_passwords_and_the_order_to_change(aws: Aws) -> None:
    stored = stored_account(
        id="01K0000000000000000000000B", user_name="first01", must_change_password=True, mobile=NOBODYS_MOBILE
    )
    for _ in range(5):
        with pytest.raises(Unauthenticated):
            log_in(AccountKind.ENTERPRISE, "first01", "wrong-password-1", actor=VISITOR)
    code = asked_code(aws, "first01", NOBODYS_MOBILE)["code"]
    password_reset.reset(password_reset.verify("first01", NOBODYS_MOBILE, code, VISITOR), NEW, VISITOR)
    assert not log_in(
        AccountKind.ENTERPRISE, "first01", NEW, actor=VISITOR
    ).standing.caller.must_change_password
    after = accounts.by_id(stored.id)
    assert after
    assert passwords.is_password(NEW, after.password_hash)


def test_the_audit_names_the_account_and_no_secret(aws: Aws) -> None:
    token = verified(aws)
    password_reset.reset(token, NEW, VISITOR)
    told = changes(CODE)
    done = told[Action.RESET_DONE]
    assert (done.actor.kind, done.actor.user_name) == (ActorKind.ENTERPRISE, USER_NAME)
    assert done.actor.origin == VISITOR.origin
    assert not {NEW, PASSWORD, token, MOBILE} & set(repr(told).split("'"))


def _told(action: Callable[[], object]) -> tuple[object, ...]:
    with pytest.raises(Refusal) as caught:
        action()
    return caught.value.code, caught.value.params, getattr(caught.value, "fields", ())
