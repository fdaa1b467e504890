"""Cursors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.adapters.tables.cursor import decode, encode
from chalicelib.domain.errors import Malformed

VALUES = st.fixed_dictionaries({"S": st.text(max_size=20)}) | st.fixed_dictionaries(
    {"N": st.integers().map(str)}
)


@given(st.dictionaries(st.text(max_size=10), VALUES, min_size=1, max_size=4))
def test_a_key_comes_back_as_it_was(key: dict[str, dict[str, str]]) -> None:
    assert decode(encode(key)) == key


def test_no_key_is_no_cursor() -> None:
    assert encode(None) is None
    assert decode(None) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "e30",
        "W10",
        "bnVsbA",
        "eyJhIjoxfQ",
        "eyJhIjp7IlMiOjF9fQ",
        "eyJhIjp7IkIiOiJ4In19",
        "张三",
        "a b",
    ],
)
def test_what_is_no_cursor_is_refused(text: str) -> None:
    with pytest.raises(Malformed, match="bad_cursor"):
        decode(text)


def test_a_cursor_longer_than_any_key_is_refused() -> None:
    with pytest.raises(Malformed):
        decode(encode({"pk": {"S": "x" * 2000}}))


@given(st.text(max_size=200))
def test_any_text_is_a_key_or_is_refused(text: str) -> None:
    try:
        key = decode(text)
    except Malformed:
        return
    assert key
