"""公民身份号码 (GB 11643), residence permits of Hong Kong, Macao and Taiwan people included."""

import re
from datetime import date

from chalicelib.domain import clock
from chalicelib.domain.errors import Wrong
from chalicelib.domain.identity.characters import plain

_FORM = re.compile(r"[0-9]{17}[0-9X]")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"

#: The first two digits. Counties are not looked up: their codes change, and the holder keeps the old one.
_PROVINCES = frozenset(
    f"{region}{province}"
    for region, provinces in {1: "12345", 2: "123", 3: "1234567", 4: "123456", 5: "01234", 6: "12345"}.items()
    for province in provinces
) | {"71", "81", "82", "83"}


def citizen_id(text: str, today: date | None = None) -> str:
    """The 18 characters of a citizen ID; Wrong where form, province, birthday or check character is."""
    number = plain(text)
    if not _FORM.fullmatch(number):
        raise Wrong("citizen_id_form")
    if number[:2] not in _PROVINCES:
        raise Wrong("citizen_id_province")
    if not _was_born(number[6:14], today or clock.today()):
        raise Wrong("citizen_id_birthday")
    if check_character(number[:17]) != number[17]:
        raise Wrong("citizen_id_check")
    return number


def check_character(digits: str) -> str:
    """The 18th character to 17 digits (ISO 7064, MOD 11-2)."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return _CHECKS[total % 11]


def masked_citizen_id(number: str) -> str:
    """The first three and the last four characters."""
    return f"{number[:3]}{'*' * 11}{number[-4:]}"


def _was_born(digits: str, today: date) -> bool:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:])) <= today
    except ValueError:
        return False
