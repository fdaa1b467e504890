"""The caller's own sessions: seen, and ended."""

from chalicelib.adapters.tables import sessions
from chalicelib.domain import clock
from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.accounts.session import Session, SessionKey, is_session_id
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.log_ins import own_entry
from chalicelib.services.audit.record import record


def own_sessions(caller: Caller) -> list[Session]:
    """Those that have not ended, this one first, then the newest."""
    found = sessions.of_account(caller.account_id, clock.now())
    newest = sorted(found, key=lambda each: each.started_at, reverse=True)
    return sorted(newest, key=lambda each: each.caller.session_id != caller.session_id)


def end_session(caller: Caller, session_id: str, actor: Actor) -> None:
    """End one of the caller's sessions, at once; one that is not there has ended already."""
    now = clock.now()
    if is_session_id(session_id):
        key = SessionKey(caller.account_id, session_id)
        sessions.end(key, own_entry(Action.SESSION_ENDED, actor, now, caller.organisation_id))


def end_others(caller: Caller, actor: Actor) -> None:
    """End all of the caller's sessions but this one."""
    sessions.end_all(caller.account_id, caller.session_id)
    record(own_entry(Action.SESSIONS_ENDED, actor, clock.now(), caller.organisation_id))
