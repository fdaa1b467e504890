"""An enterprise registers (requirement A4, its required fields)."""

from dataclasses import dataclass, field
from datetime import datetime

from chalicelib.adapters import passwords
from chalicelib.adapters.tables import accounts, codes, organisations
from chalicelib.adapters.tables.registrations import Obstacle, store_enterprise
from chalicelib.domain import clock
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.password import check_not_like
from chalicelib.domain.accounts.sms_code import CodePurpose
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.organisations import registered_organisation
from chalicelib.domain.errors import FieldError, Invalid, Wrong
from chalicelib.domain.identity.citizen_id import masked_citizen_id
from chalicelib.domain.ids import new_id
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation, Registration
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.services.accounts import sms_codes
from chalicelib.services.organisations.personal_data import encrypted_id

#: Which field of the form each obstacle belongs to.
FIELDS = {
    Obstacle.SMS_CODE_SPENT: FieldError("sms_code", "sms_code_spent"),
    Obstacle.USER_NAME_TAKEN: FieldError("user_name", "user_name_taken"),
    Obstacle.ORGANISATION_TAKEN: FieldError("code", "organisation_taken"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Application:
    """The form; every value has been checked by itself."""

    user_name: str
    password: str = field(repr=False)
    code: str
    mobile: str
    sms_code: str
    registration: Registration


def register(application: Application, *, actor: Actor) -> Organisation:
    """Store account and organisation for review; Invalid names every field that stands in the way."""
    check_password(application.password, application.user_name)
    code_hash = sms_codes.check_code(application.mobile, CodePurpose.REGISTRATION, application.sms_code)
    now = clock.now()
    account = _account(application, _new_organisation_id(application.code, now), now)
    organisation = _organisation(application, account)
    entry = entry_of(
        Action.REGISTERED,
        actor.signed_in(account),
        now,
        registered_organisation(organisation),
        organisation=organisation.id,
    )
    obstacles = store_enterprise(
        account,
        organisation,
        encrypted_id(organisation.id, application.registration),
        code_hash,
        entry,
    )
    settle(account, code_hash, obstacles)
    return organisation


def check_password(password: str, user_name: str) -> None:
    """Invalid where the password is the user name."""
    try:
        check_not_like(password, user_name)
    except Wrong as wrong:
        raise Invalid.one("password", wrong.code) from None


def settle(account: Account, code_hash: str, obstacles: set[Obstacle]) -> None:
    """Invalid names what stood in the way of a new account; its SMS code may then be used once more."""
    if obstacles and not _is_stored(account):
        codes.forgive_try(account.mobile, CodePurpose.REGISTRATION, code_hash)
        raise Invalid([FIELDS[obstacle] for obstacle in Obstacle if obstacle in obstacles])


def _is_stored(account: Account) -> bool:
    """Whether what stands in the way is this very registration, whose first answer was lost."""
    known = accounts.by_user_name(account.user_name)
    return known is not None and known.id == account.id


def _new_organisation_id(code: str, now: datetime) -> str:
    """The code, unless another organisation began with it and has changed it since."""
    beginner = organisations.get(code)
    return code if beginner is None or beginner.code == code else new_id(now)


def _account(application: Application, organisation_id: str, now: datetime) -> Account:
    return Account(
        id=new_id(now),
        user_name=application.user_name,
        kind=AccountKind.ENTERPRISE,
        password_hash=passwords.hash_password(application.password),
        mobile=application.mobile,
        email=application.registration.email,
        organisation_code=organisation_id,
        created_at=now,
    )


def _organisation(application: Application, account: Account) -> Organisation:
    said = application.registration
    legal_id = said.legal_representative_id
    return Organisation(
        id=account.organisation_code or application.code,
        code=application.code,
        kind=OrganisationKind.ENTERPRISE,
        name=said.name,
        division=said.division,
        legal_representative=said.legal_representative,
        masked_legal_representative_id=masked_citizen_id(legal_id) if legal_id else None,
        mobile=application.mobile,
        email=said.email,
        review_state=ReviewState.PENDING,
        review_reason=None,
        registered_at=account.created_at,
        account_id=account.id,
        version=1,
    )
