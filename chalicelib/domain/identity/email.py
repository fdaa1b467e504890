"""E-mail addresses: what mail servers and people agree on, not all that the standards allow."""

import re

from chalicelib.domain.errors import Wrong

LONGEST = 254

_LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_FORM = re.compile(
    rf"({_LOCAL})@((?:{_LABEL}\.)+[A-Za-z]{{2,63}}|(?:{_LABEL}\.)+[Xx][Nn]--[A-Za-z0-9-]{{1,59}})"
)


def email(text: str) -> str:
    """The address with its domain in small letters."""
    found = _FORM.fullmatch(text)
    if not found or len(text) > LONGEST or len(found[1]) > 64:
        raise Wrong("email_form")
    return f"{found[1]}@{found[2].lower()}"
