"""Texts as people type them: blanks of every kind, full-width letters, characters that cannot be seen."""

import unicodedata
from functools import lru_cache

_FULL_WIDTH_OFFSET = 0xFF01 - 0x21


def _full_width(first: str, last: str) -> dict[int, int | str | None]:
    return {code + _FULL_WIDTH_OFFSET: code for code in range(ord(first), ord(last) + 1)}


def _unseen() -> dict[int, int | str | None]:
    """Controls, zero-width and directional marks, halves of surrogate pairs: no reader can use them."""
    codes = [*range(0x20), *range(0x7F, 0xA0), 0xAD, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F)]
    codes += [*range(0x2060, 0x2070), *range(0xD800, 0xE000), 0xFEFF, *range(0xFFF9, 0xFFFC), 0xFFFE, 0xFFFF]
    return dict.fromkeys(codes)


_BLANKS: dict[int, int | str | None] = dict.fromkeys(
    [*range(0x09, 0x0E), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000],
    " ",
)
_TEXT = _unseen() | _BLANKS | _full_width("0", "9") | _full_width("A", "Z") | _full_width("a", "z")
_CODE = _TEXT | _full_width("!", "~")


@lru_cache(maxsize=1 << 14)
def clean_text(text: str) -> str:
    """What was meant: no blanks around, none but plain ones inside, half-width letters and digits."""
    return text.translate(_TEXT).strip(" ")


@lru_cache(maxsize=1 << 14)
def clean_code(text: str) -> str:
    """As `clean_text`, with half-width punctuation too: for numbers, models, ranges, classes."""
    return text.translate(_CODE).strip(" ")


@lru_cache(maxsize=1 << 14)
def folded(text: str) -> str:
    """For matching only: width, case and blanks make no difference."""
    return "".join(unicodedata.normalize("NFKC", clean_text(text)).casefold().split())
