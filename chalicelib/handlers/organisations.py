"""An organisation and its registration over HTTP."""

from chalicelib.domain.audit.action import Action
from chalicelib.domain.identity.mobile import masked_mobile
from chalicelib.domain.organisations.organisation import Organisation, OrganisationDetails, Registration
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.organisations_models import (
    OrganisationDetailsIn,
    OrganisationOut,
    RegistrationIn,
)
from chalicelib.services.organisations import own


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
        reviewed_at=organisation.reviewed_at,
    )
