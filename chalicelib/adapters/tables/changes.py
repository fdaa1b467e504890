"""Changes that need a review: one item beside its owner, so that an owner has one at a time."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum, auto
from typing import NamedTuple

from pynamodb.attributes import (
    BinaryAttribute,
    JSONAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)
from pynamodb.expressions.condition import Condition

from chalicelib.adapters.tables import audit, listings, matters, public_notices
from chalicelib.adapters.tables.accounts import AccountsMeta
from chalicelib.adapters.tables.authorisations import AuthorisationAttribute
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.batch import fetch
from chalicelib.adapters.tables.documents import DocumentsAttribute, stage_change
from chalicelib.adapters.tables.listings import Head, Listed
from chalicelib.adapters.tables.notices import messages
from chalicelib.adapters.tables.organisations import OrganisationsMeta
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.business.sources import of_change
from chalicelib.domain.changes.change import Change, Owner, OwnerKind
from chalicelib.domain.changes.papers import Papers
from chalicelib.domain.changes.steps import ChangeState
from chalicelib.domain.documents.document import Document, DocumentPurpose
from chalicelib.domain.documents.owner import organisation_owner
from chalicelib.domain.notices.message import Addressed
from chalicelib.domain.public_notices.notice import PublicNotice

CHANGE = "CHANGE"
LIST = "change-"


class ChangeItem(Item):
    """The newest change of an owner."""

    kind = UnicodeAttribute()
    name = UnicodeAttribute()
    division = UnicodeAttribute(null=True)
    state = UnicodeAttribute()
    was = JSONAttribute()
    asked = JSONAttribute()
    authorisation_was = AuthorisationAttribute(null=True)
    authorisation = AuthorisationAttribute(null=True)
    documents_were = DocumentsAttribute(null=True)
    documents = DocumentsAttribute(null=True)
    encrypted_id = BinaryAttribute(null=True, legacy_encoding=False)
    explanation = UnicodeAttribute(null=True)
    reason = UnicodeAttribute(null=True)
    asked_at = UTCDateTimeAttribute(null=True)
    asked_by = UnicodeAttribute(null=True)
    decided_at = UTCDateTimeAttribute(null=True)
    version = NumberAttribute()


class OrganisationChangeItem(ChangeItem):
    """An organisation's, kept with it."""

    class Meta(OrganisationsMeta):
        pass


class IndividualChangeItem(ChangeItem):
    """An individual's, kept with the account."""

    class Meta(AccountsMeta):
        pass


class Obstacle(Enum):
    """Why a step could not be stored."""

    CHANGED = auto()
    OWNER_CHANGED = auto()
    NUMBER_TAKEN = auto()
    LICENCE_CLAIMED = auto()
    CERTIFICATE_CLAIMED = auto()


#: What tells that a document of a purpose was handed in before.
CLAIMED: Mapping[DocumentPurpose, Obstacle] = {
    DocumentPurpose.BUSINESS_LICENCE: Obstacle.LICENCE_CLAIMED,
    DocumentPurpose.AUTHORISATION_CERTIFICATE: Obstacle.CERTIFICATE_CLAIMED,
}


def get(owner: Owner) -> Change | None:
    """The newest change of an owner, as last written."""
    return next(iter(by_owners([owner])), None)


def by_owners(owners: Iterable[Owner]) -> list[Change]:
    """The changes of at most 100 owners, in their order; one request."""
    wanted = {_keys(owner): owner for owner in owners}
    if not wanted:
        return []
    items = fetch([_empty(owner) for owner in wanted.values()])
    found = {(item.pk, item.sk): _change(item) for item in items if isinstance(item, ChangeItem)}
    return [found[key] for key in wanted if key in found]


def owners(
    kinds: Sequence[OwnerKind], state: ChangeState, area: str | None, place: str | None, limit: int
) -> tuple[list[Owner], str | None]:
    """Whose changes are in a state, in an area (None: everywhere), and where to go on.

    Those that wait come oldest first, those decided newest first; one Query for each kind.
    """
    heads = [Head(LIST + kind, state, area) for kind in kinds]
    newest_first = state is not ChangeState.PENDING
    run = listings.read(heads, place, limit, newest_first=newest_first)
    return [Owner.parse(each.id) for each in run.found], run.place


