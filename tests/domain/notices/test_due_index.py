"""An instrument is found on exactly the days that the rule names, and nothing else is read."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.notices.due_index import SHARDS, STAGES, due_cycle, due_key, ranges

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2200, 1, 1))
CODES = st.text("0123456789ABCDEFGHJKLMNPQRTUWXY", min_size=9, max_size=18)


def found(due_on: date, organisation: str, day: date) -> int:
    """In how many of the day's ranges the instrument's entry stands."""
    cycle, key = due_cycle(due_on, organisation), due_key(due_on, organisation, "01JD")
    asked = [each for shard in range(SHARDS) for each in ranges(day, shard)]
    return sum(each.cycle == cycle and each.low <= key <= each.high for each in asked)


def is_reminded(days_left: int) -> bool:
    """The rule in the words of the requirement."""
    return days_left in {30, 15, 7, 1, 0} or (days_left < 0 and -days_left % 7 == 1)


@given(due_on=DAYS, organisation=CODES, days_left=st.integers(-4000, 40))
def test_found_once_on_the_days_of_the_rule_and_never_on_others(
    due_on: date, organisation: str, days_left: int
) -> None:
    assert found(due_on, organisation, due_on - timedelta(days=days_left)) == is_reminded(days_left)


@given(due_on=DAYS, organisation=CODES)
def test_a_year_of_reminders(due_on: date, organisation: str) -> None:
    first = due_on - timedelta(days=40)
    days = [first + timedelta(days=number) for number in range(80)]

    told = [(due_on - day).days for day in days if found(due_on, organisation, day)]

    assert told == [*STAGES, -1, -8, -15, -22, -29, -36]


@given(days=st.lists(DAYS, min_size=2, max_size=2), organisation=CODES)
def test_all_of_an_organisation_is_in_one_shard(days: list[date], organisation: str) -> None:
    first, second = (due_cycle(day, organisation).partition("#")[2] for day in days)
    assert first == second


def test_a_day_costs_six_reads_a_shard() -> None:
    assert len(list(ranges(date(2026, 11, 23), 0))) == 6


def test_the_keys_are_what_is_stored() -> None:
    assert due_cycle(date(2026, 11, 23), "91440300708461136T") == "1#2"
    assert due_key(date(2026, 11, 23), "91440300708461136T", "01JD") == "2026-11-23#91440300708461136T#01JD"
