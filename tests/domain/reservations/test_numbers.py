"""Numbers have the forms that people know."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.reservations.numbers import (
    LAST_BUSINESS_SERIAL,
    LAST_INSTRUMENT_SERIAL,
    LAST_RESERVATION_SERIAL,
    Serials,
    business_number,
    instrument_code,
    reservation_number,
    submitted_on,
)


def test_they_look_like_the_examples() -> None:
    assert instrument_code("330225", 2018, 2215000) == "330225201802215000"
    assert business_number("11133333", 2018, 245) == "111333332018000245"
    assert reservation_number("330225", date(2026, 11, 23), 7) == "YY3302252026112300007"


@given(st.integers(1, LAST_RESERVATION_SERIAL), st.integers(1, LAST_RESERVATION_SERIAL))
def test_another_serial_is_another_number(one: int, other: int) -> None:
    day = date(2026, 11, 23)
    same = reservation_number("330225", day, one) == reservation_number("330225", day, other)
    assert same is (one == other)


@pytest.mark.parametrize(
    ("make", "last"),
    [
        (lambda serial: reservation_number("330225", date(2026, 1, 1), serial), LAST_RESERVATION_SERIAL),
        (lambda serial: instrument_code("330225", 2026, serial), LAST_INSTRUMENT_SERIAL),
        (lambda serial: business_number("11133333", 2026, serial), LAST_BUSINESS_SERIAL),
    ],
)
def test_all_serials_give_numbers_of_one_length_and_none_runs_over(
    make: Callable[[int], str], last: int
) -> None:
    assert len(make(1)) == len(make(last))
    for beyond in (0, last + 1):
        with pytest.raises(ValueError, match="serials run"):
            make(beyond)


def test_a_department_has_eight_digits() -> None:
    with pytest.raises(ValueError, match="eight digits"):
        business_number("1113333", 2026, 1)


def test_a_range_is_not_empty() -> None:
    assert len(Serials(3, 5)) == 3
    for first, last in ((0, 5), (5, 4)):
        with pytest.raises(ValueError, match="range"):
            Serials(first, last)


@given(st.dates(date(2000, 1, 1)), st.integers(1, LAST_RESERVATION_SERIAL))
def test_the_number_of_a_reservation_says_when_it_was_submitted(day: date, serial: int) -> None:
    assert submitted_on(reservation_number("330225", day, serial)) == day
