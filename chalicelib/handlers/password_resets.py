"""A forgotten password over HTTP, in three steps; no answer tells whether an account exists."""

from chalicelib.domain.audit.action import Action
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.password_resets_models import NewPasswordIn, ResetCodeIn, ResetIn, ResetOut
from chalicelib.services.accounts import human_check, password_reset


@api.endpoint(
    "POST",
    "/password-resets/codes",
    body=ResetCodeIn,
    status=204,
    audit=(Action.SMS_CODE_REQUESTED,),
)
def send_reset_code(request: Request[ResetCodeIn, None]) -> None:
    """Have a code sent to the account's mobile, if this is it; one a minute and ten a day to a number."""
    body = request.body
    human_check.take(body.human_check)
    password_reset.ask(body.user_name, body.mobile, request.actor)


@api.endpoint(
    "POST",
    "/password-resets",
    body=ResetIn,
    response=ResetOut,
    status=201,
    audit=(Action.RESET_VERIFIED,),
)
def verify_reset(request: Request[ResetIn, None]) -> ResetOut:
    """Show the code that came; what comes back sets a new password within ten minutes."""
    body = request.body
    human_check.take(body.human_check)
    token = password_reset.verify(body.user_name, body.mobile, body.sms_code, request.actor)
    return ResetOut(reset_token=token)


@api.endpoint(
    "POST",
    "/password-resets/passwords",
    body=NewPasswordIn,
    status=204,
    audit=(Action.RESET_DONE,),
)
def reset_password(request: Request[NewPasswordIn, None]) -> None:
    """Set the new password; every session of the account ends."""
    password_reset.reset(request.body.reset_token, request.body.password, request.actor)
