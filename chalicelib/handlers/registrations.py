"""Registering organisations over HTTP."""

from chalicelib.domain.audit.action import Action
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.organisations import registration_of
from chalicelib.handlers.organisations_models import AuthorisationIn
from chalicelib.handlers.registrations_models import EnterpriseIn, InstitutionIn, RegisteredOut
from chalicelib.services.accounts import human_check
from chalicelib.services.accounts.registration import Application, register
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
    return _register(request, OrganisationKind.ENTERPRISE, None)


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
    return _register(request, OrganisationKind.INSTITUTION, request.body.authorisation)


def _register(
    request: Request[EnterpriseIn, None] | Request[InstitutionIn, None],
    kind: OrganisationKind,
    authorisation: AuthorisationIn | None,
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
        registration=registration_of(body, authorisation),
    )
    organisation = register(application, actor=request.actor, key=request.idempotency_key)
    return RegisteredOut(
        organisation_code=organisation.code,
        review_state=organisation.review_state,
        service_telephone=service_telephone(),
    )
