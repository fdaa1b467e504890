"""API tokens over HTTP."""

from datetime import date

from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import today
from chalicelib.domain.tokens.token import PLACES, ApiToken
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.tokens_models import MadeTokenOut, TokenIn, TokenOut, TokensOut
from chalicelib.services.tokens import own


@api.endpoint("GET", "/tokens", response=TokensOut)
def list_tokens(request: Request[None, None]) -> TokensOut:
    """The organisation's API tokens."""
    day = today()
    items = [present(each, day) for each in own.own_tokens(request.caller)]
    return TokensOut(items=items, limit=len(PLACES))


@api.endpoint(
    "POST",
    "/tokens",
    body=TokenIn,
    response=MadeTokenOut,
    status=201,
    audit=(Action.BEARER_MADE,),
)
def make_token(request: Request[TokenIn, None]) -> MadeTokenOut:
    """Make an API token; its text is in this answer and can never be read again."""
    body = request.body
    made = own.make(request.caller, body.name, body.scope, body.ends_on, request.actor)
    return MadeTokenOut(token=present(made.token, today()), text=made.text)


@api.endpoint("DELETE", "/tokens/{token_id}", status=204, audit=(Action.BEARER_REVOKED,))
def revoke_token(request: Request[None, None]) -> None:
    """Revoke an API token; it is refused from its next request on."""
    own.revoke(request.caller, request.path["token_id"], request.actor)


def present(token: ApiToken, day: date) -> TokenOut:
    """A token as the API shows it on a day."""
    return TokenOut(
        id=token.id,
        name=token.name,
        scope=token.scope,
        made_at=token.made_at,
        ends_on=token.ends_on,
        used_at=token.used_at,
        ended=token.has_ended(day),
    )
