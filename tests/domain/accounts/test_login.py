"""How wrong passwords slow down further tries."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.accounts.login import (
    FREE_TRIES,
    LONGEST_WAIT,
    seconds_left,
    tries_left,
    wait_after,
)

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
COUNTS = st.integers(0, 10_000)
PASSED = st.timedeltas(timedelta(0), timedelta(hours=2))


def test_the_waits() -> None:
    seconds = [wait_after(wrong).total_seconds() for wrong in range(13)]
    assert seconds == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1800, 1800]


@given(COUNTS)
def test_a_further_wrong_password_never_shortens_the_wait(wrong: int) -> None:
    assert wait_after(wrong) <= wait_after(wrong + 1) <= LONGEST_WAIT


@given(COUNTS)
def test_either_tries_are_left_or_there_is_a_wait(wrong: int) -> None:
    assert (tries_left(wrong) > 0) != (wait_after(wrong) > timedelta(0))


@given(COUNTS, PASSED)
def test_the_seconds_told_are_enough_and_not_one_too_many(wrong: int, passed: timedelta) -> None:
    left = seconds_left(wrong, NOW - passed, NOW)
    assert seconds_left(wrong, NOW - passed, NOW + timedelta(seconds=left)) == 0
    assert left == 0 or seconds_left(wrong, NOW - passed, NOW + timedelta(seconds=left - 1)) == 1


@given(st.integers(0, FREE_TRIES - 1), PASSED)
def test_the_first_wrong_ones_cost_nothing(wrong: int, passed: timedelta) -> None:
    assert seconds_left(wrong, NOW - passed, NOW) == 0
