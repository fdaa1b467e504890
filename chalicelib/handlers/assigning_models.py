"""Shapes of the operations by which administrators assign lines by hand."""

from datetime import date
from typing import Annotated

from pydantic import Field

from chalicelib.domain.organisations.authorisation import Level
from chalicelib.domain.organisations.code import organisation_number
from chalicelib.domain.reservations.choosing import Unfit
from chalicelib.handlers.api.fields import Entered
from chalicelib.handlers.api.model import Model, checked
from chalicelib.handlers.reservations_models import LineOut
from chalicelib.handlers.reviews_models import Division, Place, Words
from chalicelib.handlers.work_models import LinesIn, Part


class UnassignedQuery(Model):
    """A page of the unassigned lines; what lies in the division counts, at any level below it."""

    division: Division = None
    organisation: Part = ""
    item: Part = ""
    place: Part = ""
    cursor: Place = None


class UnassignedPage(Model):
    """Lines in the order of divisions, the longest waiting first in each; `searched` were looked at."""

    items: list[LineOut]
    cursor: str | None
    searched: int


class ChoicesQuery(Model):
    """A page of the institutions that may be chosen: `words` is a part of the name, in the whole country."""

    words: Words = ""
    cursor: Place = None


class ChoiceOut(Model):
    """An institution, what speaks against it, and how many lines it has still to do something about."""

    code: str
    name: str
    division: str
    level: Level | None
    valid_until: date | None
    unfit: list[Unfit]
    open_work: Annotated[int, Field(ge=0)]


class ChoicesPage(Model):
    """Institutions, the best of the page first; a page may be empty though a cursor leads on."""

    items: list[ChoiceOut]
    cursor: str | None


class AssignmentIn(LinesIn):
    """Which lines go to which institution, by its credit or organisation code."""

    institution: Annotated[Entered, checked(organisation_number)]