class Telling(NamedTuple):
    """What a step leaves besides itself: an entry of the audit, messages, and a decision a public notice."""

    entry: Entry
    news: Sequence[Addressed] = ()
    notice: PublicNotice | None = None


def store(before: Change, after: Change, telling: Telling) -> set[Obstacle]:
    """Store a step; what stood in the way, if anything."""
    writing = Transaction[Obstacle]()
    stage(writing, before, after, telling)
    return {part.label for part in writing.commit()}


def stage(writing: Transaction[Obstacle], before: Change, after: Change, telling: Telling) -> None:
    """Store a step within the transaction of what it brings about.

    The documents of a change are its owner's from when it asks; refused or withdrawn it lets go of them.
    """
    unchanged: Condition = ChangeItem.version == before.version
    if not before.version:
        unchanged = ChangeItem.pk.does_not_exist()
    writing.put(Obstacle.CHANGED, _to_item(after), unchanged)
    listings.move(writing, Obstacle.CHANGED, _listed(before), _listed(after))
    _stage_documents(writing, before, after)
    matter = of_change(after)
    if matter and not after.owner.is_individual:
        matters.stage(writing, Obstacle.CHANGED, after.owner.id, matter)
    for each in telling.news:
        messages.stage(writing, Obstacle.CHANGED, each)
    public_notices.stage(writing, Obstacle.CHANGED, telling.notice)
    audit.stage(writing, Obstacle.CHANGED, telling.entry)


def _stage_documents(writing: Transaction[Obstacle], before: Change, after: Change) -> None:
    owner = organisation_owner(after.owner.id)
    kept = after.papers.documents if after.state is ChangeState.APPROVED else after.held
    for purpose, label in CLAIMED.items():
        stage_change(writing, label, _shows(before.held, purpose), _shows(kept, purpose), owner)


def _shows(documents: Iterable[Document], purpose: DocumentPurpose) -> list[Document]:
    return [each for each in documents if each.purpose is purpose]


def _listed(change: Change) -> Listed | None:
    at = change.asked_at if change.is_pending else change.decided_at
    if at is None or change.state in (ChangeState.NONE, ChangeState.WITHDRAWN):
        return None
    return Listed(
        list=LIST + change.owner.kind,
        state=change.state,
        division=change.division or "",
        at=at,
        id=str(change.owner),
        name=change.name,
    )


def _to_item(change: Change) -> ChangeItem:
    item = _empty(change.owner)
    item.kind = change.owner.kind
    item.name = change.name
    item.division = change.division
    item.state = change.state
    item.was = dict(change.was)
    item.asked = dict(change.asked)
    item.authorisation_was = change.papers_were.authorisation
    item.authorisation = change.papers.authorisation
    item.documents_were = change.papers_were.documents or None
    item.documents = change.papers.documents or None
    item.encrypted_id = change.encrypted_id
    item.explanation = change.explanation
    item.reason = change.reason
    item.asked_at = change.asked_at
    item.asked_by = change.asked_by or None
    item.decided_at = change.decided_at
    item.version = change.version
    return item


def _change(item: ChangeItem) -> Change:
    return Change(
        owner=Owner(OwnerKind(item.kind), item.pk.rpartition("#")[2]),
        name=item.name,
        division=item.division,
        state=ChangeState(item.state),
        was=item.was,
        asked=item.asked,
        papers_were=Papers(authorisation=item.authorisation_was, documents=item.documents_were or ()),
        papers=Papers(authorisation=item.authorisation, documents=item.documents or ()),
        encrypted_id=item.encrypted_id,
        explanation=item.explanation,
        reason=item.reason,
        asked_at=item.asked_at,
        asked_by=item.asked_by or "",
        decided_at=item.decided_at,
        version=int(item.version),
    )


def _empty(owner: Owner) -> ChangeItem:
    model = IndividualChangeItem if owner.is_individual else OrganisationChangeItem
    return model(*_keys(owner))


def _keys(owner: Owner) -> tuple[str, str]:
    return (f"ACCOUNT#{owner.id}" if owner.is_individual else owner.id), CHANGE
