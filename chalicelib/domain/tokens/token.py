"""API tokens: by them an organisation's own system calls the API (requirement F2)."""

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from hmac import compare_digest
from typing import NamedTuple

from chalicelib.domain.errors import Invalid, Wrong
from chalicelib.domain.organisations.names import organisation_name

#: How many an organisation may have at a time; each has a place of its own.
PLACES = tuple("0123456789")
USUAL_LIFE = timedelta(days=90)
LONGEST_LIFE = timedelta(days=365)
#: How long an ended token is still listed, and told apart from one that never was.
REMEMBERED = timedelta(days=30)
LONGEST_NAME = 40

#: By which those who look for leaked secrets know it.
PREFIX = "qj_"
_FORM = re.compile(rf"{PREFIX}([0-9A-Z]{{26}})([0-9])\.([A-Za-z0-9_-]{{43}})")


class Scope(StrEnum):
    """What a token is for."""

    READ = "read"
    WRITE = "write"


@dataclass(frozen=True, kw_only=True, slots=True)
class ApiToken:
    """A token; when it was last used is known to the hour."""

    id: str
    name: str
    scope: Scope
    made_at: datetime
    #: The last day on which it is good.
    ends_on: date
    used_at: datetime | None = None

    def has_ended(self, today: date) -> bool:
        """Whether its last day is over."""
        return self.ends_on < today


class Presented(NamedTuple):
    """What somebody shows: whose token it is, in which place it stands, and the secret."""

    account_id: str
    place: str
    secret: str


def new_secret() -> str:
    """32 random bytes."""
    return secrets.token_urlsafe(32)


def text_of(presented: Presented) -> str:
    """The token as it is shown once, and sent with each request."""
    return f"{PREFIX}{presented.account_id}{presented.place}.{presented.secret}"


def presented(text: str) -> Presented | None:
    """What a text shows; None where it has not the form of a token."""
    found = _FORM.fullmatch(text)
    return Presented(*found.groups()) if found else None


def hash_of(secret: str) -> str:
    """What is stored of a secret; it is random, so a plain hash is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def is_secret(secret: str, kept_hash: str) -> bool:
    """Whether it is the secret of this hash."""
    return compare_digest(hash_of(secret), kept_hash)


def token_name(text: str) -> str:
    """The name by which the organisation, and the audit, tell tokens apart; written like any name."""
    name = organisation_name(text)
    if len(name) > LONGEST_NAME:
        raise Wrong("too_long", limit=LONGEST_NAME)
    return name


def last_day(wanted: date | None, today: date) -> date:
    """The last day of a new token: 90 days from now unless said otherwise, a year at most."""
    if wanted is None:
        return today + USUAL_LIFE
    if wanted < today:
        raise Invalid.one("ends_on", "token_ends_before_today")
    if wanted > today + LONGEST_LIFE:
        raise Invalid.one("ends_on", "token_ends_too_late", days=LONGEST_LIFE.days)
    return wanted
