"""An organisation (使用单位 or 机构) as it registered, and what the review made of it."""

from dataclasses import dataclass, replace
from datetime import datetime

from chalicelib.domain.documents.document import Document, DocumentPurpose
from chalicelib.domain.organisations.authorisation import Authorisation
from chalicelib.domain.organisations.channels import EVERY_CHANNEL, Channels
from chalicelib.domain.organisations.entity_type import EntityType
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState, ReviewStep, after

#: 企业宣传照片.
MOST_PHOTOS = 3


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
class Particulars:
    """What an approved organisation changes without a review; its pictures besides."""

    entity_type: EntityType | None
    address: str | None


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
    #: When and by which step the review came to where it is; None while it waits for a decision.
    reviewed_at: datetime | None = None
    review_step: ReviewStep | None = None

    #: What it handed in, in the order of its form.
    documents: tuple[Document, ...] = ()
    entity_type: EntityType | None = None
    address: str | None = None
    #: An institution's; enterprises have none.
    authorisation: Authorisation | None = None
    #: How it wants to hear of its reservations.
    channels: Channels = EVERY_CHANNEL

    @property
    def said(self) -> Registration:
        """What it said about itself when it last registered, without the ID, which cannot be read."""
        return Registration(
            name=self.name,
            division=self.division,
            legal_representative=self.legal_representative,
            legal_representative_id=None,
            email=self.email,
            entity_type=self.entity_type,
            address=self.address,
            authorisation=self.authorisation,
        )

    def documents_for(self, purpose: DocumentPurpose) -> tuple[Document, ...]:
        """What it handed in to show one thing."""
        return tuple(each for each in self.documents if each.purpose is purpose)

    @property
    def listed_at(self) -> datetime:
        """What the lists of its state are ordered by: since when it is in it."""
        return self.reviewed_at or self.registered_at


def decided(before: Organisation, step: ReviewStep, reason: str | None, at: datetime) -> Organisation:
    """The organisation after a step of the administrator; Conflict where there is no such step."""
    return replace(
        before,
        review_state=after(before.review_state, step),
        review_reason=reason,
        reviewed_at=at,
        review_step=step,
        version=before.version + 1,
    )
