"""Who may do what."""

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
}
ADMITTED = {
    Access.ANYONE: {"visitor", "administrator", "pending", "refused", "approved"},
    Access.SIGNED_IN: {"administrator", "pending", "refused", "approved"},
    Access.ENTERPRISE: {"pending", "refused", "approved"},
    Access.APPROVED_ENTERPRISE: {"approved"},
    Access.ADMINISTRATOR: {"administrator"},
}


@pytest.mark.parametrize("access", Access)
def test_who_is_admitted(access: Access) -> None:
    assert {name for name, visitor in VISITORS.items() if _refusal(access, visitor) is None} == ADMITTED[
        access
    ]


def test_the_refusal_says_what_is_missing() -> None:
    assert isinstance(_refusal(Access.SIGNED_IN, None), Unauthenticated)
    waiting = _refusal(Access.APPROVED_ENTERPRISE, VISITORS["pending"])
    assert isinstance(waiting, Forbidden)
    assert waiting.code == "not_approved"


def test_an_administrator_acts_for_no_organisation() -> None:
    with pytest.raises(Forbidden):
        _ = caller(AccountKind.ADMINISTRATOR).organisation


def _refusal(access: Access, visitor: Caller | None) -> Refusal | None:
    try:
        admit(access, visitor)
    except Refusal as refusal:
        return refusal
    return None
