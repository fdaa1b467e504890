"""Shapes of the operations on editions of the catalogue."""

from base64 import b64decode
from datetime import date, datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from chalicelib.domain.editions.comparison import Aspect
from chalicelib.domain.editions.edition import EditionState, edition_name
from chalicelib.domain.errors import Wrong
from chalicelib.domain.reference.catalogue import Form
from chalicelib.handlers.api.model import Model, checked


def decoded(text: str) -> bytes:
    """The bytes of a base64 text."""
    try:
        return b64decode(text, validate=True)
    except ValueError:
        raise Wrong("not_base64") from None


def _base64(text: str) -> str:
    decoded(text)
    return text


#: Longer than anything that could be right; each field's own rule names its own limit.
Entered = Annotated[str, StringConstraints(min_length=1, max_length=1000)]
File = Annotated[str, StringConstraints(min_length=1), checked(_base64)]


class EditionIn(Model):
    """A new edition; `file` is its workbook (at most 1 MiB) in base64."""

    name: Annotated[Entered, checked(edition_name)]
    in_force_on: date
    file: Annotated[File, Field(json_schema_extra={"format": "byte"})]


class EditionOut(Model):
    """An edition: who loaded and published it, and how much is in it. Nobody loaded the packaged one."""

    id: str
    name: str
    in_force_on: date
    state: EditionState
    items: int
    kinds: int
    version: int
    created_by: str | None
    created_at: datetime | None
    published_by: str | None
    published_at: datetime | None


class EditionsOut(Model):
    """Drafts, the published edition, former ones."""

    items: list[EditionOut]


class CatalogueEntryOut(Model):
    """An item, or a kind with its item; `name` is the name of what is meant."""

    item_number: int
    item: str
    number: int
    name: str
    form: Form | None
    method: str
    cycle_months: int | None
    notes: str


class EditionChangeOut(Model):
    """What became of an item or a kind."""

    aspects: list[Aspect]
    before: CatalogueEntryOut | None
    after: CatalogueEntryOut | None


class EditionDetailsOut(EditionOut):
    """An edition, and what it changes of the published one (`base_id`)."""

    base_id: str
    base_name: str
    item_changes: list[EditionChangeOut]
    kind_changes: list[EditionChangeOut]


class PublicationIn(Model):
    """Which edition was looked at when the differences were."""

    base_id: Entered
