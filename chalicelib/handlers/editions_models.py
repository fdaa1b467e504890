"""Shapes of the operations on editions of the catalogue."""

from datetime import date, datetime
from typing import Annotated

from chalicelib.domain.editions.comparison import Aspect
from chalicelib.domain.editions.edition import EditionState, edition_name
from chalicelib.domain.reference.catalogue import Form
from chalicelib.handlers.api.fields import EncodedFile, Entered
from chalicelib.handlers.api.model import Model, checked


class EditionIn(Model):
    """A new edition; `file` is its workbook (at most 1 MiB) in base64."""

    name: Annotated[Entered, checked(edition_name)]
    in_force_on: date
    file: EncodedFile


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
