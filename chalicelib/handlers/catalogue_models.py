"""Shapes of the published catalogue."""

from datetime import date

from chalicelib.domain.reference.catalogue import Form
from chalicelib.handlers.api.model import Model


class KindOut(Model):
    """A kind; `method` is how it is verified, in words; the cycle, in months, is a default."""

    number: int
    kind: str
    form: Form
    method: str
    periodic: bool
    cycle_months: int | None
    notes: str


class ItemOut(Model):
    """An item with its kinds."""

    number: int
    item: str
    kinds: list[KindOut]


class CatalogueOut(Model):
    """The published edition, in its own order."""

    edition: str
    name: str
    in_force_on: date
    items: list[ItemOut]


class FileOut(Model):
    """A small file, its content in base64."""

    file_name: str
    content: str
