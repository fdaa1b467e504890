"""Who may do what."""

from dataclasses import replace

import pytest

from chalicelib.domain.accounts.caller import Access, AccountKind, Caller, admit
from chalicelib.domain.errors import Forbidden, Refusal, Unauthenticated
from chalicelib.domain.organisations.review import ReviewState


def caller(kind: AccountKind, state: ReviewState | None = None) -> Caller:
    code = None if state is None else "600037341"
    return Caller(
        account_id="1", user_name="x", kind=kind, session_id="s", organisation_code=code, review_state=state
    )


VISITORS = {
    "visitor": None,
    "administrator": caller(AccountKind.ADMINISTRATOR),
    "pending": caller(AccountKind.ENTERPRISE, ReviewState.PENDING),
    "refused": caller(AccountKind.ENTERPRISE, ReviewState.REFUSED),
    "approved": caller(AccountKind.ENTERPRISE, ReviewState.APPROVED),
    "individual": caller(AccountKind.INDIVIDUAL),
    "member": caller(AccountKind.INDIVIDUAL, ReviewState.APPROVED),
    "member of a suspended one": caller(AccountKind.INDIVIDUAL, ReviewState.REFUSED),
}
ENTERPRISES = {"pending", "refused", "approved"}
INDIVIDUALS = {"individual", "member", "member of a suspended one"}
ADMITTED = {
    Access.ANYONE: set(VISITORS),
    Access.ANY_SESSION: set(VISITORS) - {"visitor"},
    Access.SIGNED_IN: set(VISITORS) - {"visitor"},
    Access.INDIVIDUAL: INDIVIDUALS,
    Access.ENTERPRISE: ENTERPRISES,
    Access.ACTING: ENTERPRISES | INDIVIDUALS - {"individual"},
    Access.APPROVED_ENTERPRISE: {"approved", "member"},
    Access.ADMINISTRATOR: {"administrator"},
}


@pytest.mark.parametrize("access", Access)
def test_who_is_admitted(access: Access) -> None:
    assert {name for name, visitor in VISITORS.items() if _refusal(access, visitor) is None} == ADMITTED[
        access
    ]


@pytest.mark.parametrize("access", Access)
@pytest.mark.parametrize("name", sorted(VISITORS.keys() - {"visitor"}))
def test_a_password_that_must_be_changed_stands_before_everything(access: Access, name: str) -> None:
    visitor = VISITORS[name]
    assert visitor
    refusal = _refusal(access, replace(visitor, must_change_password=True))
    if access in (Access.ANYONE, Access.ANY_SESSION):
        assert refusal is None
    else:
        assert isinstance(refusal, Forbidden)
        assert refusal.code == "password_must_change"


def test_the_refusal_says_what_is_missing() -> None:
    assert isinstance(_refusal(Access.SIGNED_IN, None), Unauthenticated)
    waiting = _refusal(Access.APPROVED_ENTERPRISE, VISITORS["pending"])
    assert isinstance(waiting, Forbidden)
    assert waiting.code == "not_approved"
    alone = _refusal(Access.APPROVED_ENTERPRISE, VISITORS["individual"])
    assert isinstance(alone, Forbidden)
    assert alone.code == "not_associated"


def test_an_administrator_acts_for_no_organisation() -> None:
    with pytest.raises(Forbidden):
        _ = caller(AccountKind.ADMINISTRATOR).organisation


def _refusal(access: Access, visitor: Caller | None) -> Refusal | None:
    try:
        admit(access, visitor)
    except Refusal as refusal:
        return refusal
    return None
