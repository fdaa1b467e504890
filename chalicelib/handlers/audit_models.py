"""Shapes of the audit over HTTP."""

from datetime import date, datetime
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import ActorKind
from chalicelib.domain.audit.masking import Value
from chalicelib.handlers.api.model import Model


def _none_if_blank(value: object) -> object:
    return None if value == "" else value


AnyDay = Annotated[date | None, BeforeValidator(_none_if_blank)]
AnyAction = Annotated[Action | None, BeforeValidator(_none_if_blank)]
Cursor = Annotated[str | None, BeforeValidator(_none_if_blank)]
UserName = Annotated[str, StringConstraints(max_length=20)]
Code = Annotated[str, StringConstraints(max_length=18, to_upper=True)]


class OwnAuditQuery(Model):
    """A page of the organisation's own entries; the days are included."""

    since: AnyDay = Field(default=None, alias="from")
    until: AnyDay = Field(default=None, alias="to")
    action: AnyAction = None
    actor: UserName = ""
    cursor: Cursor = None


class AuditQuery(Model):
    """Everybody's entries of a day (today's if none is named), or those that concern an organisation."""

    day: AnyDay = None
    organisation: Code = ""
    action: AnyAction = None
    actor: UserName = ""
    cursor: Cursor = None


class ActorOut(Model):
    """Who it was; a worker's name is its function's, officials are not named to organisations.

    `token` is the name of the API token by which the organisation's own system acted.
    """

    kind: ActorKind
    user_name: str
    token: str | None


class FieldChangeOut(Model):
    """A field before and after; null where there was, or is, nothing. Personal data are masked."""

    field: str
    before: Value
    after: Value


class TargetOut(Model):
    """A thing that something was done to."""

    id: str
    name: str
    changes: list[FieldChangeOut]


class EntryOut(Model):
    """An entry; `via` is who called the API for the address, `request_id` is in the logs too."""

    id: str
    at: datetime
    action: Action
    actor: ActorOut
    organisation: str | None
    targets: list[TargetOut]
    address: str
    via: str
    request_id: str


class AuditPage(Model):
    """Entries, newest first; a page may be short, or empty, though a cursor leads on."""

    items: list[EntryOut]
    cursor: str | None
