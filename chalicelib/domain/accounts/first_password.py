"""The password that somebody gets with a new account: random, and to be changed at the first log-in."""

import secrets

from chalicelib.domain.accounts.password import individual_password
from chalicelib.domain.errors import Wrong

LENGTH = 10
#: Nothing that is mistaken for something else on a telephone's small screen.
_CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"


def new_first_password() -> str:
    """A fresh one, about 58 bits; it has digits, small letters and capitals, so every rule holds."""
    while True:
        drawn = "".join(secrets.choice(_CHARACTERS) for _ in range(LENGTH))
        try:
            return individual_password(drawn)
        except Wrong:
            continue
