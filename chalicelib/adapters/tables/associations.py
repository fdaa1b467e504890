"""Associations, kept with the individual: one item each, so that there is one association at a time."""

from collections.abc import Sequence
from enum import Enum, auto

from pynamodb.attributes import NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.expressions.condition import Condition

from chalicelib.adapters.tables import audit, matters
from chalicelib.adapters.tables.accounts import AccountsMeta
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.batch import fetch
from chalicelib.adapters.tables.individuals import INDIVIDUAL, IndividualItem
from chalicelib.adapters.tables.members import PREFIX, MemberItem, member_item
from chalicelib.adapters.tables.notices import messages
from chalicelib.adapters.tables.organisations import ORGANISATION, OrganisationItem, to_organisation
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.associations.association import NEVER, Applicant, Association, Member
from chalicelib.domain.associations.news import LIST
from chalicelib.domain.associations.steps import AssociationSide, AssociationState
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.business.sources import of_association
from chalicelib.domain.notices.message import Addressed
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState

ASSOCIATION = "ASSOCIATION"


class AssociationItem(Item):
    """An association; without organisation once the individual ended it."""

    class Meta(AccountsMeta):
        pass

    state = UnicodeAttribute()
    organisation_id = UnicodeAttribute(null=True)
    reason = UnicodeAttribute(null=True)
    applied_at = UTCDateTimeAttribute(null=True)
    decided_at = UTCDateTimeAttribute(null=True)
    ended_by = UnicodeAttribute(null=True)
    version = NumberAttribute()


class Obstacle(Enum):
    """Why a step could not be stored."""

    CHANGED = auto()
    NOT_APPROVED = auto()


def get(account_id: str) -> Association:
    """The individual's association, as last written."""
    return get_with(account_id, None)[0]


def get_with(account_id: str, organisation_id: str | None) -> tuple[Association, Organisation | None]:
    """The individual's association and an organisation (where one is named), as last written; one request."""
    wanted: list[Item] = [AssociationItem(_key(account_id), ASSOCIATION)]
    if organisation_id:
        wanted.append(OrganisationItem(organisation_id, ORGANISATION))
    association, organisation = NEVER, None
    for item in fetch(wanted):
        if isinstance(item, AssociationItem):
            association = _association(item)
        elif isinstance(item, OrganisationItem):
            organisation = to_organisation(item)
    return association, organisation


def store(
    before: Association,
    after: Association,
    applicant: Applicant,
    entry: Entry,
    news: Sequence[Addressed] = (),
) -> set[Obstacle]:
    """Store a step with the individual and in the organisation's list; what stood in the way, if anything.

    Whoever is asked or approves must be an approved organisation at that moment.
    """
    writing = Transaction[Obstacle]()
    unchanged: Condition = AssociationItem.version == before.version
    if before == NEVER:
        unchanged = AssociationItem.pk.does_not_exist()
    writing.put(Obstacle.CHANGED, _to_item(applicant.account_id, after), unchanged)
    if before.listed_by and before.listed_by != after.listed_by:
        writing.delete(Obstacle.CHANGED, MemberItem(before.listed_by, PREFIX + applicant.account_id))
    if after.listed_by:
        writing.put(
            Obstacle.CHANGED, member_item(after.listed_by, Member(applicant=applicant, association=after))
        )
    if after.listed_by and after.state is not AssociationState.REFUSED:
        asked = OrganisationItem(after.listed_by, ORGANISATION)
        writing.check(Obstacle.NOT_APPROVED, asked, OrganisationItem.review_state == ReviewState.APPROVED)
    if after.state is AssociationState.APPLIED:
        # The list keeps the name: the present one, since a change of it is brought there only once.
        person = IndividualItem(_key(applicant.account_id), INDIVIDUAL)
        same = IndividualItem.name.does_not_exist() | (IndividualItem.name == applicant.name)
        writing.check(Obstacle.CHANGED, person, same)
    audit.stage(writing, Obstacle.CHANGED, entry)
    _stage_matter(writing, before, after, applicant, entry)
    for posted in news:
        messages.stage(writing, Obstacle.CHANGED, posted)
    return {part.label for part in writing.commit()}


def _stage_matter(
    writing: Transaction[Obstacle],
    before: Association,
    after: Association,
    applicant: Applicant,
    entry: Entry,
) -> None:
    # Whoever takes a refused application off the list changes nothing of how it ended.
    if after.state is AssociationState.NONE and before.state is AssociationState.REFUSED:
        return
    asked = after if after.organisation_id else before
    matter = of_association(applicant, asked, after.state, entry.at, LIST)
    if matter and asked.organisation_id:
        matters.stage(writing, Obstacle.CHANGED, asked.organisation_id, matter)


def _to_item(account_id: str, association: Association) -> AssociationItem:
    return AssociationItem(
        _key(account_id),
        ASSOCIATION,
        state=association.state,
        organisation_id=association.organisation_id,
        reason=association.reason,
        applied_at=association.applied_at,
        decided_at=association.decided_at,
        ended_by=association.ended_by,
        version=association.version,
    )


def _association(item: AssociationItem) -> Association:
    return Association(
        state=AssociationState(item.state),
        organisation_id=item.organisation_id,
        reason=item.reason,
        applied_at=item.applied_at,
        decided_at=item.decided_at,
        ended_by=AssociationSide(item.ended_by) if item.ended_by else None,
        version=int(item.version),
    )


def _key(account_id: str) -> str:
    return f"ACCOUNT#{account_id}"
