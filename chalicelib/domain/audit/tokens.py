"""What the audit says of API tokens."""

from datetime import datetime

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import Entry, entry_of, target
from chalicelib.domain.audit.masking import Value
from chalicelib.domain.tokens.token import ApiToken


def token_entry(action: Action, token: ApiToken, actor: Actor, at: datetime, organisation: str) -> Entry:
    """A token that was made or revoked; never its secret."""
    said: dict[str, Value] = {"token_scope": token.scope, "token_ends_on": token.ends_on.isoformat()}
    before, after = (None, said) if action is Action.BEARER_MADE else (said, None)
    return entry_of(action, actor, at, target(token.id, token.name, before, after), organisation=organisation)
