"""Codes by SMS, signing in and out over HTTP."""

from http.cookies import SimpleCookie

from chalicelib.domain.accounts.session import LIFE
from chalicelib.domain.audit.action import Action
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.handlers.accounts_models import (
    AccountOut,
    ChallengeOut,
    LoginIn,
    OwnOrganisationOut,
    SessionOut,
    SmsCodeIn,
)
from chalicelib.handlers.api.request import SESSION_COOKIE, Reply, Request
from chalicelib.handlers.blueprint import api
from chalicelib.services.accounts import human_check, sessions, sms_codes
from chalicelib.services.support import service_telephone


@api.endpoint("GET", "/human-check", response=ChallengeOut)
def new_human_check(_: Request[None, None]) -> ChallengeOut:
    """A challenge that the browser solves in the background; good for ten minutes and one request."""
    return ChallengeOut(**human_check.challenge())


@api.endpoint(
    "POST",
    "/sms-codes",
    body=SmsCodeIn,
    status=204,
    audit=(Action.SMS_CODE_REQUESTED,),
)
def send_sms_code(request: Request[SmsCodeIn, None]) -> None:
    """Send a code by SMS; one a minute and ten a day to a number."""
    human_check.take(request.body.human_check)
    sms_codes.send_code(request.body.mobile, request.body.purpose, actor=request.actor)


@api.endpoint(
    "POST",
    "/sessions",
    body=LoginIn,
    response=SessionOut,
    status=201,
    audit=(Action.LOGGED_IN, Action.LOG_IN_FAILED, Action.LOG_IN_DELAYED, Action.LOG_IN_BARRED),
)
def sign_in(request: Request[LoginIn, None]) -> Reply:
    """Sign in; after five wrong passwords each further try has to wait longer."""
    body = request.body
    human_check.take(body.human_check)
    login = sessions.log_in(
        body.kind, body.user_name, body.password, actor=request.actor, browser=request.browser
    )
    return Reply(_present(login.standing), {"Set-Cookie": _cookie(login.token, int(LIFE.total_seconds()))})


@api.endpoint("GET", "/sessions/current", response=SessionOut)
def show_session(request: Request[None, None]) -> SessionOut:
    """Who is signed in."""
    return _present(sessions.standing(request.caller))


@api.endpoint("DELETE", "/sessions/current", status=204, audit=(Action.LOGGED_OUT,))
def sign_out(request: Request[None, None]) -> Reply:
    """End the session and take its cookie back."""
    sessions.log_out(request.caller, actor=request.actor)
    return Reply(None, {"Set-Cookie": _cookie("", 0)})


def _present(standing: sessions.Standing) -> SessionOut:
    caller, organisation = standing.caller, standing.organisation
    return SessionOut(
        account=AccountOut(
            user_name=caller.user_name,
            kind=caller.kind,
            division=caller.division,
            must_change_password=caller.must_change_password,
        ),
        organisation=_present_organisation(organisation) if organisation else None,
        unread_messages=standing.unread_messages,
        service_telephone=service_telephone(),
    )


def _present_organisation(organisation: Organisation) -> OwnOrganisationOut:
    return OwnOrganisationOut(
        code=organisation.code,
        kind=organisation.kind,
        name=organisation.name,
        division=organisation.division,
        review_state=organisation.review_state,
        review_reason=organisation.review_reason,
    )


def _cookie(token: str, seconds: int) -> str:
    cookie = SimpleCookie({SESSION_COOKIE: token})
    morsel = cookie[SESSION_COOKIE]
    morsel.update({"path": "/api", "max-age": str(seconds), "samesite": "Strict"})
    morsel["secure"] = morsel["httponly"] = True
    return morsel.OutputString()
