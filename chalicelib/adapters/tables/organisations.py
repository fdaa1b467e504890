"""Organisations, and the claims that make each register only once."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from pynamodb.attributes import (
    Attribute,
    BinaryAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)
from pynamodb.exceptions import QueryError
from pynamodb.expressions.update import Action
from pynamodb.indexes import AllProjection, GlobalSecondaryIndex

from chalicelib.adapters.config import table_name
from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.accounts import AccountItem, account_item
from chalicelib.adapters.tables.authorisations import AuthorisationAttribute
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.batch import fetch
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.errors import Malformed
from chalicelib.domain.identity.citizen_id import masked_citizen_id
from chalicelib.domain.organisations.code import short_number
from chalicelib.domain.organisations.entity_type import EntityType
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation, OrganisationDetails, Registration
from chalicelib.domain.organisations.review import ReviewState

ORGANISATION = "ORGANISATION"
CLAIM = "CLAIM"

Value = TypeVar("Value")


class OrganisationsMeta:
    """The table of every item kept with organisations."""

    table_name = table_name("ORGANISATIONS_TABLE")


class ByReviewIndex(GlobalSecondaryIndex["OrganisationItem"]):
    """What is to be reviewed, oldest first."""

    class Meta:
        index_name = "by_review"
        projection = AllProjection()

    review_state = UnicodeAttribute(hash_key=True)
    registered_at = UTCDateTimeAttribute(range_key=True)


class OrganisationItem(Item):
    """An organisation."""

    class Meta(OrganisationsMeta):
        pass

    by_review = ByReviewIndex()

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
    review_state = UnicodeAttribute()
    review_reason = UnicodeAttribute(null=True)
    registered_at = UTCDateTimeAttribute()
    account_id = UnicodeAttribute()
    version = NumberAttribute()


class OrganisationClaimItem(Item):
    """Held under the nine-character code by the organisation that has it, alone or in its credit code."""

    class Meta(OrganisationsMeta):
        pass

    organisation_id = UnicodeAttribute()


class Page(NamedTuple):
    """Organisations, and the key after which the next page starts."""

    organisations: list[Organisation]
    last_key: Mapping[str, Any] | None


def get(organisation_id: str) -> Organisation | None:
    """One organisation, as last written."""
    try:
        return to_organisation(OrganisationItem.get(organisation_id, ORGANISATION, consistent_read=True))
    except OrganisationItem.DoesNotExist:
        return None


def by_ids(ids: Iterable[str]) -> dict[str, Organisation]:
    """Those of at most 100 organisations that there are, by their ids; one request at most."""
    wanted = [OrganisationItem(each, ORGANISATION) for each in dict.fromkeys(ids)]
    found = fetch(wanted) if wanted else ()
    return {item.pk: to_organisation(item) for item in found if isinstance(item, OrganisationItem)}


def id_of_number(number: str) -> str | None:
    """The id of the organisation that has this credit or organisation code, or the other of the two."""
    try:
        return OrganisationClaimItem.get(short_number(number), CLAIM, consistent_read=True).organisation_id
    except OrganisationClaimItem.DoesNotExist:
        return None


def by_review_state(state: ReviewState, after: Mapping[str, Any] | None, limit: int) -> Page:
    """Organisations in a state, oldest first; one Query. Malformed where `after` is no place in that list."""
    if after and after.get("review_state") != {"S": state}:
        raise Malformed("bad_cursor")
    found = OrganisationItem.by_review.query(
        state, limit=limit, page_size=limit, last_evaluated_key=dict(after) if after else None
    )
    try:
        items = list(found)
    except QueryError as error:
        if error.cause_response_code == "ValidationException":
            raise Malformed("bad_cursor") from None
        raise
    return Page([to_organisation(item) for item in items], found.last_evaluated_key)


def decide(
    organisation_id: str, version: int, state: ReviewState, reason: str | None, entry: Entry
) -> Organisation | None:
    """Note the outcome of a review; None where the organisation is at another version."""
    told = OrganisationItem.review_reason.set(reason) if reason else OrganisationItem.review_reason.remove()
    return _change(organisation_id, version, [OrganisationItem.review_state.set(state), told], entry)


def set_details(
    organisation: Organisation, version: int, details: OrganisationDetails, entry: Entry
) -> Organisation | None:
    """Replace what may change at once; the e-mail address is also that of the organisation's own account.

    None where the organisation is at another version.
    """
    writing = Transaction[None]()
    item = OrganisationItem(organisation.id, ORGANISATION)
    values = {each.name: getattr(details, each.name) for each in fields(details)}
    actions = [_told(getattr(OrganisationItem, name), value) for name, value in values.items()]
    actions.append(OrganisationItem.version.set(version + 1))
    writing.update(None, item, actions, OrganisationItem.version == version)
    account = account_item(organisation.account_id)
    writing.update(None, account, [_told(AccountItem.email, details.email)], AccountItem.pk.exists())
    audit.stage(writing, None, entry)
    return None if writing.commit() else get(organisation.id)


def resubmit(
    organisation_id: str,
    version: int,
    registration: Registration,
    encrypted_id: bytes | None,
    now: datetime,
    entry: Entry,
) -> Organisation | None:
    """Replace what an organisation said about itself and put it to the end of the review list.

    An ID that is not given again stays as it was. None where the organisation is at another version.
    """
    actions: list[Action] = [
        OrganisationItem.name.set(registration.name),
        OrganisationItem.division.set(registration.division),
        OrganisationItem.legal_representative.set(registration.legal_representative),
        OrganisationItem.review_state.set(ReviewState.PENDING),
        OrganisationItem.review_reason.remove(),
        OrganisationItem.registered_at.set(now),
        _told(OrganisationItem.email, registration.email),
        _told(OrganisationItem.entity_type, registration.entity_type),
        _told(OrganisationItem.address, registration.address),
        _told(OrganisationItem.authorisation, registration.authorisation),
    ]
    if registration.legal_representative_id and encrypted_id:
        masked = masked_citizen_id(registration.legal_representative_id)
        actions.append(OrganisationItem.legal_representative_id.set(encrypted_id))
        actions.append(OrganisationItem.masked_legal_representative_id.set(masked))
    return _change(organisation_id, version, actions, entry)


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
        review_state=organisation.review_state,
        registered_at=organisation.registered_at,
        account_id=organisation.account_id,
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
        version=int(item.version),
        entity_type=EntityType(item.entity_type) if item.entity_type else None,
        address=item.address,
        authorisation=item.authorisation,
    )


def _told(attribute: Attribute[Value], value: Value | None) -> Action:
    return attribute.set(value) if value else attribute.remove()


def _change(organisation_id: str, version: int, actions: list[Action], entry: Entry) -> Organisation | None:
    writing = Transaction[None]()
    next_version = OrganisationItem.version.set(version + 1)
    unchanged = OrganisationItem.version == version
    writing.update(None, OrganisationItem(organisation_id, ORGANISATION), [*actions, next_version], unchanged)
    audit.stage(writing, None, entry)
    return None if writing.commit() else get(organisation_id)
