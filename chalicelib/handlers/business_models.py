"""Shapes of the operation on matters."""

from datetime import datetime
from typing import Annotated

from pydantic import BeforeValidator, StringConstraints

from chalicelib.domain.business.matter import MatterKind, MatterState
from chalicelib.handlers.api.model import Model


def _none_if_blank(value: object) -> object:
    return None if value == "" else value


class BusinessQuery(Model):
    """A page of matters, of one kind or in one state; blank means any."""

    matter: Annotated[MatterKind | None, BeforeValidator(_none_if_blank)] = None
    state: Annotated[MatterState | None, BeforeValidator(_none_if_blank)] = None
    cursor: Annotated[str, StringConstraints(max_length=26)] | None = None


class MatterOut(Model):
    """A matter; `subject` is a number or name, `link` a path of the site, `done` and `total` count rows."""

    id: str
    matter: MatterKind
    state: MatterState
    subject: str
    by: str
    started_at: datetime
    changed_at: datetime | None
    reason: str
    link: str
    done: int | None
    total: int | None


class BusinessPage(Model):
    """Matters, newest first."""

    items: list[MatterOut]
    cursor: str | None
