"""Registering organisations over HTTP."""

from collections.abc import Mapping

from chalicelib.domain.audit.action import Action
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Registration
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.organisations import registration_of, uploads_of
from chalicelib.handlers.registrations_models import EnterpriseIn, InstitutionIn, RegisteredOut
from chalicelib.services.accounts import human_check
from chalicelib.services.accounts.registration import Application, register
from chalicelib.services.documents.claim import Chosen
from chalicelib.services.support import service_telephone


@api.endpoint(
    "POST",
    "/registrations/enterprise",
    body=EnterpriseIn,
    response=RegisteredOut,
    status=201,
    creates=True,
    audit=(Action.REGISTERED,),
)
def register_enterprise(request: Request[EnterpriseIn, None]) -> RegisteredOut:
    """Register an enterprise; it can work once the administrator has approved it."""
    body = request.body
    return _register(
        request, OrganisationKind.ENTERPRISE, registration_of(body, None), uploads_of(body, None)
    )


@api.endpoint(
    "POST",
    "/registrations/institution",
    body=InstitutionIn,
    response=RegisteredOut,
    status=201,
    creates=True,
    audit=(Action.REGISTERED,),
)
def register_institution(request: Request[InstitutionIn, None]) -> RegisteredOut:
    """Register an institution with its authorisation; it can work once the administrator has approved it."""
    body = request.body
    said = registration_of(body, body.authorisation)
    uploads = uploads_of(body, body.authorisation_certificate)
    return _register(request, OrganisationKind.INSTITUTION, said, uploads)


def _register(
    request: Request[EnterpriseIn, None] | Request[InstitutionIn, None],
    kind: OrganisationKind,
    said: Registration,
    uploads: Mapping[str, Chosen],
) -> RegisteredOut:
    body = request.body
    human_check.take(body.human_check)
    application = Application(
        kind=kind,
        user_name=body.user_name,
        password=body.password,
        code=body.code,
        mobile=body.mobile,
        sms_code=body.sms_code,
        registration=said,
        documents=uploads,
    )
    organisation = register(application, actor=request.actor, key=request.idempotency_key)
    return RegisteredOut(
        organisation_code=organisation.code,
        review_state=organisation.review_state,
        service_telephone=service_telephone(),
    )
