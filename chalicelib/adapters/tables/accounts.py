"""Accounts, and the claims that make their user names unique."""

from pynamodb.attributes import BooleanAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.exceptions import UpdateError
from pynamodb.indexes import GlobalSecondaryIndex, KeysOnlyProjection

from chalicelib.adapters.config import table_name
from chalicelib.adapters.tables.base import Item, is_condition_failure
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.user_name import folded

ACCOUNT = "ACCOUNT"
CLAIM = "CLAIM"
#: No account has it; looking it up takes as long as looking up one that is there.
NOBODY = "NOBODY"


class AccountsMeta:
    """The table of every item kept with accounts."""

    table_name = table_name("ACCOUNTS_TABLE")


class ByNameIndex(GlobalSecondaryIndex["AccountItem"]):
    """Accounts of a kind by name. Keys only: what is shown of them is read as last written."""

    class Meta:
        index_name = "by_name"
        projection = KeysOnlyProjection()

    kind = UnicodeAttribute(hash_key=True)
    folded_name = UnicodeAttribute(range_key=True)


class AccountItem(Item):
    """An account."""

    class Meta(AccountsMeta):
        pass

    by_name = ByNameIndex()

    user_name = UnicodeAttribute()
    folded_name = UnicodeAttribute(null=True)
    kind = UnicodeAttribute()
    password_hash = UnicodeAttribute()
    mobile = UnicodeAttribute()
    email = UnicodeAttribute(null=True)
    organisation_id = UnicodeAttribute(null=True)
    created_at = UTCDateTimeAttribute()
    must_change_password = BooleanAttribute(null=True)
    division = UnicodeAttribute(null=True)
    person_name = UnicodeAttribute(null=True)
    suspended_at = UTCDateTimeAttribute(null=True)
    suspension_reason = UnicodeAttribute(null=True)


class UserClaimItem(Item):
    """Who has a user name."""

    class Meta(AccountsMeta):
        pass

    account_id = UnicodeAttribute()


def by_user_name(user_name: str) -> Account | None:
    """The account with that name, in whatever case; always two reads, whether there is one or not."""
    try:
        owner = UserClaimItem.get(_user(user_name), CLAIM, consistent_read=True).account_id
    except UserClaimItem.DoesNotExist:
        owner = NOBODY
    return by_id(owner)


def by_id(account_id: str) -> Account | None:
    """One account, as last written."""
    try:
        return to_account(AccountItem.get(_key(account_id), ACCOUNT, consistent_read=True))
    except AccountItem.DoesNotExist:
        return None


def account_item(account_id: str) -> AccountItem:
    """The item of an account, its keys only."""
    return AccountItem(_key(account_id), ACCOUNT)


def set_password_hash(account_id: str, password_hash: str, instead_of: str) -> None:
    """Replace the hash of a password; if there is another one by now, that one stays."""
    item = account_item(account_id)
    try:
        item.update([AccountItem.password_hash.set(password_hash)], AccountItem.password_hash == instead_of)
    except UpdateError as error:
        if not is_condition_failure(error):
            raise


def account_items(account: Account) -> tuple[AccountItem, UserClaimItem]:
    """What is stored for a new account: itself, and the claim to its name."""
    item = AccountItem(
        _key(account.id),
        ACCOUNT,
        user_name=account.user_name,
        folded_name=folded(account.user_name),
        kind=account.kind,
        password_hash=account.password_hash,
        mobile=account.mobile,
        email=account.email,
        organisation_id=account.organisation_id,
        created_at=account.created_at,
        must_change_password=account.must_change_password or None,
        division=account.division,
        person_name=account.person_name,
        suspended_at=account.suspended_at,
        suspension_reason=account.suspension_reason,
    )
    return item, claim_item(account.user_name, account.id)


def claim_item(user_name: str, account_id: str = "") -> UserClaimItem:
    """Who has a user name; to look it up, its keys suffice."""
    return UserClaimItem(_user(user_name), CLAIM, account_id=account_id)


def to_account(item: AccountItem) -> Account:
    """The account of an item."""
    return Account(
        id=item.pk.partition("#")[2],
        user_name=item.user_name,
        kind=AccountKind(item.kind),
        password_hash=item.password_hash,
        mobile=item.mobile,
        email=item.email,
        organisation_id=item.organisation_id,
        created_at=item.created_at,
        must_change_password=bool(item.must_change_password),
        division=item.division,
        person_name=item.person_name,
        suspended_at=item.suspended_at,
        suspension_reason=item.suspension_reason,
    )


def _key(account_id: str) -> str:
    return f"ACCOUNT#{account_id}"


def _user(user_name: str) -> str:
    return f"USER#{folded(user_name)}"
