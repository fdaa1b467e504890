"""Associations over HTTP: the individual's side, and the organisation's."""

from chalicelib.domain.associations.association import Member
from chalicelib.domain.associations.steps import AssociationStep
from chalicelib.domain.audit.action import Action
from chalicelib.domain.errors import Invalid
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.associations_models import (
    AskedOrganisationOut,
    AssociationOut,
    MemberDecisionIn,
    MemberOut,
    MembersPage,
    MembersQuery,
    OrganisationCodeIn,
    OrganisationQuery,
)
from chalicelib.handlers.blueprint import api
from chalicelib.services.associations import members, own
from chalicelib.services.associations.own import Standing


@api.endpoint("GET", "/association", response=AssociationOut)
def show_association(request: Request[None, None]) -> AssociationOut:
    """How the caller's association stands."""
    return present(own.standing(request.caller.account_id))


@api.endpoint(
    "GET",
    "/association/organisation",
    query=OrganisationQuery,
    response=AskedOrganisationOut,
)
def find_organisation(request: Request[None, OrganisationQuery]) -> AskedOrganisationOut:
    """The name of the approved organisation with a code, to be sure before it is asked."""
    found = own.organisation_to_ask(request.query.code)
    return AskedOrganisationOut(code=found.code, name=found.name)


@api.endpoint(
    "POST",
    "/association",
    body=OrganisationCodeIn,
    response=AssociationOut,
    status=201,
    audit=(Action.ASSOCIATION_APPLIED,),
)
def apply_for_association(request: Request[OrganisationCodeIn, None]) -> AssociationOut:
    """Ask an organisation to be associated with it; one at a time."""
    return present(own.apply(request.body.code, request.actor))


@api.endpoint(
    "DELETE",
    "/association",
    status=204,
    versioned=True,
    audit=(Action.ASSOCIATION_DELETED,),
)
def leave_association(request: Request[None, None]) -> None:
    """Withdraw the application, or end the association and its rights."""
    own.leave(request.version, request.actor)


@api.endpoint("GET", "/authorisations", query=MembersQuery, response=MembersPage)
def list_authorisations(request: Request[None, MembersQuery]) -> MembersPage:
    """A page of those who ask to act for the organisation, or do."""
    page = members.page(request.caller.organisation, request.query.cursor)
    return MembersPage(items=[present_member(each) for each in page.members], cursor=page.cursor)


@api.endpoint(
    "POST",
    "/authorisations/{account_id}/decision",
    body=MemberDecisionIn,
    response=MemberOut,
    versioned=True,
    audit=(Action.ASSOCIATION_APPROVED, Action.ASSOCIATION_REFUSED),
)
def decide_authorisation(request: Request[MemberDecisionIn, None]) -> MemberOut:
    """Approve or refuse an application."""
    body = request.body
    if (body.decision is AssociationStep.REFUSE) != bool(body.reason):
        raise Invalid.one("reason", "member_reason_unwanted" if body.reason else "member_reason_required")
    account_id, asked = request.path["account_id"], request.caller.organisation
    decided = members.decide(account_id, request.version, body.decision, body.reason, asked, request.actor)
    return present_member(decided)


@api.endpoint(
    "DELETE",
    "/authorisations/{account_id}",
    status=204,
    versioned=True,
    audit=(Action.ASSOCIATION_DELETED,),
)
def delete_authorisation(request: Request[None, None]) -> None:
    """Take somebody off the list; the rights end with the next request."""
    account_id, asked = request.path["account_id"], request.caller.organisation
    members.remove(account_id, request.version, asked, request.actor)


def present(standing: Standing) -> AssociationOut:
    """An association as the API shows it to the individual."""
    association, organisation = standing
    return AssociationOut(
        state=association.state,
        organisation_code=organisation.code if organisation else None,
        organisation_name=organisation.name if organisation else None,
        reason=association.reason,
        applied_at=association.applied_at,
        decided_at=association.decided_at,
        ended_by=association.ended_by,
        version=association.version,
    )


def present_member(member: Member) -> MemberOut:
    """A line of the list as the API shows it to the organisation."""
    association = member.association
    return MemberOut(
        account_id=member.applicant.account_id,
        version=association.version,
        user_name=member.applicant.user_name,
        name=member.applicant.name,
        mobile=member.applicant.masked_mobile,
        state=association.state,
        reason=association.reason,
        applied_at=association.applied_at,
        decided_at=association.decided_at,
    )
