"""Shapes of the operations on organisations."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field, StrictBool

from chalicelib.domain.documents.document import document_id
from chalicelib.domain.identity.citizen_id import citizen_id
from chalicelib.domain.identity.email import email
from chalicelib.domain.organisations.authorisation import (
    MOST_REGIONS,
    MOST_SCOPES,
    Authorisation,
    Level,
    Scope,
    Standing,
    regions,
    scope,
)
from chalicelib.domain.organisations.entity_type import EntityType
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.names import (
    address,
    certificate_number,
    organisation_name,
    person_name,
    reason,
)
from chalicelib.domain.organisations.organisation import MOST_PHOTOS
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.organisations.seat import seat
from chalicelib.handlers.api.fields import Entered, LeftBlank
from chalicelib.handlers.api.model import Model, checked
from chalicelib.handlers.documents_models import DocumentOut, UploadedDocument

CitizenId = Annotated[Annotated[Entered, checked(citizen_id)] | None, LeftBlank]
Email = Annotated[Annotated[Entered, checked(email)] | None, LeftBlank]
Address = Annotated[Annotated[Entered, checked(address)] | None, LeftBlank]
Upload = Annotated[Entered, checked(document_id)]
Reason = Annotated[Annotated[Entered, checked(reason)] | None, LeftBlank]


class ParticularsIn(Model):
    """What an organisation may leave out, and change without a review."""

    entity_type: Annotated[EntityType | None, LeftBlank] = None
    address: Address = None
    photos: Annotated[tuple[Upload, ...], Field(max_length=MOST_PHOTOS)] = ()


class RegistrationIn(ParticularsIn):
    """What an organisation says about itself."""

    organisation_name: Annotated[Entered, checked(organisation_name)]
    division: Annotated[Entered, checked(seat)]
    legal_representative: Annotated[Entered, checked(person_name)]
    legal_representative_id: CitizenId = None
    email: Email = None
    business_licence: UploadedDocument = None


class ChannelsIn(Model):
    """By which ways news of reservations is to come."""

    email: StrictBool
    sms: StrictBool


class ChannelsOut(Model):
    """By which ways news of reservations comes."""

    email: bool
    sms: bool


class ScopeIn(Model):
    """A kind of an item, or without a kind the whole item."""

    item: Entered
    kind: Annotated[Entered | None, LeftBlank] = None


def _scope(entries: list[ScopeIn]) -> list[ScopeIn]:
    scope(_scope_of(each) for each in entries)
    return entries


def _scope_of(entry: ScopeIn) -> Scope:
    return Scope(item=entry.item, kind=entry.kind)


class AuthorisationIn(Model):
    """An institution's authorisation as its certificate says it."""

    certificate_number: Annotated[Entered, checked(certificate_number)]
    level: Level
    regions: Annotated[list[Entered], Field(min_length=1, max_length=MOST_REGIONS), checked(regions)]
    scope: Annotated[list[ScopeIn], Field(min_length=1, max_length=MOST_SCOPES), checked(_scope)]
    valid_from: date
    valid_until: date

    def authorisation(self) -> Authorisation:
        """The same for the services."""
        return Authorisation(
            certificate_number=self.certificate_number,
            level=self.level,
            regions=tuple(self.regions),
            scope=tuple(map(_scope_of, self.scope)),
            valid_from=self.valid_from,
            valid_until=self.valid_until,
        )


class CorrectionIn(RegistrationIn):
    """What an organisation says about itself after a refusal; institutions with their authorisation."""

    authorisation: AuthorisationIn | None = None
    authorisation_certificate: UploadedDocument = None


class ScopeOut(Model):
    """A kind of an item, or without a kind the whole item."""

    item: str
    kind: str | None


class AuthorisationOut(Model):
    """An institution's authorisation, and how it stands today."""

    certificate_number: str
    level: Level
    regions: list[str]
    scope: list[ScopeOut]
    valid_from: date
    valid_until: date
    standing: Standing


class OrganisationOut(Model):
    """A registered organisation; ID and mobile show their ends only."""

    #: Never changes, while the code may.
    id: str
    code: str
    kind: OrganisationKind
    version: int
    name: str
    division: str
    legal_representative: str
    legal_representative_id: str | None
    mobile: str
    email: str | None
    entity_type: EntityType | None
    address: str | None
    authorisation: AuthorisationOut | None
    business_licence: DocumentOut | None
    photos: list[DocumentOut]
    authorisation_certificate: DocumentOut | None
    review_state: ReviewState
    review_reason: str | None
    registered_at: datetime
    reviewed_at: datetime | None
