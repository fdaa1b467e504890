"""Days on which something is agreed on or done."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from chalicelib.domain.errors import Conflict, Invalid
from chalicelib.domain.reservations.days import check_appointed, check_received
from chalicelib.domain.reservations.line import received
from tests.support.instruments import NOW, TODAY
from tests.support.reservations import a_line

DAY = timedelta(days=1)
YEAR = timedelta(days=366)


@pytest.mark.parametrize("day", [TODAY, TODAY + DAY, TODAY + YEAR])
def test_an_appointment_is_for_today_or_for_a_day_within_a_year(day: date) -> None:
    check_appointed(day, TODAY)


@pytest.mark.parametrize(
    ("day", "code"), [(TODAY - DAY, "appointed_in_past"), (TODAY + YEAR + DAY, "appointed_too_far")]
)
def test_another_day_is_refused_at_its_field(day: date, code: str) -> None:
    with pytest.raises(Invalid) as caught:
        check_appointed(day, TODAY)
    assert [(each.field, each.code) for each in caught.value.fields] == [("day", code)]


def test_nothing_is_received_tomorrow() -> None:
    check_received(TODAY, TODAY)
    with pytest.raises(Invalid) as caught:
        check_received(TODAY + DAY, TODAY)
    assert [(each.field, each.code) for each in caught.value.fields] == [("day", "received_in_future")]


def test_nothing_is_received_before_its_slip_was_submitted() -> None:
    line = replace(a_line(), slip_number="YY3302252026112200001")
    assert received(line, TODAY - DAY, NOW).received_on == TODAY - DAY
    with pytest.raises(Conflict) as caught:
        received(line, TODAY - 2 * DAY, NOW)
    assert (caught.value.code, caught.value.params) == ("received_before_submission", {"day": "2026-11-22"})
