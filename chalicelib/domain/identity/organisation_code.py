"""组织机构代码 (GB 11714): eight digits or letters and a check character."""

import re

from chalicelib.domain.errors import Wrong
from chalicelib.domain.identity.characters import plain

_FORM = re.compile(r"[0-9A-Z]{8}[0-9X]")
_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "0X987654321"


def organisation_code(text: str) -> str:
    """The nine characters of an organisation code, written with or without its hyphen."""
    code = plain(text)
    if not _FORM.fullmatch(code):
        raise Wrong("organisation_code_form")
    if check_character(code[:8]) != code[8]:
        raise Wrong("organisation_code_check")
    return code


def check_character(body: str) -> str:
    """The ninth character to the first eight."""
    total = sum(weight * int(character, 36) for weight, character in zip(_WEIGHTS, body, strict=True))
    return _CHECKS[total % 11]
