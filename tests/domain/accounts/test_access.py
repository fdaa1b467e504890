"""Who may do what."""

from dataclasses import replace

import pytest

from chalicelib.domain.accounts.access import RULES, Reach, admit
from chalicelib.domain.accounts.caller import AccountKind, Caller, Party
from chalicelib.domain.errors import Forbidden, Refusal, Unauthenticated
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState


def caller(
    kind: AccountKind,
    organisation: OrganisationKind | None = None,
    state: ReviewState = ReviewState.APPROVED,
    division: str | None = None,
) -> Caller:
    return Caller(
        account_id="1",
        user_name="x",
        kind=kind,
        session_id="s",
        organisation_code="600037341" if organisation else None,
        organisation_kind=organisation,
        review_state=state if organisation else None,
        division=division,
    )


ENTERPRISE, INSTITUTION = OrganisationKind.ENTERPRISE, OrganisationKind.INSTITUTION
CALLERS: dict[Party, Caller] = {
    Party.INDIVIDUAL: caller(AccountKind.INDIVIDUAL),
    Party.ENTERPRISE_MEMBER: caller(AccountKind.INDIVIDUAL, ENTERPRISE),
    Party.INSTITUTION_MEMBER: caller(AccountKind.INDIVIDUAL, INSTITUTION),
    Party.ENTERPRISE: caller(AccountKind.ENTERPRISE, ENTERPRISE),
    Party.INSTITUTION: caller(AccountKind.INSTITUTION, INSTITUTION),
    Party.REGIONAL: caller(AccountKind.ADMINISTRATOR, division="330225"),
    Party.NATIONAL: caller(AccountKind.ADMINISTRATOR),
    Party.EXPERT: caller(AccountKind.EXPERT),
}


@pytest.mark.parametrize("party", list(CALLERS))
def test_every_caller_has_a_column(party: Party) -> None:
    assert CALLERS[party].party is party


@pytest.mark.parametrize("operation", list(RULES))
def test_the_table_decides(operation: str) -> None:
    rule = RULES[operation]
    for party, visitor in CALLERS.items():
        refusal = _refusal(operation, visitor)
        if rule.reach[party] is Reach.NONE:
            assert isinstance(refusal, Forbidden)
        else:
            assert refusal is None
    assert isinstance(_refusal(operation, None), Unauthenticated) is not rule.is_public


@pytest.mark.parametrize("operation", list(RULES))
def test_what_is_public_is_for_everybody(operation: str) -> None:
    rule = RULES[operation]
    if rule.is_public:
        assert set(rule.reach.values()) == {Reach.ALL}


@pytest.mark.parametrize("operation", ["show_account", "list_instruments", "list_reviews"])
@pytest.mark.parametrize("party", list(CALLERS))
def test_a_password_that_must_be_changed_stands_before_everything(operation: str, party: Party) -> None:
    refusal = _refusal(operation, replace(CALLERS[party], must_change_password=True))
    assert refusal
    assert refusal.code == "password_must_change"


@pytest.mark.parametrize("operation", ["show_session", "sign_out", "change_password", "sign_in"])
def test_the_password_can_be_changed(operation: str) -> None:
    assert _refusal(operation, replace(CALLERS[Party.EXPERT], must_change_password=True)) is None


@pytest.mark.parametrize("state", [ReviewState.PENDING, ReviewState.REFUSED])
@pytest.mark.parametrize("kind", [AccountKind.ENTERPRISE, AccountKind.INDIVIDUAL])
def test_who_is_not_approved_looks_after_the_registration_only(kind: AccountKind, state: ReviewState) -> None:
    waiting = caller(kind, ENTERPRISE, state)
    refusal = _refusal("list_instruments", waiting)
    assert refusal
    assert refusal.code == "not_approved"
    assert _refusal("list_messages", waiting) is None


def test_an_individual_alone_is_told_what_is_missing() -> None:
    refusal = _refusal("list_instruments", CALLERS[Party.INDIVIDUAL])
    assert refusal
    assert refusal.code == "not_associated"


def test_an_administrator_acts_for_no_organisation() -> None:
    with pytest.raises(Forbidden):
        _ = CALLERS[Party.NATIONAL].organisation


def _refusal(operation: str, visitor: Caller | None) -> Refusal | None:
    try:
        admit(RULES[operation], visitor)
    except Refusal as refusal:
        return refusal
    return None
