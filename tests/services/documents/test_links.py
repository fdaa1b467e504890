"""Who may look at a document."""

import pytest

from chalicelib.adapters.tables.organisations import organisation_items, stage_documents
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.errors import NotFound
from chalicelib.services.documents.links import own_link
from tests.support.documents import document
from tests.support.organisations import organisation
from tests.support.people import CODE


@pytest.fixture(autouse=True)
def _licence(aws: object) -> None:
    """A hospital in 象山 has handed in its licence."""
    for item in organisation_items(organisation(), None):
        item.save()
    writing = Transaction[str]()
    stage_documents(writing, "licence", CODE, (), (document(),))
    assert writing.commit() == []


def opens(kind: AccountKind, *, code: str | None = None, division: str | None = None) -> bool:
    caller = Caller(
        account_id="1", user_name="x", kind=kind, session_id="s", organisation_id=code, division=division
    )
    try:
        return own_link(caller, document().id).url.startswith("https://")
    except NotFound:
        return False


@pytest.mark.parametrize(
    ("division", "seen"),
    [(None, True), ("330000", True), ("330225", True), ("330226", False), ("110000", False)],
)
def test_administrators_see_what_was_handed_in_in_their_division(division: str | None, seen: bool) -> None:
    assert opens(AccountKind.ADMINISTRATOR, division=division) is seen


def test_organisations_see_their_own_documents_only() -> None:
    assert opens(AccountKind.ENTERPRISE, code=CODE)
    assert opens(AccountKind.INDIVIDUAL, code=CODE)
    assert not opens(AccountKind.ENTERPRISE, code="91350100M000100Y43")
    assert not opens(AccountKind.INDIVIDUAL)


def test_what_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFound):
        own_link(
            Caller(account_id="1", user_name="x", kind=AccountKind.ADMINISTRATOR, session_id="s"), "0" * 26
        )
