"""One's own account and sessions over HTTP."""

from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.session import Session
from chalicelib.domain.audit.action import Action
from chalicelib.domain.identity.mobile import masked_mobile
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.own_account_models import (
    ContactIn,
    MobileCodeIn,
    MobileIn,
    OwnAccountOut,
    OwnSessionOut,
    OwnSessionsOut,
    PasswordIn,
)
from chalicelib.services.accounts import human_check, own_account, own_sessions


@api.endpoint("GET", "/account", response=OwnAccountOut)
def show_account(request: Request[None, None]) -> OwnAccountOut:
    """The caller's own account."""
    return _present(own_account.own_account(request.caller))


@api.endpoint(
    "PUT",
    "/account/password",
    body=PasswordIn,
    status=204,
    audit=(Action.CREDENTIAL_CHANGED,),
)
def change_password(request: Request[PasswordIn, None]) -> None:
    """Change the password; every other session of the account ends."""
    body = request.body
    own_account.change_password(request.caller, body.old_password, body.password, request.actor)


@api.endpoint(
    "POST",
    "/account/mobile-codes",
    body=MobileCodeIn,
    status=204,
    audit=(Action.SMS_CODE_REQUESTED,),
)
def send_mobile_code(request: Request[MobileCodeIn, None]) -> None:
    """Send a code to a new number; one a minute and ten a day to a number."""
    human_check.take(request.body.human_check)
    own_account.send_mobile_code(request.caller, request.body.mobile, request.actor)


@api.endpoint(
    "PUT",
    "/account/mobile",
    body=MobileIn,
    response=OwnAccountOut,
    audit=(Action.MOBILE_CHANGED,),
)
def change_mobile(request: Request[MobileIn, None]) -> OwnAccountOut:
    """Change the mobile, of the account's organisation too."""
    body = request.body
    changed = own_account.change_mobile(
        request.caller, body.mobile, body.sms_code, body.password, request.actor
    )
    return _present(changed)


@api.endpoint(
    "PUT",
    "/account/contact",
    body=ContactIn,
    response=OwnAccountOut,
    audit=(Action.EMAIL_CHANGED,),
)
def change_contact(request: Request[ContactIn, None]) -> OwnAccountOut:
    """Change the e-mail address, of the account's organisation too."""
    return _present(own_account.change_email(request.caller, request.body.email, request.actor))


@api.endpoint("GET", "/sessions", response=OwnSessionsOut)
def list_sessions(request: Request[None, None]) -> OwnSessionsOut:
    """The caller's own sessions that have not ended."""
    found = own_sessions.own_sessions(request.caller)
    return OwnSessionsOut(items=[_present_session(each, request.caller.session_id) for each in found])


@api.endpoint(
    "DELETE",
    "/sessions/{session_id}",
    status=204,
    audit=(Action.SESSION_ENDED,),
)
def end_session(request: Request[None, None]) -> None:
    """End one of the caller's own sessions; it is refused from its next request on."""
    own_sessions.end_session(request.caller, request.path["session_id"], request.actor)


@api.endpoint("DELETE", "/sessions/others", status=204, audit=(Action.SESSIONS_ENDED,))
def end_other_sessions(request: Request[None, None]) -> None:
    """End all of the caller's own sessions but this one."""
    own_sessions.end_others(request.caller, request.actor)


def _present(account: Account) -> OwnAccountOut:
    return OwnAccountOut(
        user_name=account.user_name,
        kind=account.kind,
        mobile=masked_mobile(account.mobile),
        email=account.email,
    )


def _present_session(session: Session, current: str) -> OwnSessionOut:
    session_id = session.caller.session_id
    return OwnSessionOut(
        id=session_id,
        started_at=session.started_at,
        used_at=session.used_at,
        ends_at=session.ends_at,
        address=session.address,
        browser=session.browser,
        current=session_id == current,
    )
