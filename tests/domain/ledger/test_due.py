"""Due dates and what they mean today."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.ledger.due import Validity, due_date
from chalicelib.domain.ledger.instrument import Instrument, Verified
from chalicelib.domain.ledger.status import Status
from tests.domain.ledger.strategies import instruments
from tests.support.instruments import TODAY, details, instrument

DATES = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("verified", "months", "due"),
    [
        ("2025-03-05", 12, "2026-03-04"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-28"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2026-01-01", 12, "2026-12-31"),
        ("2026-03-01", 12, "2027-02-28"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-12-15", 1, "2027-01-14"),
    ],
)
def test_the_last_valid_day(verified: str, months: int, due: str) -> None:
    assert due_date(date.fromisoformat(verified), months) == date.fromisoformat(due)


@given(DATES, st.integers(1, 240))
def test_the_day_after_the_due_date_starts_a_new_interval(verified: date, months: int) -> None:
    following = due_date(verified, months) + timedelta(days=1)
    passed = (following.year - verified.year) * 12 + following.month - verified.month
    same_day = following.day == verified.day and passed == months
    no_such_day = following.day == 1 and passed == months + 1
    assert same_day or no_such_day


@given(DATES, st.integers(1, 239))
def test_a_longer_interval_never_ends_earlier(verified: date, months: int) -> None:
    assert due_date(verified, months) < due_date(verified, months + 1)


@pytest.mark.parametrize(
    ("days", "validity"),
    [
        (-1, Validity.OVERDUE),
        (0, Validity.DUE_SOON),
        (30, Validity.DUE_SOON),
        (31, Validity.VALID),
    ],
)
def test_yellow_and_red(days: int, validity: Validity) -> None:
    due_on = TODAY + timedelta(days=days)
    assert instrument(details=details(due_on=due_on)).validity(TODAY) is validity


def test_what_failed_is_not_valid_whatever_its_dates_are() -> None:
    failed = Verified(slip="0" * 26, line=1, institution="检定所", failed_on=TODAY)
    assert instrument(verified=failed).validity(TODAY) is Validity.FAILED
    assert instrument(verified=replace(failed, failed_on=None)).validity(TODAY) is Validity.VALID


def test_what_was_never_verified_is_not_valid() -> None:
    never = instrument(details=details(last_verified_on=None, interval_months=None, due_on=None))
    assert never.validity(TODAY) is Validity.NEVER_VERIFIED


def test_what_is_verified_once_for_all_has_no_end() -> None:
    once = instrument(details=details(interval_months=None, due_on=None))
    assert once.validity(TODAY) is Validity.UNLIMITED


@given(instruments())
def test_what_is_out_of_service_is_never_due(each: Instrument) -> None:
    if each.status is not Status.IN_SERVICE:
        assert each.falls_due_on is None
        assert each.validity(TODAY) is Validity.OUT_OF_SERVICE
