"""Telephone numbers."""

import pytest

from chalicelib.domain.telephone import is_telephone


@pytest.mark.parametrize(
    "text",
    [
        "13812345678",
        "+86 138 1234 5678",
        "8613812345678",
        "0574-65712345",
        "(0574)65712345",
        "057465712345",
        "010-62345678",
        "+86-0574-65712345",
        "0574-65712345-801",
        "0574-65712345转801",
        "400-813-5888",
    ],
)
def test_numbers(text: str) -> None:
    assert is_telephone(text)


@pytest.mark.parametrize(
    "text",
    ["", "1380013", "65712345", "138123456789", "12345678901", "张三", "0574-1234", "13812345678" + " " * 40],
)
def test_no_numbers(text: str) -> None:
    assert not is_telephone(text)
