"""Shapes of the operations on accounts and sessions."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.sms_code import CodePurpose
from chalicelib.domain.identity.mobile import mobile
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.handlers.api.fields import Entered
from chalicelib.handlers.api.model import Model, checked

#: Blanks belong to a password; the rule refuses them where a password is chosen.
Secret = Annotated[
    str, StringConstraints(strip_whitespace=False, min_length=1, max_length=200), Field(repr=False)
]
Answer = Annotated[str, StringConstraints(min_length=1, max_length=4096)]


class ChallengeOut(Model):
    """An ALTCHA challenge, in the form that its widget takes."""

    parameters: dict[str, str | int]
    signature: str


class SmsCodeIn(Model):
    """Where to send a code, and what for."""

    mobile: Annotated[Entered, checked(mobile)]
    purpose: Literal[CodePurpose.REGISTRATION]
    human_check: Answer


class LoginIn(Model):
    """Who signs in."""

    kind: AccountKind
    user_name: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    password: Secret
    human_check: Answer


class AccountOut(Model):
    """The account that is signed in."""

    user_name: str
    kind: AccountKind
    #: What an administrator sees and decides on; none is the whole country.
    division: str | None
    must_change_password: bool


class OwnOrganisationOut(Model):
    """The organisation that the account acts for."""

    code: str
    kind: OrganisationKind
    name: str
    division: str
    review_state: ReviewState
    review_reason: str | None


class SessionOut(Model):
    """Who is signed in, for whom, and what waits."""

    account: AccountOut
    organisation: OwnOrganisationOut | None
    unread_messages: int
    service_telephone: str
