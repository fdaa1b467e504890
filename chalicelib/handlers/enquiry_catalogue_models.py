"""Shapes of the public enquiry for the catalogue."""

from datetime import date
from typing import Annotated

from pydantic import StringConstraints

from chalicelib.domain.editions.edition import EditionState
from chalicelib.handlers.api.model import Model

Part = Annotated[str, StringConstraints(max_length=60)]


class CatalogueQuery(Model):
    """Parts of the names of item and kind are enough; `edition` is an id, blank for the published one."""

    edition: Part = ""
    item: Part = ""
    kind: Part = ""


class PublicEditionOut(Model):
    """An edition that is, or was, the published one, and how much is in it."""

    id: str
    name: str
    in_force_on: date
    state: EditionState
    items: int
    kinds: int


class PublicEditionsOut(Model):
    """The published edition, then the former ones, the newest first."""

    items: list[PublicEditionOut]
