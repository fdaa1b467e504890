"""Shapes of the operations on notices."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from chalicelib.domain.notices.delivery import Channel, Trouble
from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.notices.run import RunState
from chalicelib.handlers.api.model import Model


def _none_if_blank(value: object) -> object:
    return None if value == "" else value


Cursor = Annotated[str | None, BeforeValidator(_none_if_blank)]
OptionalDate = Annotated[date | None, BeforeValidator(_none_if_blank)]
MessageId = Annotated[str, StringConstraints(max_length=26)]


class MessagesQuery(Model):
    """A page of messages."""

    cursor: Cursor = None


class MessageOut(Model):
    """A message, worded in the caller's language; `link` is a path of the site."""

    id: str
    mailbox: Literal["own", "organisation"]
    kind: MessageKind
    title: str
    body: str
    link: str | None
    created_at: datetime
    read: bool


class MessagesPage(Model):
    """Messages, newest first."""

    items: list[MessageOut]
    cursor: str | None


class ReadIn(Model):
    """Which messages were read; none named: all of them."""

    ids: Annotated[list[MessageId], Field(min_length=1, max_length=100)] | None = None


class FailuresQuery(Model):
    """A page of the deliveries of a day; today's unless a date is named."""

    date: OptionalDate = None
    cursor: Cursor = None


class FailureOut(Model):
    """A delivery that failed or got stuck; `detail` is the carrier's word for why."""

    organisation_code: str
    organisation_name: str
    occasion: str
    channel: Channel
    state: Trouble
    detail: str
    at: datetime


class FailuresPage(Model):
    """Deliveries that failed or got stuck."""

    items: list[FailureOut]
    cursor: str | None


class RunOut(Model):
    """A run of the reminder planner."""

    day: date
    state: RunState
    organisations: int
    instruments: int
    started_at: datetime
    finished_at: datetime | None


class RunsOut(Model):
    """The newest runs first."""

    items: list[RunOut]
