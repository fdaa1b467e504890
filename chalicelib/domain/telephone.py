"""Telephone numbers of mainland China, as people write them."""

import re

_NUMBER = re.compile(
    r"(?:\+?86-?)?1[3-9]\d{9}"
    r"|(?:\+?86-?|\(?)0\d{2,3}\)?-?[2-9]\d{6,7}(?:(?:-|转|ext\.?)\d{1,6})?"
    r"|[48]00-?\d{3}-?\d{4}"
)
_LONGEST = 40


def is_telephone(text: str) -> bool:
    """A mobile number, a 400 or 800 number, or a landline with its area code and perhaps an extension."""
    return len(text) <= _LONGEST and _NUMBER.fullmatch(text.replace(" ", "").replace("—", "-")) is not None
