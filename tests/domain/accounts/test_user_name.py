"""User names (manual 2.2)."""

import pytest

from chalicelib.domain.accounts.user_name import folded, user_name
from chalicelib.domain.errors import Wrong


@pytest.mark.parametrize("text", ["abcd", "Hospital01", "20260305", "a" * 20])
def test_letters_and_digits_keep_their_case(text: str) -> None:
    assert user_name(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "a" * 21,
        "hospital 1",
        "hospital_1",
        "医院hospital",
        "ａｂｃｄ",
        "admin'--",
        "abcd\n",
        "١٢٣٤",
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(Wrong, match="user_name_form"):
        user_name(text)


def test_case_makes_no_other_name() -> None:
    assert folded(" Hospital01 ") == folded("hOSPITAL01")
