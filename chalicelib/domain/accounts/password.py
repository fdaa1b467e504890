"""Passwords of enterprises (manual 2.2): 6 to 20 characters, two or more of letters, digits and symbols."""

from chalicelib.domain.accounts.common_passwords import COMMON
from chalicelib.domain.errors import Wrong

SHORTEST = 6
LONGEST = 20


def password(text: str) -> str:
    """The password as it is; Wrong where it breaks a rule that needs no other field."""
    if len(text) < SHORTEST:
        raise Wrong("password_short", limit=SHORTEST)
    if len(text) > LONGEST:
        raise Wrong("password_long", limit=LONGEST)
    if not all("!" <= character <= "~" for character in text):
        raise Wrong("password_characters")
    if _kinds(text) < 2:
        raise Wrong("password_kinds")
    if text.lower() in COMMON:
        raise Wrong("password_common")
    return text


def check_not_like(password: str, user_name: str) -> None:
    """Wrong where the password is the user name, in whatever case."""
    if password.lower() == user_name.lower():
        raise Wrong("password_is_user_name")


def _kinds(text: str) -> int:
    return len({"letter" if each.isalpha() else "digit" if each.isdigit() else "symbol" for each in text})
