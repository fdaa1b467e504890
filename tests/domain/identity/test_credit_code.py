"""Unified social credit codes (GB 32100)."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chalicelib.domain.errors import Wrong
from chalicelib.domain.identity import organisation_code
from chalicelib.domain.identity.credit_code import (
    ALPHABET,
    check_character,
    credit_code,
    embedded_organisation_code,
)


@st.composite
def credit_codes(draw: st.DrawFn) -> str:
    registrar = draw(st.text(ALPHABET, min_size=2, max_size=2))
    division = draw(st.text("0123456789", min_size=6, max_size=6))
    body = draw(st.text(ALPHABET, min_size=8, max_size=8))
    code = registrar + division + body + organisation_code.check_character(body)
    return code + check_character(code)


@pytest.mark.parametrize(
    "code",
    [
        "91110000600037341L",
        "91350100M000100Y43",
        "91110000802100433B",
        "914403001922038216",
        "91110108551385082Q",
    ],
)
def test_right_ones_pass(code: str) -> None:
    assert credit_code(code) == code
    assert embedded_organisation_code(code) == code[8:17]


@pytest.mark.parametrize("registrar", ["A1", "N1", "Y1"])
def test_every_registration_department_is_taken(registrar: str) -> None:
    body = f"{registrar}330225600037341"
    assert credit_code(body + check_character(body)) == body + check_character(body)


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        ("", "credit_code_form"),
        ("91110000600037341", "credit_code_form"),
        ("91110000600037341LL", "credit_code_form"),
        ("9111000060003734IL", "credit_code_form"),
        ("91O10000600037341L", "credit_code_form"),
        ("9111A000600037341L", "credit_code_form"),
        ("91110000600037341M", "credit_code_check"),
    ],
)
def test_each_mistake_is_named(code: str, refusal: str) -> None:
    assert _refusal(code) == refusal


def test_the_organisation_code_within_is_checked_too() -> None:
    body = "91110000600037342"
    assert _refusal(body + check_character(body)) == "credit_code_organisation"


def test_it_comes_in_any_width_and_case_and_leaves_in_one() -> None:
    assert credit_code("９１１１００００－600037341 ｌ") == "91110000600037341L"


@given(credit_codes())
def test_what_has_both_check_characters_passes(code: str) -> None:
    assert credit_code(code) == code


@given(credit_codes(), st.integers(0, 17), st.sampled_from(ALPHABET))
def test_a_single_wrong_character_is_noticed(code: str, place: int, other: str) -> None:
    assume(code[place] != other)
    assert _refusal(code[:place] + other + code[place + 1 :])


@given(credit_codes(), st.integers(0, 15))
def test_two_characters_in_the_wrong_order_are_noticed(code: str, place: int) -> None:
    assume(code[place] != code[place + 1])
    assert _refusal(code[:place] + code[place + 1] + code[place] + code[place + 2 :])


def _refusal(code: str) -> str:
    try:
        credit_code(code)
    except Wrong as wrong:
        return wrong.code
    return ""
