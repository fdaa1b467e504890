"""Signing in and out, and who is calling (requirement A2)."""

from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from chalicelib.adapters import passwords
from chalicelib.adapters.tables import accounts, attempts, organisations, sessions
from chalicelib.adapters.tables.sessions import Obstacle
from chalicelib.domain import clock
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.login import tries_left, wait_after
from chalicelib.domain.accounts.session import Session, SessionKey, hour_of, key_of, new_token
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.log_ins import failed_log_in, own_entry
from chalicelib.domain.errors import Forbidden, TooMany, Unauthenticated, Unavailable
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.services.associations.acting import acting
from chalicelib.services.audit.record import record
from chalicelib.services.notices import messages
from chalicelib.services.support import service_telephone

#: How often a log-in looks again at an organisation that is reviewed at this very moment.
LOOKS = 3


class Standing(NamedTuple):
    """What the first page shows about the caller."""

    caller: Caller
    organisation: Organisation | None
    unread_messages: int


class Login(NamedTuple):
    """A new session: the token for the cookie, and the standing."""

    token: str
    standing: Standing


def log_in(kind: AccountKind, user_name: str, password: str, *, actor: Actor, browser: str = "") -> Login:
    """Start a session; the answer to a wrong kind, name or password is one and the same."""
    now = clock.now()
    wrong = _count(user_name, now, actor)
    account = accounts.by_user_name(user_name)
    right = passwords.is_password(password, account.password_hash if account else None)
    if account is None or not right or account.kind is not kind:
        wait = int(wait_after(wrong).total_seconds())
        figures = {"wrong": wrong, "wait": wait}
        record(failed_log_in(Action.LOG_IN_FAILED, user_name, account, actor, now, figures))
        raise _refusal(wrong)
    attempts.clear(user_name)
    _require_active(account, now, actor)
    login = _start(account, now, actor.signed_in(account), browser)
    if login is None:
        _require_active(accounts.by_id(account.id), now, actor)
        raise _refusal(wrong)
    _renew_hash(account, password)
    return login


def log_out(caller: Caller, *, actor: Actor) -> None:
    """End the caller's session."""
    sessions.end(_key(caller), own_entry(Action.LOGGED_OUT, actor, clock.now(), caller.organisation_id))


def caller_of(token: str) -> Caller | None:
    """Who holds a session; one read, and a second for an individual or before the approval."""
    key = key_of(token)
    caller = _holder(key) if key else None
    if caller and caller.kind is AccountKind.INDIVIDUAL:
        return acting(caller)
    if caller is None or caller.organisation_id is None or caller.review_state is ReviewState.APPROVED:
        return caller
    return _reviewed(caller, organisations.get(caller.organisation_id))


def standing(caller: Caller) -> Standing:
    """The caller, the organisation, and how much there is to read."""
    code = caller.organisation_id
    return Standing(caller, organisations.get(code) if code else None, messages.unread(caller))


def _count(user_name: str, now: datetime, actor: Actor) -> int:
    try:
        return attempts.count(user_name, now)
    except TooMany as delayed:
        account = accounts.by_user_name(user_name)
        figures = {"wait": delayed.retry_after}
        record(failed_log_in(Action.LOG_IN_DELAYED, user_name, account, actor, now, figures))
        raise


def _require_active(account: Account | None, now: datetime, actor: Actor) -> None:
    """Forbidden, with the reason, for a suspended account: only who knows its password is told."""
    if account is None or account.suspended_at is None:
        return
    record(failed_log_in(Action.LOG_IN_BARRED, account.user_name, account, actor, now, {}))
    raise Forbidden(
        "account_suspended", reason=account.suspension_reason or "", telephone=service_telephone()
    )


def _holder(key: SessionKey) -> Caller | None:
    now = clock.now()
    session = sessions.get(key, now)
    if session is None:
        return None
    if session.used_at < hour_of(now):
        sessions.touch(key, now)
    return session.caller


def _refusal(wrong: int) -> Unauthenticated:
    remaining = tries_left(wrong)
    if remaining:
        return Unauthenticated("wrong_credentials", remaining=remaining)
    return Unauthenticated("wrong_credentials_wait", retry_after=int(wait_after(wrong).total_seconds()))


def _renew_hash(account: Account, password: str) -> None:
    if passwords.is_outdated(account.password_hash):
        accounts.set_password_hash(account.id, passwords.hash_password(password), account.password_hash)


def _start(account: Account, now: datetime, actor: Actor, browser: str) -> Login | None:
    """A session, unless the password was changed or the account suspended since it was found right."""
    token = new_token(account.id)
    entry = own_entry(Action.LOGGED_IN, actor, now, account.organisation_id)
    for _ in range(LOOKS):
        organisation = organisations.get(account.organisation_id) if account.organisation_id else None
        caller = _caller(account, token, organisation)
        session = Session(
            caller=caller,
            started_at=now,
            used_at=hour_of(now),
            address=actor.origin.address,
            browser=browser,
        )
        obstacles = sessions.start(session, account.password_hash, entry)
        if Obstacle.REVIEWED not in obstacles:
            return None if obstacles else Login(token, _first_standing(caller, organisation))
    raise Unavailable("unavailable")


def _first_standing(caller: Caller, organisation: Organisation | None) -> Standing:
    if caller.kind is AccountKind.INDIVIDUAL:
        return standing(acting(caller))
    return Standing(caller, organisation, messages.unread(caller))


def _caller(account: Account, token: str, organisation: Organisation | None) -> Caller:
    key = key_of(token)
    if key is None:
        raise ValueError("a new token must have the form of a token")
    return Caller(
        account_id=account.id,
        user_name=account.user_name,
        kind=account.kind,
        session_id=key.session_id,
        organisation_id=account.organisation_id,
        organisation_kind=organisation.kind if organisation else None,
        review_state=organisation.review_state if organisation else None,
        division=account.division,
        must_change_password=account.must_change_password,
    )


def _reviewed(caller: Caller, organisation: Organisation | None) -> Caller:
    if organisation is None or organisation.review_state is caller.review_state:
        return caller
    sessions.set_review_state(_key(caller), organisation.review_state)
    return replace(caller, review_state=organisation.review_state)


def _key(caller: Caller) -> SessionKey:
    return SessionKey(caller.account_id, caller.session_id)
