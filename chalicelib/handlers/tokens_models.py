"""Shapes of the operations on API tokens."""

from datetime import date, datetime
from typing import Annotated

from chalicelib.domain.tokens.token import Scope, token_name
from chalicelib.handlers.api.fields import Entered, LeftBlank
from chalicelib.handlers.api.model import Model, checked


class TokenIn(Model):
    """A token to be made; its last day is at most a year off, and 90 days off where none is named."""

    name: Annotated[Entered, checked(token_name)]
    scope: Scope
    ends_on: Annotated[date | None, LeftBlank] = None


class TokenOut(Model):
    """A token; when it was last used is known to the hour, `ended` tells that its last day is over."""

    id: str
    name: str
    scope: Scope
    made_at: datetime
    ends_on: date
    used_at: datetime | None
    ended: bool


class MadeTokenOut(Model):
    """A new token with its text, which is shown this once."""

    token: TokenOut
    text: str


class TokensOut(Model):
    """The newest first, those that ended in the last 30 days too; `limit` is how many there can be."""

    items: list[TokenOut]
    limit: int
