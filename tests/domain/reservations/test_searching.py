"""Which slips a query finds."""

from datetime import date, timedelta
from typing import Any

import pytest

from chalicelib.domain.reservations.searching import SlipsWanted
from chalicelib.domain.reservations.slip import SlipState
from chalicelib.domain.reservations.steps import LineState
from tests.support.instruments import NOW, TODAY
from tests.support.reservations import a_slip

DAY = timedelta(days=1)
#: Written the day before it was submitted, and answered since.
SLIP = a_slip(created_at=NOW - DAY, counts={LineState.ACCEPTED: 1})


@pytest.mark.parametrize(
    ("conditions", "found"),
    [
        ({}, True),
        ({"state": SlipState.ANSWERED}, True),
        ({"state": SlipState.SUBMITTED}, False),
        ({"number": "YY3302252026112300001"}, True),
        ({"number": " yy330225２０２６"}, True),
        ({"number": "00001"}, False),
        ({"first": TODAY, "last": TODAY}, True),
        ({"last": TODAY - DAY}, False),
        ({"first": TODAY + DAY}, False),
        ({"state": SlipState.ANSWERED, "number": "YY11"}, False),
    ],
)
def test_a_slip_is_found_where_it_meets_all_conditions(conditions: dict[str, Any], found: bool) -> None:
    assert SlipsWanted(**conditions).matches(SLIP) is found


def test_what_is_not_submitted_has_no_number_and_the_day_on_which_it_was_written() -> None:
    draft = a_slip(number=None, submitted_at=None, created_at=NOW - DAY)
    assert SlipsWanted(state=SlipState.DRAFT, last=TODAY - DAY).matches(draft)
    assert not SlipsWanted(number="YY").matches(draft)


def test_blanks_are_no_condition_and_days_may_exclude_each_other() -> None:
    assert not SlipsWanted(number="  ").is_search
    assert SlipsWanted(first=TODAY).is_search
    assert SlipsWanted(first=TODAY, last=TODAY - DAY).is_impossible


@pytest.mark.parametrize(
    ("conditions", "day"),
    [
        ({}, None),
        ({"first": TODAY}, None),
        ({"last": TODAY}, TODAY),
        ({"number": "YY33022520261123"}, TODAY),
        ({"number": " yy330225２０２６1123 00001"}, TODAY),
        ({"number": "YY330225202611"}, None),
        ({"number": "YY33022520261399"}, None),
        ({"number": "YY33022520261123", "last": TODAY - DAY}, TODAY - DAY),
    ],
)
def test_what_is_found_was_written_by_the_last_day_or_the_day_of_the_number(
    conditions: dict[str, Any], day: date | None
) -> None:
    assert SlipsWanted(**conditions).written_until == day
