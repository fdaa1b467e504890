"""Organisations, and the claims that make each register only once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from enum import Enum, auto
from typing import TypeVar

from pynamodb.attributes import (
    Attribute,
    BinaryAttribute,
    BooleanAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)
from pynamodb.expressions.update import Action

from chalicelib.adapters.config import table_name
from chalicelib.adapters.tables import audit, listings, public_notices
from chalicelib.adapters.tables.authorisations import AuthorisationAttribute
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.batch import fetch
from chalicelib.adapters.tables.documents import DocumentsAttribute, stage_change
from chalicelib.adapters.tables.listings import Listed
from chalicelib.adapters.tables.transaction import Label, Transaction
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.documents.document import Document
from chalicelib.domain.documents.owner import organisation_owner
from chalicelib.domain.errors import Invalid
from chalicelib.domain.identity.citizen_id import masked_citizen_id
from chalicelib.domain.organisations.channels import Channels
from chalicelib.domain.organisations.code import short_number
from chalicelib.domain.organisations.entity_type import EntityType
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation, Particulars, Registration
from chalicelib.domain.organisations.review import ReviewState, ReviewStep
from chalicelib.domain.public_notices.notice import PublicNotice

ORGANISATION = "ORGANISATION"
CLAIM = "CLAIM"

Value = TypeVar("Value")


class OrganisationsMeta:
    """The table of every item kept with organisations."""

    table_name = table_name("ORGANISATIONS_TABLE")


class OrganisationItem(Item):
    """An organisation."""

    class Meta(OrganisationsMeta):
        pass

    #: The present credit or organisation code; absent while it is still the id.
    code = UnicodeAttribute(null=True)
    kind = UnicodeAttribute()
    name = UnicodeAttribute()
    division = UnicodeAttribute()
    legal_representative = UnicodeAttribute()
    legal_representative_id = BinaryAttribute(null=True, legacy_encoding=False)
    masked_legal_representative_id = UnicodeAttribute(null=True)
    mobile = UnicodeAttribute()
    email = UnicodeAttribute(null=True)
    entity_type = UnicodeAttribute(null=True)
    address = UnicodeAttribute(null=True)
    authorisation = AuthorisationAttribute(null=True)
    documents = DocumentsAttribute(null=True)
    #: Absent until the organisation chooses.
    news_by_email = BooleanAttribute(null=True)
    news_by_sms = BooleanAttribute(null=True)
    review_state = UnicodeAttribute()
    review_reason = UnicodeAttribute(null=True)
    registered_at = UTCDateTimeAttribute()
    account_id = UnicodeAttribute()
    reviewed_at = UTCDateTimeAttribute(null=True)
    review_step = UnicodeAttribute(null=True)
    version = NumberAttribute()


class OrganisationClaimItem(Item):
    """Held under the nine-character code by the organisation that has it, alone or in its credit code."""

    class Meta(OrganisationsMeta):
        pass

    organisation_id = UnicodeAttribute()


def get(organisation_id: str) -> Organisation | None:
    """One organisation, as last written."""
    try:
        return to_organisation(OrganisationItem.get(organisation_id, ORGANISATION, consistent_read=True))
    except OrganisationItem.DoesNotExist:
        return None


def by_ids(ids: Iterable[str]) -> dict[str, Organisation]:
    """Those of at most 100 organisations that there are, by their ids; one request at most."""
    wanted = list(dict.fromkeys(ids))
    return {each.id: each for each in get_all(wanted)} if wanted else {}


def id_of_number(number: str) -> str | None:
    """The id of the organisation that has this credit or organisation code, or the other of the two."""
    try:
        return OrganisationClaimItem.get(short_number(number), CLAIM, consistent_read=True).organisation_id
    except OrganisationClaimItem.DoesNotExist:
        return None


def get_all(ids: Sequence[str]) -> list[Organisation]:
    """Those of the organisations that there are, in the order asked for, as last written; one request."""
    found = {item.pk: item for item in fetch([OrganisationItem(each, ORGANISATION) for each in ids])}
    items = (found.get(each) for each in ids)
    return [to_organisation(item) for item in items if isinstance(item, OrganisationItem)]


def encrypted_id(organisation_id: str) -> bytes | None:
    """The legal representative's ID as it is stored; None where none was given."""
    try:
        item = OrganisationItem.get(organisation_id, ORGANISATION, True, ["legal_representative_id"])
    except OrganisationItem.DoesNotExist:
        return None
    return item.legal_representative_id


