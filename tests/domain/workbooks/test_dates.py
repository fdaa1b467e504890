"""Dates in every way they are typed."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.workbooks.cells import Cell
from chalicelib.domain.workbooks.dates import EARLIEST, LATEST, NoDateError, as_date

DAY = date(2026, 3, 5)


@pytest.mark.parametrize(
    "cell",
    [
        DAY,
        datetime.combine(DAY, time()),
        datetime.combine(DAY, time(23, 59)),
        46086,
        46086.0,
        46086.75,
        "46086",
        20260305,
        "2026-03-05",
        "2026-3-5",
        "2026/3/5",
        "2026/03/05",
        "2026.3.5",
        "20260305",
        "2026年3月5日",
        "2026年03月05日",
        "2026 年 3 月 5 日",
        " 2026－03－05　",
        "２０２６年３月５日",
        "2026-03-05 00:00:00",
        "2026-03-05T08:30:00",
    ],
)
def test_one_day_in_many_spellings(cell: Cell) -> None:
    assert as_date(cell) == DAY


@pytest.mark.parametrize(
    "cell",
    ["2026-02-30", "2026-13-01", "2026-3", "3-5", "5/3/2026", "2026/3-5", "昨天", "2026", True, 1.5, ""],
)
def test_what_no_calendar_knows(cell: Cell) -> None:
    with pytest.raises(NoDateError):
        as_date(cell)


@pytest.mark.parametrize("cell", ["1949-12-31", "2101-01-01", date(1900, 1, 1), "99999", "10000"])
def test_implausible_dates(cell: Cell) -> None:
    with pytest.raises(OverflowError):
        as_date(cell)


@given(st.dates(EARLIEST, LATEST))
def test_excel_counts_days(day: date) -> None:
    assert as_date((day - date(1899, 12, 30)) // timedelta(days=1)) == day
    assert as_date(day.isoformat()) == day
    assert as_date(f"{day:%Y%m%d}") == day
