"""Who is in an organisation's list: applicants, and those who act for it. Mirrors their associations."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from pynamodb.attributes import NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.exceptions import QueryError

from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.organisations import OrganisationsMeta
from chalicelib.domain.associations.association import Applicant, Association, Member
from chalicelib.domain.associations.steps import AssociationState
from chalicelib.domain.errors import Malformed

PREFIX = "MEMBER#"


class MemberItem(Item):
    """A line of the list; `version` is that of the association it mirrors."""

    class Meta(OrganisationsMeta):
        pass

    user_name = UnicodeAttribute()
    name = UnicodeAttribute()
    masked_mobile = UnicodeAttribute()
    state = UnicodeAttribute()
    reason = UnicodeAttribute(null=True)
    applied_at = UTCDateTimeAttribute()
    decided_at = UTCDateTimeAttribute(null=True)
    version = NumberAttribute()


class Page(NamedTuple):
    """Members, and the key after which the next page starts."""

    members: list[Member]
    last_key: Mapping[str, Any] | None


def get(organisation_id: str, account_id: str) -> Member | None:
    """One line of an organisation's list, as last written."""
    try:
        return _member(MemberItem.get(organisation_id, PREFIX + account_id, consistent_read=True))
    except MemberItem.DoesNotExist:
        return None


def page(organisation_id: str, after: Mapping[str, Any] | None, limit: int) -> Page:
    """An organisation's list; one Query. Malformed where `after` is no place in it."""
    if after and after.get("pk") != {"S": organisation_id}:
        raise Malformed("bad_cursor")
    found = MemberItem.query(
        organisation_id,
        MemberItem.sk.startswith(PREFIX),
        limit=limit,
        page_size=limit,
        consistent_read=True,
        last_evaluated_key=dict(after) if after else None,
    )
    try:
        return Page([_member(item) for item in found], found.last_evaluated_key)
    except QueryError as error:
        if error.cause_response_code == "ValidationException":
            raise Malformed("bad_cursor") from None
        raise


def member_item(organisation_id: str, member: Member) -> MemberItem:
    """What is stored for a line of the list of an organisation."""
    association = member.association
    return MemberItem(
        organisation_id,
        PREFIX + member.applicant.account_id,
        user_name=member.applicant.user_name,
        name=member.applicant.name,
        masked_mobile=member.applicant.masked_mobile,
        state=association.state,
        reason=association.reason,
        applied_at=association.applied_at,
        decided_at=association.decided_at,
        version=association.version,
    )


def _member(item: MemberItem) -> Member:
    return Member(
        applicant=Applicant(
            account_id=item.sk.removeprefix(PREFIX),
            user_name=item.user_name,
            name=item.name,
            masked_mobile=item.masked_mobile,
        ),
        association=Association(
            state=AssociationState(item.state),
            organisation_id=item.pk,
            reason=item.reason,
            applied_at=item.applied_at,
            decided_at=item.decided_at,
            version=int(item.version),
        ),
    )
