"""The text that a person sees in a cell."""

from datetime import date, datetime, time, timedelta

import pytest

from chalicelib.domain.workbooks.cells import Cell, as_text, is_blank, shown


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("00123", "00123"),
        ("NA", "NA"),
        ("null", "null"),
        (1001, "1001"),
        (1001.0, "1001"),
        (0.1 + 0.2, "0.3"),
        (1.6, "1.6"),
        (-5.0, "-5"),
        (123456789012345.0, "123456789012345"),
        (1e300, "1e+300"),
        (True, "TRUE"),
        (None, ""),
        (date(2026, 3, 5), "2026-03-05"),
        (datetime.combine(date(2026, 3, 5), time()), "2026-03-05"),
        (datetime.combine(date(2026, 3, 5), time(8, 30)), "2026-03-05 08:30:00"),
        (time(8, 30), "08:30:00"),
        (timedelta(hours=26), "1 day, 2:00:00"),
    ],
)
def test_text_of_a_cell(cell: Cell, text: str) -> None:
    assert as_text(cell) == text


def test_blank_cells() -> None:
    blank: list[Cell] = [None, "", " ", "　", "\n"]
    something: list[Cell] = [0, 0.0, False, "无"]
    assert all(map(is_blank, blank))
    assert not any(map(is_blank, something))


def test_long_values_are_quoted_in_short() -> None:
    assert shown("压" * 30) == "压" * 30
    assert shown("压" * 31) == "压" * 29 + "…"
