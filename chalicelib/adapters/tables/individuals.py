"""What individuals said about themselves, beside their accounts."""

from pynamodb.attributes import BinaryAttribute, NumberAttribute, UnicodeAttribute
from pynamodb.expressions.update import Action

from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.accounts import ACCOUNT, AccountItem, AccountsMeta
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.batch import fetch
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.individuals.ethnic_group import EthnicGroup
from chalicelib.domain.individuals.individual import Details, Individual, Sex

INDIVIDUAL = "INDIVIDUAL"


class IndividualItem(Item):
    """An individual; mobile and e-mail stand in the account."""

    class Meta(AccountsMeta):
        pass

    name = UnicodeAttribute()
    citizen_id = BinaryAttribute(legacy_encoding=False)
    masked_citizen_id = UnicodeAttribute()
    sex = UnicodeAttribute(null=True)
    division = UnicodeAttribute(null=True)
    address = UnicodeAttribute(null=True)
    ethnic_group = UnicodeAttribute(null=True)
    version = NumberAttribute()


def get(account_id: str) -> Individual | None:
    """An individual with the account's mobile and e-mail, as last written; one request."""
    person, account = None, None
    for item in fetch([IndividualItem(*_keys(account_id)), AccountItem(_key(account_id), ACCOUNT)]):
        if isinstance(item, IndividualItem):
            person = item
        elif isinstance(item, AccountItem):
            account = item
    return _individual(person, account) if person and account else None


def set_details(account_id: str, version: int, details: Details, entry: Entry) -> bool:
    """Replace what may be changed; False where the individual is at another version."""
    writing = Transaction[None]()
    item = IndividualItem(*_keys(account_id))
    values = (
        (IndividualItem.sex, details.sex),
        (IndividualItem.division, details.division),
        (IndividualItem.address, details.address),
        (IndividualItem.ethnic_group, details.ethnic_group),
    )
    actions: list[Action] = [each.set(value) if value else each.remove() for each, value in values]
    actions.append(IndividualItem.version.set(version + 1))
    writing.update(None, item, actions, IndividualItem.version == version)
    email = AccountItem.email
    change = email.set(details.email) if details.email else email.remove()
    writing.update(None, AccountItem(_key(account_id), ACCOUNT), [change], AccountItem.pk.exists())
    audit.stage(writing, None, entry)
    return not writing.commit()


def individual_item(individual: Individual, encrypted_id: bytes) -> IndividualItem:
    """What is stored for a new individual, beside the account."""
    details = individual.details
    return IndividualItem(
        *_keys(individual.account_id),
        name=individual.name,
        citizen_id=encrypted_id,
        masked_citizen_id=individual.masked_citizen_id,
        sex=details.sex,
        division=details.division,
        address=details.address,
        ethnic_group=details.ethnic_group,
        version=individual.version,
    )


def _individual(item: IndividualItem, account: AccountItem) -> Individual:
    return Individual(
        account_id=item.pk.partition("#")[2],
        user_name=account.user_name,
        name=item.name,
        masked_citizen_id=item.masked_citizen_id,
        mobile=account.mobile,
        details=Details(
            sex=Sex(item.sex) if item.sex else None,
            division=item.division,
            address=item.address,
            ethnic_group=EthnicGroup(item.ethnic_group) if item.ethnic_group else None,
            email=account.email,
        ),
        version=int(item.version),
    )


def _keys(account_id: str) -> tuple[str, str]:
    return _key(account_id), INDIVIDUAL


def _key(account_id: str) -> str:
    return f"ACCOUNT#{account_id}"