def decide(
    before: Organisation, after: Organisation, entry: Entry, notice: PublicNotice | None = None
) -> Organisation | None:
    """Note a decision, in public too where that ends a review.

    None where the organisation is at another version than `before` by now.
    """
    told, at, step = (
        OrganisationItem.review_reason,
        OrganisationItem.reviewed_at,
        OrganisationItem.review_step,
    )
    actions: list[Action] = [
        OrganisationItem.review_state.set(after.review_state),
        told.set(after.review_reason) if after.review_reason else told.remove(),
        at.set(after.reviewed_at) if after.reviewed_at else at.remove(),
        step.set(after.review_step) if after.review_step else step.remove(),
    ]
    return _change(before, after, actions, entry, notice=notice)


def resubmit(
    before: Organisation,
    registration: Registration,
    documents: Sequence[Document],
    encrypted_id: bytes | None,
    now: datetime,
    entry: Entry,
) -> Organisation | None:
    """Replace what an organisation said and handed in, and put it to the end of the review list.

    An ID that is not given again stays as it was. None where the organisation is at another version.
    """
    actions: list[Action] = [
        OrganisationItem.name.set(registration.name),
        OrganisationItem.division.set(registration.division),
        OrganisationItem.legal_representative.set(registration.legal_representative),
        OrganisationItem.review_state.set(ReviewState.PENDING),
        OrganisationItem.review_reason.remove(),
        OrganisationItem.reviewed_at.remove(),
        OrganisationItem.review_step.remove(),
        OrganisationItem.registered_at.set(now),
        _told(OrganisationItem.email, registration.email),
        _told(OrganisationItem.entity_type, registration.entity_type),
        _told(OrganisationItem.address, registration.address),
        _told(OrganisationItem.authorisation, registration.authorisation),
        _told(OrganisationItem.documents, tuple(documents)),
    ]
    if registration.legal_representative_id and encrypted_id:
        masked = masked_citizen_id(registration.legal_representative_id)
        actions.append(OrganisationItem.legal_representative_id.set(encrypted_id))
        actions.append(OrganisationItem.masked_legal_representative_id.set(masked))
    after = replace(
        before,
        name=registration.name,
        division=registration.division,
        review_state=ReviewState.PENDING,
        registered_at=now,
        reviewed_at=None,
        authorisation=registration.authorisation,
    )
    return _change(before, after, actions, entry, (before.documents, documents))


def listed(organisation: Organisation) -> Listed:
    """Where an organisation stands in the lists by state and division."""
    return Listed(
        list=organisation.kind,
        state=organisation.review_state,
        division=organisation.division,
        at=organisation.listed_at,
        id=organisation.id,
        name=organisation.name,
        authorised=organisation.authorisation.outline if organisation.authorisation else None,
    )


def set_particulars(
    before: Organisation, said: Particulars, documents: Sequence[Document], entry: Entry
) -> Organisation | None:
    """Replace what needs no review; None where the organisation is at another version."""
    actions = [
        _told(OrganisationItem.entity_type, said.entity_type),
        _told(OrganisationItem.address, said.address),
        _told(OrganisationItem.documents, tuple(documents)),
    ]
    return _change(before, before, actions, entry, (before.documents, documents))


def set_channels(before: Organisation, channels: Channels, entry: Entry) -> Organisation | None:
    """Replace how it wants to hear of its reservations; None where the organisation is at another version."""
    actions: list[Action] = [
        OrganisationItem.news_by_email.set(channels.email),
        OrganisationItem.news_by_sms.set(channels.sms),
    ]
    return _change(before, before, actions, entry)


