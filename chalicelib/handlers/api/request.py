"""What a route gets to see of an HTTP request, and what it may answer beyond its model."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import Generic, TypeVar

from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.audit.actor import Actor, Origin
from chalicelib.domain.errors import Unauthenticated, VersionMissing
from chalicelib.domain.texts import Language
from chalicelib.handlers.api.model import Model

Body = TypeVar("Body")
Query = TypeVar("Query")

SESSION_COOKIE = "session"


@dataclass(frozen=True, kw_only=True, slots=True)
class Request(Generic[Body, Query]):
    """A request that has been read, checked and admitted."""

    body: Body
    query: Query
    path: Mapping[str, str]
    language: Language
    visitor: Caller | None
    browser: str
    if_match: str | None
    idempotency_key: str | None
    if_none_match: str
    origin: Origin

    @property
    def actor(self) -> Actor:
        """Who is named in the audit for what the request does."""
        return Actor.of(self.visitor, self.origin)

    @property
    def caller(self) -> Caller:
        """The signed-in caller; for routes that are not public."""
        if self.visitor is None:
            raise Unauthenticated("not_signed_in")
        return self.visitor

    @property
    def version(self) -> int:
        """The version that the write is based on (If-Match)."""
        text = (self.if_match or "").strip().strip('"')
        if not text.isdecimal():
            raise VersionMissing("version_missing")
        return int(text)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer with headers of its own; `unchanged` where the caller has it already, as its ETag shows."""

    model: Model | None
    headers: Mapping[str, str] = field(default_factory=dict)
    unchanged: bool = False


def session_token(headers: Mapping[str, str]) -> str | None:
    """The session's token out of the Cookie header."""
    try:
        cookie = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return None
    return cookie[SESSION_COOKIE].value if SESSION_COOKIE in cookie else None


def bearer_token(headers: Mapping[str, str]) -> str | None:
    """The API token out of the Authorization header; credentials of other schemes are not for us."""
    scheme, _, text = headers.get("authorization", "").strip().partition(" ")
    return text.strip() if scheme.lower() == "bearer" else None


def language_of(headers: Mapping[str, str]) -> Language:
    """Chinese, unless the caller's first choice is English."""
    first = headers.get("accept-language", "").strip().lower()
    return Language.EN if first.startswith("en") else Language.ZH
