"""Organisation codes (GB 11714)."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.errors import Wrong
from chalicelib.domain.identity.organisation_code import check_character, organisation_code

BODIES = st.text(string.digits + string.ascii_uppercase, min_size=8, max_size=8)


@pytest.mark.parametrize(
    "code",
    ["600037341", "802100433", "192203821", "551385082", "D2143569X", "71092841X", "M000100Y4", "333444558"],
)
def test_right_ones_pass(code: str) -> None:
    assert organisation_code(code) == code
    assert organisation_code(f"{code[:8]}-{code[8]}") == code


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        ("333444555", "organisation_code_check"),  # the manual's sample
        ("60003734", "organisation_code_form"),
        ("6000373411", "organisation_code_form"),
        ("60003734A", "organisation_code_form"),
        ("6000 3734 ?", "organisation_code_form"),
        ("", "organisation_code_form"),
        ("ıııııııı1", "organisation_code_form"),
    ],
)
def test_each_mistake_is_named(code: str, refusal: str) -> None:
    with pytest.raises(Wrong) as caught:
        organisation_code(code)
    assert caught.value.code == refusal


def test_it_comes_in_any_width_and_case_and_leaves_in_one() -> None:
    assert organisation_code("ｄ２１４３５６９－ｘ") == "D2143569X"


@given(BODIES)
def test_exactly_one_check_character_fits(body: str) -> None:
    fitting = [each for each in "0123456789X" if not _is_refused(body + each)]
    assert fitting == [check_character(body)]


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A body with a digit, and the same with another digit in that place."""
    before, after = draw(BODIES), draw(BODIES)
    place = draw(st.integers(0, 7))
    right, wrong = draw(st.permutations(string.digits))[:2]
    start, end = before[:place], after[: 7 - place]
    return start + right + end, start + wrong + end


@given(slips())
def test_a_single_wrong_digit_is_noticed(slip: tuple[str, str]) -> None:
    meant, typed = slip
    assert _is_refused(typed + check_character(meant))


def _is_refused(code: str) -> bool:
    try:
        organisation_code(code)
    except Wrong:
        return True
    return False
