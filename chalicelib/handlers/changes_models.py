"""Shapes of the operations on changes that need a review."""

from datetime import datetime
from typing import Annotated, Literal

from chalicelib.domain.changes.change import OwnerKind
from chalicelib.domain.changes.steps import ChangeState, ChangeStep
from chalicelib.domain.documents.document import DocumentPurpose
from chalicelib.domain.organisations.code import organisation_number
from chalicelib.domain.organisations.names import organisation_name, person_name
from chalicelib.domain.organisations.seat import seat
from chalicelib.handlers.api.fields import Entered, LeftBlank
from chalicelib.handlers.api.model import Model, checked
from chalicelib.handlers.documents_models import DocumentOut, UploadedDocument
from chalicelib.handlers.organisations_models import AuthorisationIn, AuthorisationOut, CitizenId, Reason


class OrganisationChangeIn(Model):
    """What an organisation asks for; what is left blank stays as it is."""

    name: Annotated[Annotated[Entered, checked(organisation_name)] | None, LeftBlank] = None
    code: Annotated[Annotated[Entered, checked(organisation_number)] | None, LeftBlank] = None
    division: Annotated[Annotated[Entered, checked(seat)] | None, LeftBlank] = None
    legal_representative: Annotated[Annotated[Entered, checked(person_name)] | None, LeftBlank] = None
    legal_representative_id: CitizenId = None
    business_licence: UploadedDocument = None
    #: An institution's, whole and with its certificate.
    authorisation: AuthorisationIn | None = None
    authorisation_certificate: UploadedDocument = None
    explanation: Reason = None


class IndividualChangeIn(Model):
    """What an individual asks for; what is left blank stays as it is."""

    name: Annotated[Annotated[Entered, checked(person_name)] | None, LeftBlank] = None
    citizen_id: CitizenId = None
    explanation: Reason = None


class ChangedFieldOut(Model):
    """A field as it was and as it is to be; citizen IDs show their ends only."""

    field: str
    was: str | None
    asked: str


class ChangedAuthorisationOut(Model):
    """The authorisation as it was and as it is to be."""

    was: AuthorisationOut | None
    asked: AuthorisationOut


class ChangedDocumentOut(Model):
    """A document and the one in whose place it comes.

    The new one can be looked at while the change waits and once it is approved, the old one until then.
    """

    purpose: DocumentPurpose
    was: DocumentOut | None
    asked: DocumentOut


class ChangeOut(Model):
    """A change, the newest of its owner; `name` and `division` are the owner's when it was asked for."""

    owner: str
    kind: OwnerKind
    name: str
    division: str | None
    state: ChangeState
    fields: list[ChangedFieldOut]
    authorisation: ChangedAuthorisationOut | None
    documents: list[ChangedDocumentOut]
    explanation: str | None
    reason: str | None
    asked_at: datetime | None
    decided_at: datetime | None
    version: int


class ChangesQuery(Model):
    """A page of changes; of every kind of owner and every division unless one is named."""

    state: Literal[ChangeState.PENDING, ChangeState.APPROVED, ChangeState.REFUSED] = ChangeState.PENDING
    kind: Annotated[OwnerKind | None, LeftBlank] = None
    division: Annotated[Entered | None, LeftBlank] = None
    cursor: Annotated[Entered | None, LeftBlank] = None


class ChangesPage(Model):
    """Changes; those that wait oldest first, the others newest first. A short page may have a next one."""

    items: list[ChangeOut]
    cursor: str | None


class ChangeDecisionIn(Model):
    """What becomes of a change; a refusal has a reason."""

    decision: Literal[ChangeStep.APPROVE, ChangeStep.REFUSE]
    reason: Reason = None
