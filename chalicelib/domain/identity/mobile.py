"""Mobile numbers of mainland China."""

import re

from chalicelib.domain.errors import Wrong
from chalicelib.domain.identity.characters import plain

_FORM = re.compile(r"(?:\+86|0086|86)?(1[3-9][0-9]{9})")


def mobile(text: str) -> str:
    """The 11 digits of a mobile number, written with or without its country code."""
    found = _FORM.fullmatch(plain(text))
    if not found:
        raise Wrong("mobile_form")
    return found[1]


def masked_mobile(number: str) -> str:
    """The first three and the last four digits."""
    return f"{number[:3]}****{number[-4:]}"
