"""Administrators find organisations, look at them and decide on them, over HTTP."""

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.search import Wanted as WantedEntries
from chalicelib.domain.errors import Invalid
from chalicelib.domain.organisations.search import Wanted
from chalicelib.handlers import audit
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.audit_models import AuditPage, OwnAuditQuery
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.organisations import present
from chalicelib.handlers.organisations_models import OrganisationOut
from chalicelib.handlers.reviews_models import (
    CitizenIdOut,
    DecisionIn,
    OrganisationsPage,
    ReviewsQuery,
    SearchQuery,
)
from chalicelib.services.audit import read
from chalicelib.services.organisations import identity, overseen, reviews, search


@api.endpoint("GET", "/reviews", query=ReviewsQuery, response=OrganisationsPage)
def list_reviews(request: Request[None, ReviewsQuery]) -> OrganisationsPage:
    """A page of the organisations in a state: what waits for review oldest first, the rest newest first."""
    query = request.query
    wanted = Wanted(state=query.state, kind=query.kind, division=query.division)
    return _present_page(search.page(wanted, request.caller.division, query.cursor))


@api.endpoint("GET", "/organisations", query=SearchQuery, response=OrganisationsPage)
def search_organisations(request: Request[None, SearchQuery]) -> OrganisationsPage:
    """Organisations by number, part of the name, kind, state and division; at most 500 are gone through."""
    query = request.query
    wanted = Wanted(words=query.words, state=query.state, kind=query.kind, division=query.division)
    return _present_page(search.page(wanted, request.caller.division, query.cursor))


@api.endpoint("GET", "/organisations/{organisation_id}", response=OrganisationOut)
def inspect_organisation(request: Request[None, None]) -> OrganisationOut:
    """Everything that an organisation said about itself, and how its review stands."""
    return present(overseen.overseen(request.path["organisation_id"], request.caller.division))


@api.endpoint(
    "POST",
    "/reviews/{organisation_id}/decision",
    body=DecisionIn,
    response=OrganisationOut,
    versioned=True,
    audit=tuple(reviews.ACTIONS.values()),
)
def decide_review(request: Request[DecisionIn, None]) -> OrganisationOut:
    """Approve or refuse a registration, suspend an organisation or restore it; it is told by e-mail and SMS.

    Whoever is suspended can do nothing from the next request on.
    """
    body = request.body
    if body.decision.has_reason != bool(body.reason):
        raise Invalid.one("reason", "reason_unwanted" if body.reason else "reason_required")
    decided = reviews.decide(
        request.path["organisation_id"],
        request.version,
        body.decision,
        body.reason,
        area=request.caller.division,
        actor=request.actor,
    )
    return present(decided)


@api.endpoint(
    "POST", "/reviews/{organisation_id}/citizen-id", response=CitizenIdOut, audit=(Action.CITIZEN_ID_SHOWN,)
)
def show_citizen_id(request: Request[None, None]) -> CitizenIdOut:
    """The legal representative's whole ID; once in a review, on record, and not to be kept."""
    organisation_id, area = request.path["organisation_id"], request.caller.division
    whole = identity.legal_representative_id(organisation_id, area=area, actor=request.actor)
    return CitizenIdOut(citizen_id=whole)


@api.endpoint("GET", "/organisations/{organisation_id}/audit", query=OwnAuditQuery, response=AuditPage)
def list_organisation_audit(request: Request[None, OwnAuditQuery]) -> AuditPage:
    """A page of what concerns an organisation, newest first, with the names of officials."""
    query = request.query
    known = overseen.overseen(request.path["organisation_id"], request.caller.division).id
    wanted = WantedEntries(action=query.action, actor=query.actor, since=query.since, until=query.until)
    return audit.present(read.of_organisation(known, wanted, query.cursor))


def _present_page(page: search.Page) -> OrganisationsPage:
    return OrganisationsPage(items=[present(each) for each in page.organisations], cursor=page.cursor)
