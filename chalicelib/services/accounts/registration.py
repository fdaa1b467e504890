"""Enterprises and institutions register (requirements A4 and A5)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from chalicelib.adapters import passwords
from chalicelib.adapters.tables import accounts, authorised, codes, organisations
from chalicelib.adapters.tables.registrations import Obstacle, store_organisation
from chalicelib.domain import clock
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.password import check_not_like
from chalicelib.domain.accounts.sms_code import CodePurpose
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.organisations import registered_organisation
from chalicelib.domain.documents.document import Document
from chalicelib.domain.errors import FieldError, Invalid, Wrong
from chalicelib.domain.identity.citizen_id import masked_citizen_id
from chalicelib.domain.ids import derived_id, new_id
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation, Registration
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.services.accounts import sms_codes
from chalicelib.services.documents.claim import Chosen, claim
from chalicelib.services.organisations import own
from chalicelib.services.organisations.personal_data import encrypted_id
from chalicelib.services.organisations.said import check_said

#: Which field of the form each obstacle belongs to.
FIELDS = {
    Obstacle.SMS_CODE_SPENT: FieldError("sms_code", "sms_code_spent"),
    Obstacle.USER_NAME_TAKEN: FieldError("user_name", "user_name_taken"),
    Obstacle.ORGANISATION_TAKEN: FieldError("code", "organisation_taken"),
    Obstacle.PHOTO_CLAIMED: FieldError("photo", "document_claimed"),
    Obstacle.DOCUMENT_CLAIMED: FieldError("documents", "document_claimed"),
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
    kind: OrganisationKind = OrganisationKind.ENTERPRISE
    #: What was uploaded, by the names of its fields.
    documents: Mapping[str, Chosen] = field(default_factory=dict)


def register(application: Application, *, actor: Actor, key: str | None = None) -> Organisation:
    """Store account and organisation for review; Invalid names every field that stands in the way.

    The same registration again under its idempotency key gives back what it made the first time.
    """
    check_password(application.password, application.user_name)
    check_said(application.kind, application.registration)
    now = clock.now()
    account_id = new_account_id(key, now, application.user_name, application.mobile, application.sms_code)
    if is_repeat(account_id, application.user_name, application.password):
        return own.of_number(application.code)
    code_hash = sms_codes.check_code(application.mobile, CodePurpose.REGISTRATION, application.sms_code)
    account = _account(application, account_id, _new_organisation_id(application.code, now), now)
    documents = claim_documents(application.mobile, code_hash, application.documents)
    organisation = _organisation(application, account, tuple(documents.values()))
    entry = entry_of(
        Action.REGISTERED,
        actor.signed_in(account),
        now,
        registered_organisation(organisation),
        organisation=organisation.id,
    )
    if organisation.authorisation:
        authorised.point(organisation.id, organisation.authorisation.regions)
    obstacles = store_organisation(
        account,
        organisation,
        encrypted_id(organisation.id, application.registration),
        code_hash,
        entry,
    )
    settle(account, code_hash, obstacles)
    return organisation


def new_account_id(key: str | None, now: datetime, *content: str) -> str:
    """The id of an account to be; under an idempotency key the same for the same content."""
    return derived_id("registration", key, *content) if key else new_id(now)


def is_repeat(account_id: str, user_name: str, password: str) -> bool:
    """Whether this very registration was stored before; told to nobody but who knows the password."""
    known = accounts.by_user_name(user_name)
    return bool(known and known.id == account_id and passwords.is_password(password, known.password_hash))


def check_password(password: str, user_name: str) -> None:
    """Invalid where the password is the user name."""
    try:
        check_not_like(password, user_name)
    except Wrong as wrong:
        raise Invalid.one("password", wrong.code) from None


def claim_documents(mobile: str, code_hash: str, chosen: Mapping[str, Chosen]) -> dict[str, Document]:
    """The documents of a registration; where one is refused, its SMS code may be used once more."""
    try:
        return claim(chosen)
    except Invalid:
        codes.forgive_try(mobile, CodePurpose.REGISTRATION, code_hash)
        raise


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


def _account(application: Application, account_id: str, organisation_id: str, now: datetime) -> Account:
    return Account(
        id=account_id,
        user_name=application.user_name,
        kind=AccountKind(application.kind.value),
        password_hash=passwords.hash_password(application.password),
        mobile=application.mobile,
        email=application.registration.email,
        organisation_id=organisation_id,
        created_at=now,
    )


def _organisation(
    application: Application, account: Account, documents: tuple[Document, ...]
) -> Organisation:
    said = application.registration
    legal_id = said.legal_representative_id
    return Organisation(
        id=account.organisation_id or application.code,
        code=application.code,
        kind=application.kind,
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
        documents=documents,
        entity_type=said.entity_type,
        address=said.address,
        authorisation=said.authorisation,
    )
