"""Passwords (manual 2.2): 6 to 20 characters.

Those of enterprises have two or more of letters, digits and symbols; those of individuals have digits,
small letters and capitals, and symbols if they like.
"""

from chalicelib.domain.accounts.common_passwords import COMMON
from chalicelib.domain.errors import Wrong

SHORTEST = 6
LONGEST = 20


def password(text: str) -> str:
    """An enterprise's password as it is; Wrong where it breaks a rule that needs no other field."""
    _check_form(text)
    if _kinds(text) < 2:
        raise Wrong("password_kinds")
    _check_uncommon(text)
    return text


def individual_password(text: str) -> str:
    """An individual's password as it is; Wrong where it breaks a rule that needs no other field."""
    _check_form(text)
    if not (any(map(str.isdigit, text)) and any(map(str.islower, text)) and any(map(str.isupper, text))):
        raise Wrong("password_individual")
    _check_uncommon(text)
    return text


def check_not_like(password: str, user_name: str) -> None:
    """Wrong where the password is the user name, in whatever case."""
    if password.lower() == user_name.lower():
        raise Wrong("password_is_user_name")


def _check_form(text: str) -> None:
    if len(text) < SHORTEST:
        raise Wrong("password_short", limit=SHORTEST)
    if len(text) > LONGEST:
        raise Wrong("password_long", limit=LONGEST)
    if not all("!" <= character <= "~" for character in text):
        raise Wrong("password_characters")


def _check_uncommon(text: str) -> None:
    if text.lower() in COMMON:
        raise Wrong("password_common")


def _kinds(text: str) -> int:
    return len({"letter" if each.isalpha() else "digit" if each.isdigit() else "symbol" for each in text})
