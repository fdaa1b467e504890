"""API tokens: each stands in one of its account's ten places, so that there are never more."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from pynamodb.attributes import TTLAttribute, UnicodeAttribute, UTCDateTimeAttribute
from pynamodb.exceptions import UpdateError

from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.accounts import AccountItem, AccountsMeta, account_item, to_account
from chalicelib.adapters.tables.base import DateAttribute, Item, is_condition_failure
from chalicelib.adapters.tables.batch import fetch
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.accounts.account import Account
from chalicelib.domain.accounts.session import hour_of
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.clock import SHANGHAI, date_in_china
from chalicelib.domain.tokens.token import PLACES, REMEMBERED, ApiToken, Presented, Scope, hash_of

SORT = "TOKEN#"


class TokenItem(Item):
    """A token; of its secret only the hash."""

    class Meta(AccountsMeta):
        pass

    id = UnicodeAttribute()
    secret_hash = UnicodeAttribute()
    name = UnicodeAttribute()
    scope = UnicodeAttribute()
    made_at = UTCDateTimeAttribute()
    ends_on = DateAttribute()
    used_at = UTCDateTimeAttribute(null=True)
    expires_at = TTLAttribute()


class Held(NamedTuple):
    """What stands in the place that somebody names, and the account it belongs to."""

    token: ApiToken
    secret_hash: str
    account: Account


def get_with(shown: Presented) -> Held | None:
    """The token in a place, with its account as last written; one request for both."""
    token, account = None, None
    place = TokenItem(*_keys(shown.account_id, shown.place))
    for item in fetch([place, account_item(shown.account_id)]):
        if isinstance(item, TokenItem):
            token = item
        elif isinstance(item, AccountItem):
            account = item
    return Held(_token(token), token.secret_hash, to_account(account)) if token and account else None


def of_account(account_id: str) -> list[ApiToken]:
    """The account's tokens, those that ended of late too; one consistent Query."""
    return [_token(item) for item in _items(account_id)]


def free_places(account_id: str, today: date) -> list[str]:
    """The places in which no token stands that is still good."""
    taken = {item.sk.removeprefix(SORT) for item in _items(account_id) if item.ends_on >= today}
    return [place for place in PLACES if place not in taken]


def put(shown: Presented, token: ApiToken, entry: Entry) -> bool:
    """Store a new token in its place; False where another stands there that is still good."""
    item = _to_item(shown, token)
    free = TokenItem.pk.does_not_exist() | (TokenItem.ends_on < date_in_china(token.made_at))
    writing = Transaction[None]()
    writing.put(None, item, free)
    audit.stage(writing, None, entry)
    # A put whose first answer was lost is declined because the token stands there already.
    return all(
        part.item is not None and part.item.get("secret_hash") == {"S": item.secret_hash}
        for part in writing.commit()
    )


def delete(account_id: str, token_id: str, entry: Entry) -> None:
    """Remove a token, and put it on record; again is no error, and leaves no second entry."""
    for item in _items(account_id):
        if item.id == token_id:
            writing = Transaction[None]()
            writing.delete(None, TokenItem(item.pk, item.sk), TokenItem.id == token_id)
            audit.stage(writing, None, entry)
            writing.commit()


def touch(shown: Presented, token_id: str, now: datetime) -> None:
    """Note the hour in which a token is used; does nothing where it was revoked meanwhile."""
    item = TokenItem(*_keys(shown.account_id, shown.place))
    try:
        item.update([TokenItem.used_at.set(hour_of(now))], TokenItem.id == token_id)
    except UpdateError as error:
        if not is_condition_failure(error):
            raise


def _items(account_id: str) -> Iterator[TokenItem]:
    return TokenItem.query(f"ACCOUNT#{account_id}", TokenItem.sk.startswith(SORT), consistent_read=True)


def _to_item(shown: Presented, token: ApiToken) -> TokenItem:
    over = datetime.combine(token.ends_on + timedelta(days=1), time(), SHANGHAI)
    return TokenItem(
        *_keys(shown.account_id, shown.place),
        id=token.id,
        secret_hash=hash_of(shown.secret),
        name=token.name,
        scope=token.scope,
        made_at=token.made_at,
        ends_on=token.ends_on,
        expires_at=over.astimezone(UTC) + REMEMBERED,
    )


def _token(item: TokenItem) -> ApiToken:
    return ApiToken(
        id=item.id,
        name=item.name,
        scope=Scope(item.scope),
        made_at=item.made_at,
        ends_on=item.ends_on,
        used_at=item.used_at,
    )


def _keys(account_id: str, place: str) -> tuple[str, str]:
    return f"ACCOUNT#{account_id}", SORT + place
