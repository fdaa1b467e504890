"""统一社会信用代码 (GB 32100): who registered, what kind, where, the organisation code, a check character."""

import re

from chalicelib.domain.errors import Wrong
from chalicelib.domain.identity import organisation_code
from chalicelib.domain.identity.characters import plain

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"

_FORM = re.compile(rf"[{ALPHABET}]{{2}}[0-9]{{6}}[{ALPHABET}]{{10}}")
_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
_ORGANISATION = slice(8, 17)


def credit_code(text: str) -> str:
    """The 18 characters of a credit code; the organisation code within it is checked too."""
    code = plain(text)
    if not _FORM.fullmatch(code):
        raise Wrong("credit_code_form")
    if check_character(code[:17]) != code[17]:
        raise Wrong("credit_code_check")
    embedded = embedded_organisation_code(code)
    if organisation_code.check_character(embedded[:8]) != embedded[8]:
        raise Wrong("credit_code_organisation")
    return code


def check_character(body: str) -> str:
    """The 18th character to the first 17."""
    total = sum(weight * ALPHABET.index(character) for weight, character in zip(_WEIGHTS, body, strict=True))
    return ALPHABET[-total % 31]


def embedded_organisation_code(code: str) -> str:
    """The organisation code (characters 9 to 17) of a credit code."""
    return code[_ORGANISATION]
