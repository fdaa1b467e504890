"""Accounts are found by kind and by how their names start."""

import pytest

from chalicelib.adapters.tables import cursor
from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain.accounts.caller import AccountKind
from chalicelib.domain.errors import Malformed
from chalicelib.services.accounts import directory
from tests.support.accounts import stored_account
from tests.support.organisations import organisation
from tests.support.people import ANOTHER_CODE, CODE

pytestmark = pytest.mark.usefixtures("aws")


def store(*names: str, kind: AccountKind = AccountKind.EXPERT) -> None:
    """Accounts of these names."""
    for name in names:
        account_id = f"01K{name.upper():0>23}"[:26]
        stored_account(id=account_id, user_name=name, kind=kind, organisation_id=None, password_hash="x")


def found(kind: AccountKind | None = None, starts_with: str = "") -> list[str]:
    """The names on the first page."""
    return [each.account.user_name for each in directory.page(kind, starts_with, None).accounts]


def test_by_kind_and_start_in_whatever_case() -> None:
    store("Wang01", "wangli", "zhao01")
    store("wang02", kind=AccountKind.ADMINISTRATOR)
    assert found(AccountKind.EXPERT) == ["Wang01", "wangli", "zhao01"]
    assert found(AccountKind.EXPERT, "WANG") == ["Wang01", "wangli"]
    assert found(None, "wang") == ["Wang01", "wangli", "wang02"]
    assert found(None, "nobody") == []


def test_an_organisation_is_named() -> None:
    stored_account()
    renamed = organisation(id=CODE, code=ANOTHER_CODE)
    for item in organisation_items(renamed, None):
        item.save()
    (listed,) = directory.page(AccountKind.ENTERPRISE, "", None).accounts
    assert listed.organisation == renamed


def test_pages_go_through_all_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(directory, "PAGE", 2)
    store("expert01", "expert02", "expert03")
    store("admin01", "admin02", kind=AccountKind.ADMINISTRATOR)
    names: list[str] = []
    after: str | None = None
    for _ in range(5):
        page = directory.page(None, "", after)
        names += [each.account.user_name for each in page.accounts]
        after = page.cursor
        if after is None:
            break
    assert names == ["expert01", "expert02", "expert03", "admin01", "admin02"]


@pytest.mark.parametrize(
    "after",
    [
        "nonsense",
        cursor.encode({"pk": {"S": "x"}}),
        cursor.encode({"kind": {"S": "king"}}),
        cursor.encode({"kind": {"S": "enterprise"}}),
    ],
)
def test_a_cursor_from_elsewhere_is_refused(after: str) -> None:
    with pytest.raises(Malformed, match="bad_cursor"):
        directory.page(AccountKind.EXPERT, "", after)
