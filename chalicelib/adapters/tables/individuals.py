"""What individuals said about themselves, beside their accounts."""

from enum import Enum, auto

from pynamodb.attributes import BinaryAttribute, NumberAttribute, UnicodeAttribute
from pynamodb.expressions.update import Action

from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.accounts import ACCOUNT, AccountItem, AccountsMeta
from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.batch import fetch
from chalicelib.adapters.tables.documents import DocumentAttribute, stage_change
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.documents.owner import account_owner
from chalicelib.domain.individuals.ethnic_group import EthnicGroup
from chalicelib.domain.individuals.individual import Details, Individual, Sex

INDIVIDUAL = "INDIVIDUAL"


class Hindrance(Enum):
    """What stands in the way of a change."""

    CHANGED = auto()
    PHOTO_CLAIMED = auto()


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
    photo = DocumentAttribute(null=True)
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


def set_details(before: Individual, after: Individual, entry: Entry) -> set[Hindrance]:
    """Replace what may be changed; CHANGED where the individual is no longer at the version before."""
    writing = Transaction[Hindrance]()
    account_id, details = after.account_id, after.details
    item = IndividualItem(*_keys(account_id))
    values = (
        (IndividualItem.sex, details.sex),
        (IndividualItem.division, details.division),
        (IndividualItem.address, details.address),
        (IndividualItem.ethnic_group, details.ethnic_group),
    )
    actions: list[Action] = [each.set(value) if value else each.remove() for each, value in values]
    photo = IndividualItem.photo
    actions.append(photo.set(after.photo) if after.photo else photo.remove())
    actions.append(IndividualItem.version.set(after.version))
    writing.update(Hindrance.CHANGED, item, actions, IndividualItem.version == before.version)
    email = AccountItem.email
    change = email.set(details.email) if details.email else email.remove()
    account = AccountItem(_key(account_id), ACCOUNT)
    writing.update(Hindrance.CHANGED, account, [change], AccountItem.pk.exists())
    had, has = (tuple(filter(None, [each.photo])) for each in (before, after))
    stage_change(writing, Hindrance.PHOTO_CLAIMED, had, has, account_owner(account_id))
    audit.stage(writing, Hindrance.CHANGED, entry)
    return {part.label for part in writing.commit()}


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
        photo=individual.photo,
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
        photo=item.photo,
    )


def _keys(account_id: str) -> tuple[str, str]:
    return _key(account_id), INDIVIDUAL


def _key(account_id: str) -> str:
    return f"ACCOUNT#{account_id}"
