"""Organisations and their review over HTTP."""

from chalicelib.domain.audit.action import Action
from chalicelib.domain.errors import Invalid
from chalicelib.domain.identity.mobile import masked_mobile
from chalicelib.domain.organisations.organisation import Organisation, OrganisationDetails, Registration
from chalicelib.domain.organisations.review import ReviewStep
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.organisations_models import (
    DecisionIn,
    OrganisationDetailsIn,
    OrganisationOut,
    RegistrationIn,
    ReviewsPage,
    ReviewsQuery,
)
from chalicelib.services.organisations import own, reviews


@api.endpoint("GET", "/organisation", response=OrganisationOut)
def show_organisation(request: Request[None, None]) -> OrganisationOut:
    """The caller's own organisation, whatever became of its review."""
    return present(own.organisation(request.caller.organisation))


@api.endpoint(
    "PUT",
    "/organisation",
    body=RegistrationIn,
    response=OrganisationOut,
    versioned=True,
    audit=(Action.REGISTRATION_CORRECTED,),
)
def correct_organisation(request: Request[RegistrationIn, None]) -> OrganisationOut:
    """Correct a refused registration; it goes to review again. An ID left blank stays as it was."""
    organisation, said = request.caller.organisation, registration_of(request.body)
    return present(own.resubmit(organisation, request.version, said, actor=request.actor))


@api.endpoint(
    "PUT",
    "/organisation/details",
    body=OrganisationDetailsIn,
    response=OrganisationOut,
    versioned=True,
    audit=(Action.ORGANISATION_EDITED,),
)
def edit_organisation(request: Request[OrganisationDetailsIn, None]) -> OrganisationOut:
    """Change what needs no review; the rest is asked for as a change."""
    details = OrganisationDetails(**request.body.model_dump())
    return present(own.edit(request.caller.organisation, request.version, details, actor=request.actor))


@api.endpoint("GET", "/reviews", query=ReviewsQuery, response=ReviewsPage)
def list_reviews(request: Request[None, ReviewsQuery]) -> ReviewsPage:
    """A page of the organisations in a state of review."""
    page = reviews.page(request.query.state, request.query.cursor)
    return ReviewsPage(items=[present(each) for each in page.organisations], cursor=page.cursor)


@api.endpoint(
    "POST",
    "/reviews/{organisation_id}/decision",
    body=DecisionIn,
    response=OrganisationOut,
    versioned=True,
    audit=tuple(reviews.ACTIONS.values()),
)
def decide_review(request: Request[DecisionIn, None]) -> OrganisationOut:
    """Approve or refuse a registration; the organisation is told by e-mail and SMS."""
    body = request.body
    if (body.decision is ReviewStep.REFUSE) != bool(body.reason):
        raise Invalid.one("reason", "reason_unwanted" if body.reason else "reason_required")
    organisation_id, version = request.path["organisation_id"], request.version
    return present(reviews.decide(organisation_id, version, body.decision, body.reason, actor=request.actor))


def registration_of(body: RegistrationIn) -> Registration:
    """What the organisation says about itself, for the services."""
    return Registration(
        name=body.organisation_name,
        division=body.division,
        legal_representative=body.legal_representative,
        legal_representative_id=body.legal_representative_id,
        email=body.email,
    )


def present(organisation: Organisation) -> OrganisationOut:
    """An organisation as the API shows it."""
    return OrganisationOut(
        id=organisation.id,
        code=organisation.code,
        kind=organisation.kind,
        version=organisation.version,
        name=organisation.name,
        division=organisation.division,
        legal_representative=organisation.legal_representative,
        legal_representative_id=organisation.masked_legal_representative_id,
        mobile=masked_mobile(organisation.mobile),
        address=organisation.address,
        email=organisation.email,
        review_state=organisation.review_state,
        review_reason=organisation.review_reason,
        registered_at=organisation.registered_at,
    )
