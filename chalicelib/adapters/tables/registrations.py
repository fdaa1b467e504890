"""A registration: account, who it is for, and claims stored, and the SMS code used up, all or nothing."""

from enum import Enum, auto

from chalicelib.adapters.tables import audit, listings
from chalicelib.adapters.tables.accounts import AccountItem, UserClaimItem, account_items
from chalicelib.adapters.tables.codes import SmsCodeItem, code_item
from chalicelib.adapters.tables.individuals import IndividualItem, individual_item
from chalicelib.adapters.tables.organisations import (
    OrganisationClaimItem,
    OrganisationItem,
    listed,
    organisation_items,
)
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.sms_code import CodePurpose
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.individuals.individual import Individual
from chalicelib.domain.organisations.organisation import Organisation


class Obstacle(Enum):
    """What stands in the way of a new account."""

    SMS_CODE_SPENT = auto()
    USER_NAME_TAKEN = auto()
    ORGANISATION_TAKEN = auto()


def store_enterprise(
    account: Account, organisation: Organisation, encrypted_id: bytes | None, code_hash: str, entry: Entry
) -> set[Obstacle]:
    """Store a new enterprise with its first account and leave the trace; everything that stood in the way."""
    transaction = Transaction[Obstacle]()
    _use_code(transaction, account, code_hash)
    _put_account(transaction, account)
    item, claim = organisation_items(organisation, encrypted_id)
    transaction.put(Obstacle.ORGANISATION_TAKEN, item, OrganisationItem.pk.does_not_exist())
    transaction.put(Obstacle.ORGANISATION_TAKEN, claim, OrganisationClaimItem.pk.does_not_exist())
    listings.move(transaction, Obstacle.ORGANISATION_TAKEN, None, listed(organisation))
    audit.stage(transaction, Obstacle.USER_NAME_TAKEN, entry)
    return {part.label for part in transaction.commit()}


def store_individual(
    account: Account, individual: Individual, encrypted_id: bytes, code_hash: str, entry: Entry
) -> set[Obstacle]:
    """Store a new individual with the account and leave the trace; everything that stood in the way."""
    transaction = Transaction[Obstacle]()
    _use_code(transaction, account, code_hash)
    _put_account(transaction, account)
    item = individual_item(individual, encrypted_id)
    transaction.put(Obstacle.USER_NAME_TAKEN, item, IndividualItem.pk.does_not_exist())
    audit.stage(transaction, Obstacle.USER_NAME_TAKEN, entry)
    return {part.label for part in transaction.commit()}


def store_account(account: Account, entry: Entry) -> set[Obstacle]:
    """Store a new account that acts for no organisation and leave the trace; what stood in the way."""
    transaction = Transaction[Obstacle]()
    _put_account(transaction, account)
    audit.stage(transaction, Obstacle.USER_NAME_TAKEN, entry)
    return {part.label for part in transaction.commit()}


def _use_code(transaction: Transaction[Obstacle], account: Account, code_hash: str) -> None:
    transaction.delete(
        Obstacle.SMS_CODE_SPENT,
        code_item(account.mobile, CodePurpose.REGISTRATION),
        SmsCodeItem.code_hash == code_hash,
    )


def _put_account(transaction: Transaction[Obstacle], account: Account) -> None:
    item, claim = account_items(account)
    transaction.put(Obstacle.USER_NAME_TAKEN, item, AccountItem.pk.does_not_exist())
    transaction.put(Obstacle.USER_NAME_TAKEN, claim, UserClaimItem.pk.does_not_exist())
