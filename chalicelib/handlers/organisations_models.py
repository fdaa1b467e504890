"""Shapes of the operations on organisations."""

from datetime import datetime
from typing import Annotated

from pydantic import BeforeValidator, StringConstraints

from chalicelib.domain.identity.citizen_id import citizen_id
from chalicelib.domain.identity.email import email
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.names import address, organisation_name, person_name, reason
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.organisations.seat import seat
from chalicelib.handlers.api.model import Model, checked


def _none_if_blank(value: object) -> object:
    return None if isinstance(value, str) and not value.strip() else value


#: Longer than anything that could be right; each field's own rule names its own limit.
Entered = Annotated[str, StringConstraints(min_length=1, max_length=1000)]
LeftBlank = BeforeValidator(_none_if_blank)
CitizenId = Annotated[Annotated[Entered, checked(citizen_id)] | None, LeftBlank]
Email = Annotated[Annotated[Entered, checked(email)] | None, LeftBlank]
Address = Annotated[Annotated[Entered, checked(address)] | None, LeftBlank]
Reason = Annotated[Annotated[Entered, checked(reason)] | None, LeftBlank]


class RegistrationIn(Model):
    """What an organisation says about itself."""

    organisation_name: Annotated[Entered, checked(organisation_name)]
    division: Annotated[Entered, checked(seat)]
    legal_representative: Annotated[Entered, checked(person_name)]
    legal_representative_id: CitizenId = None
    email: Email = None


class OrganisationDetailsIn(Model):
    """What an approved organisation changes at once; the fields of `OrganisationDetails`."""

    address: Address = None
    email: Email = None


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
    address: str | None
    email: str | None
    review_state: ReviewState
    review_reason: str | None
    registered_at: datetime
    reviewed_at: datetime | None
