"""An organisation 使用单位 as it registered, and what the review made of it."""

from dataclasses import dataclass
from datetime import datetime

from chalicelib.domain.organisations.authorisation import Authorisation
from chalicelib.domain.organisations.entity_type import EntityType
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState


@dataclass(frozen=True, kw_only=True, slots=True)
class Registration:
    """What an organisation says about itself; checked values."""

    name: str
    division: str
    legal_representative: str
    legal_representative_id: str | None
    email: str | None
    entity_type: EntityType | None = None
    address: str | None = None
    #: An institution's; enterprises have none.
    authorisation: Authorisation | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class OrganisationDetails:
    """What an approved organisation changes of itself at once; every field is one of `Organisation` too.

    The rest passes a review (domain/changes).
    """

    address: str | None
    email: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Organisation:
    """As stored. The ID of the legal representative is kept encrypted; only its ends are shown."""

    #: Never changes; all that belongs to the organisation is kept under it. The code it registered with,
    #: unless that had been another organisation's once.
    id: str
    #: The credit or organisation code by which everybody knows it now.
    code: str
    kind: OrganisationKind
    name: str
    division: str
    legal_representative: str
    masked_legal_representative_id: str | None
    mobile: str
    email: str | None
    review_state: ReviewState
    review_reason: str | None
    registered_at: datetime
    #: The organisation's own account, made when it registered.
    account_id: str
    version: int
    entity_type: EntityType | None = None
    address: str | None = None
    #: An institution's; enterprises have none.
    authorisation: Authorisation | None = None
