"""What makes two instruments the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.ledger.claim import NO_SERIAL_NUMBER, row_claim, serial_claim


@pytest.mark.parametrize("serial", [*sorted(NO_SERIAL_NUMBER), " 无 ", "／", "　"])
def test_no_serial_number_no_claim(serial: str) -> None:
    assert serial_claim("红旗仪表", serial) is None


@pytest.mark.parametrize("serial", ["SN-1", " SN-1", "ＳＮ－１", "SN-1　"])
def test_width_and_blanks_around_make_no_difference(serial: str) -> None:
    assert serial_claim("红旗仪表", serial) == serial_claim("红旗仪表 ", "SN-1")


@given(st.text(min_size=1), st.text(min_size=1))
def test_zeros_in_front_make_a_difference(maker: str, rest: str) -> None:
    claim = serial_claim(maker, f"7{rest}7")
    assert claim != serial_claim(maker, f"07{rest}7")


def test_manufacturer_and_serial_number_do_not_run_into_each_other() -> None:
    assert serial_claim("AB", "C") != serial_claim("A", "BC")


def test_rows_of_the_same_content_are_told_apart() -> None:
    assert row_claim("x", 2) != row_claim("x", 3)
    assert row_claim("x", 2) == row_claim("x", 2)
