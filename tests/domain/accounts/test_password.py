"""Passwords (manual 2.2)."""

import string

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from chalicelib.domain.accounts.common_passwords import COMMON
from chalicelib.domain.accounts.password import check_not_like, individual_password, password
from chalicelib.domain.errors import Wrong

LETTERS = st.text(string.ascii_letters, min_size=3, max_size=10)
DIGITS = st.text(string.digits, min_size=3, max_size=10)
SYMBOLS = st.text(string.punctuation, min_size=3, max_size=10)


@given(st.sampled_from([(LETTERS, DIGITS), (DIGITS, SYMBOLS), (SYMBOLS, LETTERS)]), st.data())
def test_two_kinds_of_characters_are_enough(
    kinds: tuple[st.SearchStrategy[str], st.SearchStrategy[str]], data: st.DataObject
) -> None:
    text = data.draw(kinds[0]) + data.draw(kinds[1])
    assume(text.lower() not in COMMON)
    assert password(text) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "password_short"),
        ("ab1@x", "password_short"),
        ("abc@1" * 4 + "x", "password_long"),
        ("abcdefgh", "password_kinds"),
        ("20261123", "password_kinds"),
        ("!@#$%^&*", "password_kinds"),
        ("abc 1234", "password_characters"),
        (" abc1234", "password_characters"),
        ("密码abc123", "password_characters"),
        ("abc１２３４", "password_characters"),
        ("abc123😀", "password_characters"),
        ("abc123\u202e", "password_characters"),
        ("abc\t1234", "password_characters"),
        ("a123456", "password_common"),
        ("P@ssw0rd", "password_common"),
        ("1QAZ2wsx", "password_common"),
    ],
)
def test_each_mistake_is_named(text: str, code: str) -> None:
    with pytest.raises(Wrong) as caught:
        password(text)
    assert caught.value.code == code


@pytest.mark.parametrize("text", ["Zhangwei42", "aB3456", "42-Zhang-Wei"])
def test_individuals_take_digits_capitals_and_small_letters(text: str) -> None:
    assert individual_password(text) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("aB345", "password_short"),
        ("aB3456" * 4, "password_long"),
        ("zhangwei42", "password_individual"),
        ("ZHANGWEI42", "password_individual"),
        ("ZhangWei--", "password_individual"),
        ("Zhangwei42 ", "password_characters"),
        ("Zhangwei４２", "password_characters"),
        ("P@ssw0rd", "password_common"),
    ],
)
def test_each_mistake_of_individuals_is_named(text: str, code: str) -> None:
    with pytest.raises(Wrong) as caught:
        individual_password(text)
    assert caught.value.code == code


def test_the_user_name_is_no_password() -> None:
    with pytest.raises(Wrong, match="password_is_user_name"):
        check_not_like("Hospital01", "hospital01")
    check_not_like("hospital02", "hospital01")


@pytest.mark.parametrize("text", sorted(COMMON))
def test_every_common_one_is_listed_for_a_reason(text: str) -> None:
    with pytest.raises(Wrong, match="password_common"):
        password(text)
