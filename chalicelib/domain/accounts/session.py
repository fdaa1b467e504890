"""Sessions, and what else opens with an opaque token, of which only a hash is stored."""

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from chalicelib.domain.accounts.caller import Caller

#: From login on, used or not.
LIFE = timedelta(hours=12)

_ID = re.compile(r"[0-9a-f]{64}")
_FORM = re.compile(r"([0-9A-Z]{26})\.([A-Za-z0-9_-]{43})")


class SessionKey(NamedTuple):
    """Where a session is stored: its account, and the hash of its secret."""

    account_id: str
    session_id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Session:
    """A caller's session; when it was last used is known to the hour."""

    caller: Caller
    started_at: datetime
    used_at: datetime
    address: str
    browser: str

    @property
    def key(self) -> SessionKey:
        """Where it is stored."""
        return SessionKey(self.caller.account_id, self.caller.session_id)

    @property
    def ends_at(self) -> datetime:
        """When it ends, used or not."""
        return self.started_at + LIFE


def hour_of(instant: datetime) -> datetime:
    """The hour in which an instant lies: more is not kept of when a session is used."""
    return instant.replace(minute=0, second=0, microsecond=0)


def new_token(account_id: str) -> str:
    """A new token: the account's id, and 32 random bytes."""
    return f"{account_id}.{secrets.token_urlsafe(32)}"


def is_session_id(text: str) -> bool:
    """Whether a text has the form of a session's id."""
    return _ID.fullmatch(text) is not None


def key_of(token: str) -> SessionKey | None:
    """Where what the token opens is stored; None where it is no token."""
    found = _FORM.fullmatch(token)
    return SessionKey(found[1], hashlib.sha256(found[2].encode()).hexdigest()) if found else None
