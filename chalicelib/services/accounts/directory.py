"""The directory of accounts, as the national administrator looks through it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from chalicelib.adapters.tables import cursor
from chalicelib.adapters.tables import directory as table
from chalicelib.domain.accounts.account import Listed
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.accounts.user_name import folded
from chalicelib.domain.errors import Malformed

PAGE = 50


class Page(NamedTuple):
    """A page of accounts, and the cursor of the next."""

    accounts: list[Listed]
    cursor: str | None


def page(kind: AccountKind | None, starts_with: str, after: str | None) -> Page:
    """Accounts of a kind or of all, one kind after the other, by name; at most one Query for each kind."""
    key: Mapping[str, Any] | None = cursor.decode(after)
    kinds = [kind] if kind else list(AccountKind)
    found: list[str] = []
    for each in kinds[_position(kinds, key) :]:
        ids, key = table.ids(each, folded(starts_with), key, PAGE - len(found))
        found += ids
        if key:
            return Page(table.listed(found), cursor.encode(key))
    return Page(table.listed(found), None)


def _position(kinds: list[AccountKind], key: Mapping[str, Any] | None) -> int:
    """Where among the kinds to go on."""
    if key is None:
        return 0
    at = (position for position, kind in enumerate(kinds) if key.get("kind") == {"S": kind})
    position = next(at, None)
    if position is None:
        raise Malformed("bad_cursor")
    return position
