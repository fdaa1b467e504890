"""Shapes of the public enquiry for institutions."""

from datetime import date
from typing import Annotated

from pydantic import StringConstraints

from chalicelib.domain.organisations.names import LONGEST_CERTIFICATE_NUMBER, LONGEST_ORGANISATION_NAME
from chalicelib.handlers.api.fields import LeftBlank
from chalicelib.handlers.api.model import Model
from chalicelib.handlers.documents_models import DocumentOut
from chalicelib.handlers.organisations_models import AuthorisationOut
from chalicelib.handlers.reviews_models import Division, Place

Day = Annotated[date | None, LeftBlank]


class InstitutionsQuery(Model):
    """A page of the approved institutions that meet the conditions; parts of texts are enough.

    `region`: authorised for it, for what it lies in, or for a part of it. `valid_from`, `valid_to`: the first
    and last day that the authorisation may end on.
    """

    name: Annotated[str, StringConstraints(max_length=LONGEST_ORGANISATION_NAME)] = ""
    certificate_number: Annotated[str, StringConstraints(max_length=LONGEST_CERTIFICATE_NUMBER)] = ""
    region: Division = None
    valid_from: Day = None
    valid_to: Day = None
    cursor: Place = None


class InstitutionHitOut(Model):
    """An approved institution as the list shows it; its regions are codes of divisions of any level."""

    id: str
    name: str
    certificate_number: str
    regions: list[str]
    valid_until: date | None


class InstitutionsPage(Model):
    """Institutions, the newest first; with conditions a page may be short and still have a cursor."""

    items: list[InstitutionHitOut]
    cursor: str | None


class PublicInstitutionOut(Model):
    """What anybody may know of an institution; its certificate is opened by a link of its own."""

    id: str
    code: str
    name: str
    division: str
    address: str
    authorisation: AuthorisationOut | None
    authorisation_certificate: DocumentOut | None
