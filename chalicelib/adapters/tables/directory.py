"""Accounts by kind and name, with the names of their organisations."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from pynamodb.exceptions import QueryError

from chalicelib.adapters.tables.accounts import AccountItem, account_item, to_account
from chalicelib.adapters.tables.batch import fetch
from chalicelib.adapters.tables.organisations import get_all
from chalicelib.domain.accounts.account import Listed
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.errors import Malformed


class Ids(NamedTuple):
    """Ids of accounts, and the key after which the next page starts."""

    ids: list[str]
    last_key: Mapping[str, Any] | None


def ids(kind: AccountKind, prefix: str, after: Mapping[str, Any] | None, limit: int) -> Ids:
    """Accounts of a kind whose names start so, by name; one Query of keys. Malformed for a wrong `after`."""
    starts = AccountItem.folded_name.startswith(prefix) if prefix else None
    found = AccountItem.by_name.query(
        kind, starts, limit=limit, page_size=limit, last_evaluated_key=dict(after) if after else None
    )
    try:
        listed = [item.pk.partition("#")[2] for item in found]
    except QueryError as error:
        if error.cause_response_code == "ValidationException":
            raise Malformed("bad_cursor") from None
        raise
    return Ids(listed, found.last_evaluated_key)


def listed(account_ids: Sequence[str]) -> list[Listed]:
    """At most 100 accounts as last written, in this order; one request, and one for their organisations."""
    found = fetch([account_item(account_id) for account_id in account_ids])
    items = [item for item in found if isinstance(item, AccountItem)]
    known = {account.id: account for account in map(to_account, items)}
    accounts = [known[account_id] for account_id in account_ids if account_id in known]
    employers = {account.organisation_id for account in accounts if account.organisation_id}
    organisations = {each.id: each for each in get_all(sorted(employers))}
    return [Listed(account, organisations.get(account.organisation_id or "")) for account in accounts]
