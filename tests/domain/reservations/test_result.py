"""What a result of a verification may be."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.errors import Invalid
from chalicelib.domain.reservations.result import Limits, Result, Verdict, checked, proposed_validity

TODAY = date(2026, 11, 23)
LIMITS = Limits(received_on=date(2026, 11, 20), today=TODAY, periodic=True)


def result(
    verdict: Verdict = Verdict.PASSED, on: date = TODAY, until: date | None = date(2027, 11, 22)
) -> Result:
    return Result(verdict=verdict, verified_on=on, valid_until=until, certificate_number="JD-1")


@pytest.mark.parametrize(
    ("found", "field", "code"),
    [
        (result(on=TODAY + timedelta(days=1)), "verified_on", "verified_in_future"),
        (result(on=date(2026, 11, 19)), "verified_on", "verified_before_reception"),
        (result(until=None), "valid_until", "required"),
        (result(until=TODAY), "valid_until", "validity_before_verification"),
        (result(until=date(2037, 11, 22)), "valid_until", "validity_too_long"),
        (result(Verdict.FAILED), "valid_until", "validity_of_failed"),
    ],
)
def test_each_mistake_is_named_at_its_field(found: Result, field: str, code: str) -> None:
    with pytest.raises(Invalid) as caught:
        checked(found, LIMITS)
    assert [(each.field, each.code) for each in caught.value.fields] == [(field, code)]


def test_a_failed_one_has_no_validity_and_one_verified_once_needs_none() -> None:
    assert checked(result(Verdict.FAILED, until=None), LIMITS)
    once = Limits(received_on=TODAY, today=TODAY, periodic=False)
    assert checked(result(until=None), once)


@given(st.dates(date(2000, 1, 1), TODAY), st.integers(1, 60))
def test_what_is_proposed_can_be_published(on: date, months: int) -> None:
    until = proposed_validity(on, months)
    limits = Limits(received_on=on, today=TODAY, periodic=True)
    assert checked(result(on=on, until=until), limits).valid_until == until


def test_nothing_is_proposed_without_an_interval() -> None:
    assert proposed_validity(TODAY, None) is None
