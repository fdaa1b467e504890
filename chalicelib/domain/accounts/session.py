"""Sessions: an opaque token in a cookie, of which only a hash is stored."""

import hashlib
import re
import secrets
from datetime import timedelta
from typing import NamedTuple

#: From login on, used or not.
LIFE = timedelta(hours=12)

_FORM = re.compile(r"([0-9A-Z]{26})\.([A-Za-z0-9_-]{43})")


class SessionKey(NamedTuple):
    """Where a session is stored: its account, and the hash of its secret."""

    account_id: str
    session_id: str


def new_token(account_id: str) -> str:
    """A token for a new session: the account's id, and 32 random bytes."""
    return f"{account_id}.{secrets.token_urlsafe(32)}"


def key_of(token: str) -> SessionKey | None:
    """Where the token's session is stored; None where it is no token."""
    found = _FORM.fullmatch(token)
    return SessionKey(found[1], hashlib.sha256(found[2].encode()).hexdigest()) if found else None
