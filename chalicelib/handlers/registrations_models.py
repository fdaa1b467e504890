"""Shapes of the registrations of organisations."""

from typing import Annotated

from chalicelib.domain.accounts.consent import consented
from chalicelib.domain.accounts.password import password
from chalicelib.domain.accounts.sms_code import sms_code
from chalicelib.domain.accounts.user_name import user_name
from chalicelib.domain.identity.mobile import mobile
from chalicelib.domain.organisations.code import organisation_number
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.handlers.accounts_models import Answer, Secret
from chalicelib.handlers.api.fields import Entered
from chalicelib.handlers.api.model import Model, checked
from chalicelib.handlers.documents_models import UploadedDocument
from chalicelib.handlers.organisations_models import AuthorisationIn, RegistrationIn


class EnterpriseIn(RegistrationIn):
    """The registration of an enterprise with its first account."""

    user_name: Annotated[Entered, checked(user_name)]
    password: Annotated[Secret, checked(password)]
    code: Annotated[Entered, checked(organisation_number)]
    mobile: Annotated[Entered, checked(mobile)]
    sms_code: Annotated[Entered, checked(sms_code)]
    consent: Annotated[bool, checked(consented)]
    human_check: Answer


class InstitutionIn(EnterpriseIn):
    """The same of an institution, with what it is authorised for."""

    authorisation: AuthorisationIn
    authorisation_certificate: UploadedDocument = None


class RegisteredOut(Model):
    """What comes next: the review, and whom to call about it."""

    organisation_code: str
    review_state: ReviewState
    service_telephone: str
