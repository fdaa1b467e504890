"""Who may do what."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from chalicelib.domain.accounts.access import RULES, Reach, admit
from chalicelib.domain.accounts.caller import AccountKind, Caller, Party
from chalicelib.domain.errors import Forbidden, Refusal, Unauthenticated
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.domain.tokens.token import ApiToken, Scope


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
        organisation_id="600037341" if organisation else None,
        organisation_kind=organisation,
        review_state=state if organisation else None,
        division=division,
    )


READING = ApiToken(
    id="1", name="x", scope=Scope.READ, made_at=datetime(2026, 11, 23, tzinfo=UTC), ends_on=date(2027, 2, 21)
)
ENTERPRISE, INSTITUTION = OrganisationKind.ENTERPRISE, OrganisationKind.INSTITUTION
CALLERS: dict[Party, Caller] = {
    Party.INDIVIDUAL: caller(AccountKind.INDIVIDUAL),
    Party.ENTERPRISE_MEMBER: caller(AccountKind.INDIVIDUAL, ENTERPRISE),
    Party.INSTITUTION_MEMBER: caller(AccountKind.INDIVIDUAL, INSTITUTION),
    Party.ENTERPRISE: caller(AccountKind.ENTERPRISE, ENTERPRISE),
    Party.INSTITUTION: caller(AccountKind.INSTITUTION, INSTITUTION),
    Party.ENTERPRISE_API: replace(caller(AccountKind.ENTERPRISE, ENTERPRISE), token=READING),
    Party.INSTITUTION_API: replace(caller(AccountKind.INSTITUTION, INSTITUTION), token=READING),
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


def test_a_token_that_may_only_read_changes_nothing() -> None:
    reading = CALLERS[Party.ENTERPRISE_API]
    refusal = _refusal("add_instrument", reading, reads=False)
    assert refusal
    assert refusal.code == "token_read_only"
    writing = replace(reading, token=replace(READING, scope=Scope.WRITE))
    assert _refusal("add_instrument", writing, reads=False) is None
    assert _refusal("sign_in", reading, reads=False) is None


def test_no_token_reaches_what_its_organisation_does_not() -> None:
    pairs = ((Party.ENTERPRISE_API, Party.ENTERPRISE), (Party.INSTITUTION_API, Party.INSTITUTION))
    for rule in RULES.values():
        for by_token, itself in pairs:
            assert rule.reach[by_token] in (Reach.NONE, rule.reach[itself])


def test_an_administrator_acts_for_no_organisation() -> None:
    with pytest.raises(Forbidden):
        _ = CALLERS[Party.NATIONAL].organisation


def _refusal(operation: str, visitor: Caller | None, *, reads: bool = True) -> Refusal | None:
    try:
        admit(RULES[operation], visitor, reads=reads)
    except Refusal as refusal:
        return refusal
    return None
