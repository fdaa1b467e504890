"""Citizen IDs (GB 11643)."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chalicelib.domain import clock
from chalicelib.domain.errors import Wrong
from chalicelib.domain.identity.citizen_id import check_character, citizen_id, masked_citizen_id

TODAY = date(2026, 11, 23)
PROVINCES = st.sampled_from(["11", "33", "44", "65", "71", "81", "82", "83"])
BIRTHDAYS = st.dates(date(1900, 1, 1), TODAY)


@st.composite
def citizen_ids(draw: st.DrawFn) -> str:
    body = f"{draw(PROVINCES)}{draw(st.integers(0, 9999)):04d}{draw(BIRTHDAYS):%Y%m%d}"
    body += f"{draw(st.integers(0, 999)):03d}"
    return body + check_character(body)


@pytest.mark.parametrize(
    "number",
    [
        "11010519491231002X",
        "440308199901101512",
        "360426199101010071",
        "440524188001010014",  # the standard's own example
        "511702198002221308",  # a county made after the birth
        "34052419800101001X",  # a county of no table
        "230183198808140723",  # the manual's samples with the right check digits
        "23018319900814072X",
    ],
)
def test_right_ones_pass(number: str) -> None:
    assert citizen_id(number, TODAY) == number


@pytest.mark.parametrize("number", ["230183198808140728", "230183199008140728"])
def test_the_samples_of_the_manual_fail(number: str) -> None:
    assert _refusal(number) == "citizen_id_check"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("", "citizen_id_form"),
        ("1101051949123100", "citizen_id_form"),
        ("110105491231002", "citizen_id_form"),
        ("11010519491231002Y", "citizen_id_form"),
        ("X10105194912310021", "citizen_id_form"),
        ("11010519491231002X\n1", "citizen_id_form"),
        ("١١٠١٠٥١٩٤٩١٢٣١٠٠٢X", "citizen_id_form"),
        ("001010194912310021", "citizen_id_province"),
        ("161010194912310021", "citizen_id_province"),
        ("911010194912310021", "citizen_id_province"),
        ("110105190002290021", "citizen_id_birthday"),
        ("110105200013010021", "citizen_id_birthday"),
        ("110105000001010021", "citizen_id_birthday"),
        ("110105202611240021", "citizen_id_birthday"),
        ("110105194912310021", "citizen_id_check"),
    ],
)
def test_each_mistake_is_named(number: str, code: str) -> None:
    assert _refusal(number) == code


def test_it_comes_in_any_width_and_case_and_leaves_in_one() -> None:
    assert citizen_id(" １１０１０５ 19491231 002ｘ ", TODAY) == "11010519491231002X"


def test_without_a_date_today_counts() -> None:
    born = clock.today() + timedelta(days=400)
    body = f"110105{born:%Y%m%d}002"
    with pytest.raises(Wrong, match="citizen_id_birthday"):
        citizen_id(body + check_character(body))


def test_masking_keeps_the_ends() -> None:
    assert masked_citizen_id("230183198808140728") == "230***********0728"


@given(citizen_ids())
def test_what_has_the_check_character_passes(number: str) -> None:
    assert citizen_id(number, TODAY) == number


@given(citizen_ids(), st.integers(0, 17), st.sampled_from("0123456789X"))
def test_a_single_wrong_character_is_noticed(number: str, place: int, other: str) -> None:
    assume(number[place] != other)
    assert _refusal(number[:place] + other + number[place + 1 :])


@given(citizen_ids(), st.integers(0, 15))
def test_two_digits_in_the_wrong_order_are_noticed(number: str, place: int) -> None:
    first, second = number[place], number[place + 1]
    assume(first != second)
    assert _refusal(number[:place] + second + first + number[place + 2 :])


@given(st.text())
def test_any_text_is_a_number_or_is_refused(text: str) -> None:
    assert _refusal(text) or len(citizen_id(text, TODAY)) == 18


def _refusal(number: str) -> str:
    try:
        citizen_id(number, TODAY)
    except Wrong as wrong:
        return wrong.code
    return ""
