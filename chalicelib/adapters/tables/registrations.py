"""A registration: account, who it is for, and claims stored, and the SMS code used up, all or nothing."""

from enum import Enum, auto

from chalicelib.adapters.tables import administrators, audit, listings
from chalicelib.adapters.tables.accounts import AccountItem, UserClaimItem, account_items
from chalicelib.adapters.tables.codes import SmsCodeItem, code_item
from chalicelib.adapters.tables.documents import stage_claim
from chalicelib.adapters.tables.individuals import IndividualItem, individual_item
from chalicelib.adapters.tables.organisations import (
    OrganisationClaimItem,
    OrganisationItem,
    listed,
    organisation_items,
    stage_documents,
)
from chalicelib.adapters.tables.transaction import Label, Transaction
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.sms_code import CodePurpose
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.documents.owner import account_owner
from chalicelib.domain.individuals.individual import Individual
from chalicelib.domain.organisations.organisation import Organisation


class Obstacle(Enum):
    """What stands in the way of a new account."""

    SMS_CODE_SPENT = auto()
    USER_NAME_TAKEN = auto()
    ORGANISATION_TAKEN = auto()
    PHOTO_CLAIMED = auto()
    DOCUMENT_CLAIMED = auto()


def store_organisation(
    account: Account, organisation: Organisation, encrypted_id: bytes | None, code_hash: str, entry: Entry
) -> set[Obstacle]:
    """Store a new organisation, its account and the trace; everything that stood in the way."""
    transaction = Transaction[Obstacle]()
    _use_code(transaction, account, code_hash)
    stage_account(transaction, Obstacle.USER_NAME_TAKEN, account)
    item, claim = organisation_items(organisation, encrypted_id)
    transaction.put(Obstacle.ORGANISATION_TAKEN, item, OrganisationItem.pk.does_not_exist())
    transaction.put(Obstacle.ORGANISATION_TAKEN, claim, OrganisationClaimItem.pk.does_not_exist())
    listings.move(transaction, Obstacle.ORGANISATION_TAKEN, None, listed(organisation))
    stage_documents(transaction, Obstacle.DOCUMENT_CLAIMED, organisation.id, (), organisation.documents)
    audit.stage(transaction, Obstacle.USER_NAME_TAKEN, entry)
    return {part.label for part in transaction.commit()}


def store_individual(
    account: Account, individual: Individual, encrypted_id: bytes, code_hash: str, entry: Entry
) -> set[Obstacle]:
    """Store a new individual with the account and leave the trace; everything that stood in the way."""
    transaction = Transaction[Obstacle]()
    _use_code(transaction, account, code_hash)
    stage_account(transaction, Obstacle.USER_NAME_TAKEN, account)
    item = individual_item(individual, encrypted_id)
    transaction.put(Obstacle.USER_NAME_TAKEN, item, IndividualItem.pk.does_not_exist())
    if individual.photo:
        stage_claim(transaction, Obstacle.PHOTO_CLAIMED, individual.photo, account_owner(account.id))
    audit.stage(transaction, Obstacle.USER_NAME_TAKEN, entry)
    return {part.label for part in transaction.commit()}


def store_account(account: Account, entry: Entry) -> set[Obstacle]:
    """Store a new account that acts for no organisation and leave the trace; what stood in the way."""
    transaction = Transaction[Obstacle]()
    stage_account(transaction, Obstacle.USER_NAME_TAKEN, account)
    audit.stage(transaction, Obstacle.USER_NAME_TAKEN, entry)
    return {part.label for part in transaction.commit()}


def stage_account(transaction: Transaction[Label], taken: Label, account: Account) -> None:
    """Store an account with the claim to its name."""
    item, claim = account_items(account)
    transaction.put(taken, item, AccountItem.pk.does_not_exist())
    transaction.put(taken, claim, UserClaimItem.pk.does_not_exist())
    administrators.stage_one_more(transaction, taken, account)


def _use_code(transaction: Transaction[Obstacle], account: Account, code_hash: str) -> None:
    transaction.delete(
        Obstacle.SMS_CODE_SPENT,
        code_item(account.mobile, CodePurpose.REGISTRATION),
        SmsCodeItem.code_hash == code_hash,
    )
