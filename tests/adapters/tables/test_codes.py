"""SMS codes and their limits."""

from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.adapters.tables import codes
from chalicelib.adapters.tables.codes import Limit
from chalicelib.domain.accounts.sms_code import DAILY, TRIES, CodePurpose
from tests.support.audit import an_entry
from tests.support.people import MOBILE

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
FOR = CodePurpose.REGISTRATION

pytestmark = pytest.mark.usefixtures("aws")


def reserve(
    now: datetime = NOW, code_hash: str = "h", mobile: str = MOBILE, purpose: CodePurpose = FOR
) -> set[Limit]:
    """Ask for a code."""
    return codes.reserve(mobile, purpose, code_hash, now, an_entry())


def test_one_a_minute() -> None:
    assert reserve() == set()
    assert reserve(NOW + MINUTE - timedelta(seconds=1)) == {Limit.PAUSE}
    assert reserve(NOW + MINUTE) == set()
    assert reserve(mobile="13900001234") == set()


def test_the_pause_and_the_day_are_the_numbers_whatever_the_codes_are_for() -> None:
    purposes = list(CodePurpose)
    for number in range(DAILY):
        now = NOW + number * MINUTE
        assert reserve(now, purpose=purposes[number % len(purposes)]) == set()
        assert all(Limit.PAUSE in reserve(now, purpose=each) for each in purposes)
    later = NOW + DAILY * MINUTE
    assert all(reserve(later, purpose=each) == {Limit.DAILY} for each in purposes)


def test_a_code_for_one_purpose_leaves_that_for_another() -> None:
    reserve(code_hash="first")
    reserve(NOW + MINUTE, code_hash="second", purpose=CodePurpose.CHANGE_MOBILE)
    assert codes.count_try(MOBILE, FOR, NOW + MINUTE) == ("first", 1)
    assert codes.count_try(MOBILE, CodePurpose.CHANGE_MOBILE, NOW + MINUTE) == ("second", 1)


def test_ten_a_day_by_the_clock_of_china() -> None:
    before_midnight = datetime(2026, 11, 23, 15, 30, tzinfo=UTC)
    for number in range(DAILY):
        assert reserve(before_midnight + number * MINUTE) == set()
    assert reserve(before_midnight + DAILY * MINUTE) == {Limit.DAILY}
    assert reserve(datetime(2026, 11, 23, 16, 0, tzinfo=UTC)) == set()


def test_what_was_refused_does_not_count() -> None:
    reserve()
    for _ in range(DAILY):
        assert reserve() == {Limit.PAUSE}
    assert reserve(NOW + MINUTE) == set()


def test_a_code_that_was_not_sent_neither_counts_nor_pauses() -> None:
    for number in range(DAILY + 1):
        assert reserve() == set()
        codes.release(MOBILE, FOR, "h", NOW)
        assert number <= DAILY
    assert codes.sent_at(MOBILE) is None


def test_taking_back_an_old_code_leaves_the_new_one() -> None:
    reserve(code_hash="old")
    reserve(NOW + MINUTE, code_hash="new")
    codes.release(MOBILE, FOR, "old", NOW)
    tried = codes.count_try(MOBILE, FOR, NOW + MINUTE)
    assert tried == ("new", 1)


def test_five_tries_within_ten_minutes() -> None:
    reserve()
    assert [codes.count_try(MOBILE, FOR, NOW) for _ in range(TRIES)] == [("h", each) for each in range(1, 6)]
    assert codes.count_try(MOBILE, FOR, NOW) is None


def test_after_ten_minutes_a_code_is_not_valid() -> None:
    reserve()
    assert codes.count_try(MOBILE, FOR, NOW + 10 * MINUTE - timedelta(seconds=1))
    assert codes.count_try(MOBILE, FOR, NOW + 10 * MINUTE) is None


def test_without_a_code_there_is_nothing_to_try() -> None:
    assert codes.count_try(MOBILE, FOR, NOW) is None


def test_a_forgiven_try_can_be_made_again() -> None:
    reserve()
    for _ in range(2 * TRIES):
        assert codes.count_try(MOBILE, FOR, NOW) == ("h", 1)
        codes.forgive_try(MOBILE, FOR, "h")
    codes.forgive_try(MOBILE, FOR, "another")
    assert codes.count_try(MOBILE, FOR, NOW) == ("h", 1)


def test_a_new_code_comes_with_its_own_tries() -> None:
    reserve()
    codes.count_try(MOBILE, FOR, NOW)
    reserve(NOW + MINUTE, code_hash="new")
    assert codes.count_try(MOBILE, FOR, NOW + MINUTE) == ("new", 1)
    assert codes.sent_at(MOBILE) == NOW + MINUTE
