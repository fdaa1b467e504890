"""Which days a run answers for, and how a run went."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.notices.run import CATCH_UP_DAYS, Run, RunState, days_to_remind

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)


def test_the_first_run_ever_answers_for_today() -> None:
    assert days_to_remind(None, TODAY) == [TODAY]


def test_a_run_after_yesterdays_answers_for_today() -> None:
    assert days_to_remind(TODAY - timedelta(days=1), TODAY) == [TODAY]


def test_a_second_run_of_the_day_answers_for_it_again() -> None:
    assert days_to_remind(TODAY, TODAY) == [TODAY]


def test_missed_days_come_first() -> None:
    assert days_to_remind(date(2026, 11, 20), TODAY) == [date(2026, 11, 21), date(2026, 11, 22), TODAY]


@given(away=st.integers(-3, 400))
def test_days_are_whole_and_bounded(away: int) -> None:
    days = days_to_remind(TODAY - timedelta(days=away), TODAY)
    assert days[-1] == TODAY
    assert len(days) == min(max(away, 1), CATCH_UP_DAYS)
    assert {later - earlier for earlier, later in pairwise(days)} <= {timedelta(days=1)}


def run(finished_at: datetime | None) -> Run:
    return Run(day=TODAY, started_at=NOON, finished_at=finished_at, organisations=0, instruments=0)


def test_states_of_a_run() -> None:
    assert run(NOON).state(NOON) is RunState.FINISHED
    assert run(None).state(NOON + timedelta(minutes=5)) is RunState.RUNNING
    assert run(None).state(NOON + timedelta(hours=1)) is RunState.BROKEN
