"""The caller's own sessions."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor, Origin
from chalicelib.services.accounts.own_sessions import end_others, end_session, own_sessions
from chalicelib.services.accounts.sessions import caller_of, log_in
from tests.support.accounts import changes, stored_account
from tests.support.audit import VISITOR
from tests.support.aws import Aws
from tests.support.people import PASSWORD, USER_NAME

NOON = datetime(2026, 11, 23, 4, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _account(aws: Aws) -> None:
    stored_account(organisation_id=None)
    stored_account(id="01K0000000000000000000000B", user_name="another01", organisation_id=None)


def sign_in(user_name: str = USER_NAME, browser: str = "Chrome 126, Windows") -> tuple[str, Caller]:
    """A session's token, and who holds it."""
    login = log_in(AccountKind.ENTERPRISE, user_name, PASSWORD, actor=VISITOR, browser=browser)
    return login.token, login.standing.caller


def acting(caller: Caller) -> Actor:
    """The caller as the audit names it."""
    return Actor.of(caller, Origin())


def test_each_tells_when_whence_and_with_what() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        token, caller = sign_in()
        clock.shift(timedelta(hours=2))
        assert caller_of(token)
        (found,) = own_sessions(caller)
    assert found.started_at == NOON
    assert found.used_at == datetime(2026, 11, 23, 6, tzinfo=UTC)
    assert found.ends_at == NOON + timedelta(hours=12)
    assert (found.address, found.browser) == ("203.0.113.7", "Chrome 126, Windows")


def test_this_one_comes_first_then_the_newest() -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        browsers = ["first", "second", "third", "fourth"]
        callers = []
        for browser in browsers:
            clock.shift(timedelta(minutes=1))
            callers.append(sign_in(browser=browser)[1])
        assert [each.browser for each in own_sessions(callers[1])] == ["second", "fourth", "third", "first"]


def test_one_ends_at_once_and_only_that() -> None:
    (here, caller), (there, other) = sign_in(), sign_in()
    end_session(caller, other.session_id, acting(caller))
    assert caller_of(there) is None
    assert caller_of(here)
    assert set(changes(f"ACCOUNT#{caller.account_id}")) == {Action.SESSION_ENDED}


@pytest.mark.parametrize("session_id", ["", "x", "f" * 64, "f" * 5000, "others", "\u0000"])
def test_one_that_is_not_there_has_ended(session_id: str) -> None:
    token, caller = sign_in()
    end_session(caller, session_id, acting(caller))
    assert caller_of(token)
    assert changes(f"ACCOUNT#{caller.account_id}") == {}


def test_nobody_ends_another_accounts_session() -> None:
    token, other = sign_in("another01")
    _, caller = sign_in()
    end_session(caller, other.session_id, acting(caller))
    end_others(caller, acting(caller))
    assert caller_of(token)


def test_all_others_end_at_once() -> None:
    (here, caller), (there, _) = sign_in(), sign_in()
    end_others(caller, acting(caller))
    assert caller_of(here)
    assert caller_of(there) is None
    assert set(changes(f"ACCOUNT#{caller.account_id}")) == {Action.SESSIONS_ENDED}
