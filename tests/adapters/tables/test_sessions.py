"""Sessions as they are stored."""

from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.adapters.tables import sessions
from chalicelib.domain.accounts.caller import AccountKind, Caller
from chalicelib.domain.accounts.session import SessionKey
from chalicelib.domain.organisations.review import ReviewState
from tests.support.audit import an_entry
from tests.support.people import CODE

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
KEY = SessionKey("01K0000000000000000000000A", "f" * 64)
CALLER = Caller(
    account_id=KEY.account_id,
    user_name="hospital01",
    kind=AccountKind.ENTERPRISE,
    session_id=KEY.session_id,
    organisation_code=CODE,
    review_state=ReviewState.PENDING,
)

pytestmark = pytest.mark.usefixtures("aws")


def test_a_session_holds_all_about_its_caller_until_it_ends() -> None:
    sessions.start(CALLER, NOW, an_entry())
    assert sessions.get(KEY, NOW - timedelta(seconds=1)) == CALLER
    assert sessions.get(KEY, NOW) is None


def test_an_administrators_session_has_no_organisation() -> None:
    administrator = Caller(
        account_id=KEY.account_id, user_name="x", kind=AccountKind.ADMINISTRATOR, session_id=KEY.session_id
    )
    sessions.start(administrator, NOW, an_entry())
    assert sessions.get(KEY, NOW - timedelta(seconds=1)) == administrator


def test_ending_a_session_twice_is_no_error() -> None:
    sessions.start(CALLER, NOW, an_entry())
    sessions.end(KEY, an_entry())
    sessions.end(KEY, an_entry())
    assert sessions.get(KEY, NOW - timedelta(seconds=1)) is None


def test_a_session_that_has_ended_does_not_come_back_with_a_review() -> None:
    sessions.set_review_state(KEY, ReviewState.APPROVED)
    assert sessions.get(KEY, NOW) is None
    sessions.start(CALLER, NOW, an_entry())
    sessions.set_review_state(KEY, ReviewState.APPROVED)
    found = sessions.get(KEY, NOW - timedelta(seconds=1))
    assert found
    assert found.review_state is ReviewState.APPROVED
