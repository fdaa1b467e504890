"""An individual registers (requirement A3); there is no review."""

from dataclasses import dataclass, field
from datetime import datetime

from chalicelib.adapters import cipher, passwords
from chalicelib.adapters.tables.registrations import store_individual
from chalicelib.domain import clock
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.sms_code import CodePurpose
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of, target
from chalicelib.domain.documents.document import Document, DocumentPurpose
from chalicelib.domain.identity.citizen_id import masked_citizen_id
from chalicelib.domain.individuals.individual import Details, Individual
from chalicelib.services.accounts import sms_codes
from chalicelib.services.accounts.registration import (
    check_password,
    claim_documents,
    is_repeat,
    new_account_id,
    settle,
)
from chalicelib.services.documents.claim import Chosen
from chalicelib.services.individuals import own
from chalicelib.services.individuals.recorded import recorded


@dataclass(frozen=True, kw_only=True, slots=True)
class Application:
    """The form; every value has been checked by itself."""

    user_name: str
    password: str = field(repr=False)
    name: str
    citizen_id: str = field(repr=False)
    mobile: str
    sms_code: str
    details: Details
    photo: str | None = None


def register(application: Application, actor: Actor, key: str | None = None) -> Individual:
    """Store the account, which can be used at once; Invalid names every field that stands in the way.

    The same registration again under its idempotency key gives back what it made the first time.
    """
    check_password(application.password, application.user_name)
    now = clock.now()
    account_id = new_account_id(key, now, application.user_name, application.mobile, application.sms_code)
    if is_repeat(account_id, application.user_name, application.password):
        return own.individual(account_id)
    code_hash = sms_codes.check_code(application.mobile, CodePurpose.REGISTRATION, application.sms_code)
    chosen = (
        {"photo": Chosen(DocumentPurpose.INDIVIDUAL_PHOTO, application.photo)} if application.photo else {}
    )
    photo = claim_documents(application.mobile, code_hash, chosen).get("photo")
    account = _account(application, account_id, now)
    individual = _individual(application, account.id, photo)
    encrypted_id = cipher.encrypt(application.citizen_id, {"account": account.id})
    entry = entry_of(
        Action.REGISTERED,
        actor.signed_in(account),
        account.created_at,
        target(account.id, account.user_name, after=recorded(individual)),
    )
    settle(account, code_hash, store_individual(account, individual, encrypted_id, code_hash, entry))
    return individual


def _account(application: Application, account_id: str, now: datetime) -> Account:
    return Account(
        id=account_id,
        user_name=application.user_name,
        kind=AccountKind.INDIVIDUAL,
        password_hash=passwords.hash_password(application.password),
        mobile=application.mobile,
        email=application.details.email,
        organisation_id=None,
        created_at=now,
    )


def _individual(application: Application, account_id: str, photo: Document | None) -> Individual:
    return Individual(
        account_id=account_id,
        user_name=application.user_name,
        name=application.name,
        masked_citizen_id=masked_citizen_id(application.citizen_id),
        mobile=application.mobile,
        details=application.details,
        version=1,
        photo=photo,
    )
