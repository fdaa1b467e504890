"""An organisation's own API tokens: made, seen, revoked."""

import secrets
from datetime import date
from typing import NamedTuple

from chalicelib.adapters.tables import tokens
from chalicelib.domain import clock
from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.tokens import token_entry
from chalicelib.domain.errors import Conflict, NotFound, Unavailable
from chalicelib.domain.ids import is_id, new_id
from chalicelib.domain.tokens.token import (
    PLACES,
    ApiToken,
    Presented,
    Scope,
    last_day,
    new_secret,
    text_of,
)


class Made(NamedTuple):
    """A new token, and its text, which nobody can show again."""

    token: ApiToken
    text: str


def own_tokens(caller: Caller) -> list[ApiToken]:
    """The organisation's tokens, the newest first."""
    found = tokens.of_account(caller.account_id)
    return sorted(found, key=lambda each: each.id, reverse=True)


def make(caller: Caller, name: str, scope: Scope, ends_on: date | None, actor: Actor) -> Made:
    """Make a token; Conflict where there are as many as there can be."""
    now = clock.now()
    today = clock.date_in_china(now)
    token = ApiToken(id=new_id(now), name=name, scope=scope, made_at=now, ends_on=last_day(ends_on, today))
    entry = token_entry(Action.BEARER_MADE, token, actor, now, caller.organisation)
    secret = new_secret()
    # Whoever finds a place taken has lost it to a rival, and there are no more of those than places.
    for _ in range(len(PLACES) + 1):
        shown = Presented(caller.account_id, _free_place(caller, today), secret)
        if tokens.put(shown, token, entry):
            return Made(token, text_of(shown))
    raise Unavailable("unavailable")


def revoke(caller: Caller, token_id: str, actor: Actor) -> None:
    """Revoke a token; it is refused from its next request on. NotFound where there is none of this id."""
    found = tokens.of_account(caller.account_id) if is_id(token_id) else []
    token = next((each for each in found if each.id == token_id), None)
    if token is None:
        raise NotFound("not_found")
    tokens.delete(
        caller.account_id,
        token_id,
        token_entry(Action.BEARER_REVOKED, token, actor, clock.now(), caller.organisation),
    )


def _free_place(caller: Caller, today: date) -> str:
    """Any of the free ones, so that those who make tokens at the same moment do not all want the same."""
    places = tokens.free_places(caller.account_id, today)
    if not places:
        raise Conflict("tokens_used_up", limit=len(PLACES))
    return secrets.choice(places)
