"""Individuals over HTTP."""

from chalicelib.domain.audit.action import Action
from chalicelib.domain.identity.mobile import masked_mobile
from chalicelib.domain.individuals.individual import Individual
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.documents import present_document
from chalicelib.handlers.individuals_models import IndividualDetailsIn, IndividualIn, IndividualOut
from chalicelib.services.accounts import human_check
from chalicelib.services.individuals import own
from chalicelib.services.individuals.registration import Application, register


@api.endpoint(
    "POST",
    "/registrations/individual",
    body=IndividualIn,
    response=IndividualOut,
    status=201,
    creates=True,
    audit=(Action.REGISTERED,),
)
def register_individual(request: Request[IndividualIn, None]) -> IndividualOut:
    """Register an individual, who may sign in at once."""
    body = request.body
    human_check.take(body.human_check)
    application = Application(
        user_name=body.user_name,
        password=body.password,
        name=body.name,
        citizen_id=body.citizen_id,
        mobile=body.mobile,
        sms_code=body.sms_code,
        details=body.details(),
        photo=body.photo,
    )
    return present(register(application, request.actor, request.idempotency_key))


@api.endpoint("GET", "/individual", response=IndividualOut)
def show_individual(request: Request[None, None]) -> IndividualOut:
    """What the caller said about himself or herself."""
    return present(own.individual(request.caller.account_id))


@api.endpoint(
    "PUT",
    "/individual",
    body=IndividualDetailsIn,
    response=IndividualOut,
    versioned=True,
    audit=(Action.INDIVIDUAL_EDITED,),
)
def edit_individual(request: Request[IndividualDetailsIn, None]) -> IndividualOut:
    """Change details and photo; name, citizen ID and mobile stay as they are."""
    body = request.body
    return present(own.edit(request.version, body.details(), body.photo, request.actor))


def present(individual: Individual) -> IndividualOut:
    """An individual as the API shows it."""
    details = individual.details
    return IndividualOut(
        user_name=individual.user_name,
        version=individual.version,
        name=individual.name,
        citizen_id=individual.masked_citizen_id,
        mobile=masked_mobile(individual.mobile),
        sex=details.sex,
        division=details.division,
        address=details.address,
        ethnic_group=details.ethnic_group,
        email=details.email,
        photo=present_document(individual.photo) if individual.photo else None,
    )
