"""Sessions as they are stored."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.adapters.tables import sessions
from chalicelib.adapters.tables.sessions import Obstacle, SessionItem, session_item
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.session import LIFE, Session, SessionKey
from chalicelib.domain.organisations.review import ReviewState
from tests.support.accounts import ACCOUNT_ID, session, stored_account
from tests.support.audit import an_entry
from tests.support.organisations import organisation, store
from tests.support.people import CODE

NOW = datetime(2026, 11, 23, 1, 20, tzinfo=UTC)
KEY = SessionKey(ACCOUNT_ID, "f" * 64)
CALLER = Caller(
    account_id=KEY.account_id,
    user_name="hospital01",
    kind=AccountKind.ENTERPRISE,
    session_id=KEY.session_id,
    organisation_id=CODE,
    review_state=ReviewState.PENDING,
)

pytestmark = pytest.mark.usefixtures("aws")


def stored(**changes: object) -> Session:
    """A session that is in the table."""
    made = session(replace(CALLER, **changes), NOW)  # type: ignore[arg-type]
    session_item(made).save()
    return made


def test_a_session_holds_all_about_its_caller_until_it_ends() -> None:
    made = stored()
    assert sessions.get(KEY, NOW + LIFE - timedelta(seconds=1)) == made
    assert sessions.get(KEY, NOW + LIFE) is None
    assert made.used_at == NOW.replace(minute=0)


def test_an_administrators_session_has_no_organisation() -> None:
    made = stored(kind=AccountKind.ADMINISTRATOR, organisation_id=None, review_state=None)
    assert sessions.get(KEY, NOW) == made


def test_a_session_knows_that_the_password_must_be_changed() -> None:
    assert sessions.get(KEY, NOW) is None
    stored(must_change_password=True)
    found = sessions.get(KEY, NOW)
    assert found
    assert found.caller.must_change_password


def test_a_session_starts_only_with_the_review_as_it_was_read() -> None:
    account = stored_account()
    store(organisation(review_state=ReviewState.SUSPENDED))
    approved = session(replace(CALLER, review_state=ReviewState.APPROVED), NOW)
    refused = sessions.start(approved, account.password_hash, an_entry())
    assert refused == {Obstacle.REVIEWED}
    assert sessions.get(KEY, NOW) is None


def test_a_session_starts_only_with_the_password_that_was_right() -> None:
    account = stored_account()
    store(organisation(review_state=ReviewState.PENDING))
    refused = sessions.start(session(CALLER, NOW), "another hash", an_entry())
    assert refused == {Obstacle.ACCOUNT_CHANGED}
    assert sessions.get(KEY, NOW) is None
    assert not sessions.start(session(CALLER, NOW), account.password_hash, an_entry())
    assert sessions.get(KEY, NOW)


def test_ending_a_session_twice_is_no_error() -> None:
    stored()
    sessions.end(KEY, an_entry())
    sessions.end(KEY, an_entry())
    assert sessions.get(KEY, NOW) is None


def test_a_session_that_has_ended_does_not_come_back_when_it_is_noted_on() -> None:
    sessions.set_review_state(KEY, ReviewState.APPROVED)
    sessions.touch(KEY, NOW)
    assert sessions.get(KEY, NOW) is None


def test_the_review_and_the_hour_of_use_are_noted() -> None:
    stored()
    sessions.set_review_state(KEY, ReviewState.APPROVED)
    sessions.touch(KEY, NOW + timedelta(hours=3))
    found = sessions.get(KEY, NOW)
    assert found
    assert found.caller.review_state is ReviewState.APPROVED
    assert found.used_at == datetime(2026, 11, 23, 4, tzinfo=UTC)


def test_a_session_from_before_its_use_was_noted_counts_as_used_when_it_began() -> None:
    stored()
    plain = [SessionItem.used_at.remove(), SessionItem.address.remove(), SessionItem.browser.remove()]
    sessions.session_keys(KEY).update([*plain])
    found = sessions.get(KEY, NOW)
    assert found
    assert (found.used_at, found.address, found.browser) == (NOW.replace(minute=0), "", "")


def test_an_accounts_sessions_are_its_own_and_have_not_ended() -> None:
    here, there = stored(), stored(session_id="e" * 64)
    stored(account_id="01K0000000000000000000000B")
    session_item(session(replace(CALLER, session_id="d" * 64), NOW - LIFE)).save()
    assert sessions.of_account(ACCOUNT_ID, NOW) == [there, here]


def test_all_end_or_all_but_one() -> None:
    stored_account()
    for number in range(60):
        stored(session_id=f"{number:064}")
    other = stored(account_id="01K0000000000000000000000B")
    stored()
    sessions.end_all(ACCOUNT_ID, but=KEY.session_id)
    assert [each.key for each in sessions.of_account(ACCOUNT_ID, NOW)] == [KEY]
    sessions.end_all(ACCOUNT_ID)
    assert sessions.of_account(ACCOUNT_ID, NOW) == []
    assert sessions.get(other.key, NOW) == other
