"""Suspending accounts and restoring them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from chalicelib.adapters.tables import accounts, sessions
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor, ActorKind
from chalicelib.domain.errors import Conflict, Forbidden, NotFound, Refusal, Unauthenticated
from chalicelib.services.accounts import suspension
from chalicelib.services.accounts.administrators import create_administrator
from chalicelib.services.accounts.sessions import caller_of, log_in
from tests.support.accounts import ACCOUNT_ID, changes, stored_account
from tests.support.audit import OPERATOR, VISITOR
from tests.support.people import CODE, MOBILE, PASSWORD, USER_NAME

pytestmark = pytest.mark.usefixtures("aws")

REASON = "核实为冒名注册"


def administrator(name: str) -> Actor:
    """A new administrator for the whole country."""
    made = create_administrator(name, PASSWORD, MOBILE, actor=OPERATOR)
    return Actor(kind=ActorKind.ADMINISTRATOR, account_id=made.id, user_name=name)


@pytest.fixture
def actor(aws: object) -> Actor:
    """Who suspends."""
    return administrator("reviewer01")


def refusal(action: Callable[[], object]) -> str:
    """The code that an action is refused with."""
    with pytest.raises(Refusal) as caught:
        action()
    return caught.value.code


def enter(name: str = USER_NAME, kind: AccountKind = AccountKind.ENTERPRISE) -> str:
    """The token of a new session."""
    return log_in(kind, name, PASSWORD, actor=VISITOR).token


def test_sessions_end_and_no_new_one_begins(actor: Actor) -> None:
    stored_account()
    token = enter()
    suspension.suspend(ACCOUNT_ID, REASON, actor)
    assert caller_of(token) is None
    with pytest.raises(Forbidden) as caught:
        enter()
    assert caught.value.code == "account_suspended"
    assert caught.value.params == {"reason": REASON, "telephone": "400-813-5888"}


def test_only_who_knows_the_password_is_told(actor: Actor) -> None:
    stored_account()
    suspension.suspend(ACCOUNT_ID, REASON, actor)
    with pytest.raises(Unauthenticated, match="wrong_credentials"):
        log_in(AccountKind.ENTERPRISE, USER_NAME, "wrong-one-7", actor=VISITOR)


def test_a_log_in_that_read_the_account_before_does_not_slip_through(
    actor: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    account = stored_account()
    suspension.suspend(ACCOUNT_ID, REASON, actor)
    known = iter([account])
    monkeypatch.setattr(accounts, "by_user_name", lambda _: next(known))
    assert refusal(enter) == "account_suspended"
    assert not sessions.of_account(ACCOUNT_ID, account.created_at)


def test_restored_the_old_password_is_good_again(actor: Actor) -> None:
    stored_account()
    suspension.suspend(ACCOUNT_ID, REASON, actor)
    restored = suspension.restore(ACCOUNT_ID, "误停", actor)
    assert restored.account.suspended_at is None
    assert caller_of(enter())
    told = changes(CODE)
    assert told[Action.ACCOUNT_SUSPENDED].actor.user_name == "reviewer01"
    assert told[Action.ACCOUNT_SUSPENDED].targets[0].after == {"suspension_reason": REASON}
    assert told[Action.ACCOUNT_RESTORED].targets[0].after == {"reason": "误停"}


def test_the_same_again_changes_nothing(actor: Actor) -> None:
    stored_account()
    first = suspension.suspend(ACCOUNT_ID, REASON, actor)
    assert suspension.suspend(ACCOUNT_ID, REASON, actor) == first
    assert refusal(lambda: suspension.suspend(ACCOUNT_ID, "另一原因", actor)) == "suspended_already"
    suspension.restore(ACCOUNT_ID, "误停", actor)
    suspension.restore(ACCOUNT_ID, "误停", actor)
    assert len(changes(CODE)) == 2


def test_nobody_suspends_oneself_or_nobody(actor: Actor) -> None:
    administrator("reviewer02")
    with pytest.raises(Conflict, match="own_account"):
        suspension.suspend(actor.account_id, REASON, actor)
    with pytest.raises(NotFound):
        suspension.suspend(ACCOUNT_ID, REASON, actor)


def test_who_was_suspended_suspends_nobody(actor: Actor) -> None:
    other = administrator("reviewer02")
    suspension.suspend(other.account_id, REASON, actor)
    stored_account()
    assert refusal(lambda: suspension.suspend(ACCOUNT_ID, REASON, other)) == "not_signed_in"


def test_the_last_administrator_stays(actor: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    """However it comes about: here the count says so while both are active."""
    other = administrator("reviewer02")
    third = administrator("reviewer03")
    suspension.suspend(other.account_id, REASON, actor)
    suspension.suspend(actor.account_id, REASON, third)
    # As if the check of whoever acts had been made before it was suspended.
    monkeypatch.setattr(suspension, "others_account", lambda *_: _known(third))
    regional = stored_account(kind=AccountKind.ADMINISTRATOR, organisation_id=None, division="330225")
    acts = Actor(kind=ActorKind.ADMINISTRATOR, account_id=regional.id, user_name=regional.user_name)
    assert refusal(lambda: suspension.suspend(third.account_id, REASON, acts)) == "last_administrator"
    assert caller_of(enter("reviewer03", AccountKind.ADMINISTRATOR))


def test_an_administrator_of_a_division_does_not_count(actor: Actor) -> None:
    regional = stored_account(kind=AccountKind.ADMINISTRATOR, organisation_id=None, division="330225")
    assert suspension.suspend(regional.id, REASON, actor).account.suspended_at


def _known(actor: Actor) -> Account:
    account = accounts.by_id(actor.account_id)
    assert account
    return replace(account)