def organisation_items(
    organisation: Organisation, encrypted_id: bytes | None
) -> tuple[OrganisationItem, OrganisationClaimItem]:
    """What is stored for a new organisation: itself, and the claim that keeps it from registering twice."""
    item = OrganisationItem(
        organisation.id,
        ORGANISATION,
        code=organisation.code if organisation.code != organisation.id else None,
        kind=organisation.kind,
        name=organisation.name,
        division=organisation.division,
        legal_representative=organisation.legal_representative,
        legal_representative_id=encrypted_id,
        masked_legal_representative_id=organisation.masked_legal_representative_id,
        mobile=organisation.mobile,
        email=organisation.email,
        entity_type=organisation.entity_type,
        address=organisation.address,
        authorisation=organisation.authorisation,
        documents=organisation.documents or None,
        news_by_email=organisation.channels.email,
        news_by_sms=organisation.channels.sms,
        review_state=organisation.review_state,
        review_reason=organisation.review_reason,
        registered_at=organisation.registered_at,
        account_id=organisation.account_id,
        reviewed_at=organisation.reviewed_at,
        review_step=organisation.review_step,
        version=organisation.version,
    )
    return item, claim_item(organisation.id, organisation.code)


def claim_item(organisation_id: str, number: str) -> OrganisationClaimItem:
    """What keeps a number, and the other of its two forms, from anybody but this organisation."""
    return OrganisationClaimItem(short_number(number), CLAIM, organisation_id=organisation_id)


def to_organisation(item: OrganisationItem) -> Organisation:
    """The organisation of an item."""
    return Organisation(
        id=item.pk,
        code=item.code or item.pk,
        kind=OrganisationKind(item.kind),
        name=item.name,
        division=item.division,
        legal_representative=item.legal_representative,
        masked_legal_representative_id=item.masked_legal_representative_id,
        mobile=item.mobile,
        email=item.email,
        review_state=ReviewState(item.review_state),
        review_reason=item.review_reason,
        registered_at=item.registered_at,
        account_id=item.account_id,
        reviewed_at=item.reviewed_at,
        review_step=ReviewStep(item.review_step) if item.review_step else None,
        version=int(item.version),
        entity_type=EntityType(item.entity_type) if item.entity_type else None,
        address=item.address,
        authorisation=item.authorisation,
        documents=item.documents or (),
        channels=Channels(email=item.news_by_email is not False, sms=item.news_by_sms is not False),
    )


def stage_documents(
    transaction: Transaction[Label],
    label: Label,
    code: str,
    before: Sequence[Document],
    after: Sequence[Document],
) -> None:
    """Hand in what came to an organisation's documents, and let go of what went."""
    stage_change(transaction, label, before, after, organisation_owner(code))


def _told(attribute: Attribute[Value], value: Value | None) -> Action:
    return attribute.set(value) if value else attribute.remove()


class _Hindrance(Enum):
    CHANGED = auto()
    DOCUMENT_CLAIMED = auto()


def _change(
    before: Organisation,
    after: Organisation,
    actions: list[Action],
    entry: Entry,
    documents: tuple[Sequence[Document], Sequence[Document]] = ((), ()),
    notice: PublicNotice | None = None,
) -> Organisation | None:
    writing = Transaction[_Hindrance]()
    next_version = OrganisationItem.version.set(before.version + 1)
    unchanged = OrganisationItem.version == before.version
    item = OrganisationItem(before.id, ORGANISATION)
    writing.update(_Hindrance.CHANGED, item, [*actions, next_version], unchanged)
    stage_documents(writing, _Hindrance.DOCUMENT_CLAIMED, before.id, *documents)
    listings.move(writing, _Hindrance.CHANGED, listed(before), listed(after))
    audit.stage(writing, _Hindrance.CHANGED, entry)
    public_notices.stage(writing, _Hindrance.CHANGED, notice)
    declined = {part.label for part in writing.commit()}
    if declined == {_Hindrance.DOCUMENT_CLAIMED}:
        raise Invalid.one("documents", "document_claimed")
    return None if declined else get(before.id)
