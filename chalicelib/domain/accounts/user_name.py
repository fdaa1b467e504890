"""User names (manual 2.2): 4 to 20 letters and digits."""

import re

from chalicelib.domain.errors import Wrong

_FORM = re.compile(r"[A-Za-z0-9]{4,20}")
_START = re.compile(r"[A-Za-z0-9]{1,20}")


def user_name(text: str) -> str:
    """The user name as it is written; two that differ only in case are the same (see `folded`)."""
    if not _FORM.fullmatch(text):
        raise Wrong("user_name_form")
    return text


def user_name_start(text: str) -> str:
    """What a user name may start with."""
    if not _START.fullmatch(text):
        raise Wrong("user_name_start_form")
    return text


def folded(text: str) -> str:
    """The form under which user names are compared."""
    return text.strip().lower()
