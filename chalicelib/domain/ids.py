"""Identifiers: 26 characters of Crockford's base 32, in the order in which they were made."""

import hashlib
import re
import secrets
from datetime import UTC, datetime

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RANDOM_BITS = 80
#: So many characters of an id tell its instant.
_TIME = 10
_ID = re.compile(rf"[{_ALPHABET}]{{26}}")


def new_id(instant: datetime) -> str:
    """A new id: milliseconds since 1970 (48 bits), then 80 random bits, as ULIDs have them."""
    return _base32(_milliseconds(instant) << _RANDOM_BITS | secrets.randbits(_RANDOM_BITS))


def first_id(instant: datetime) -> str:
    """The id that comes before every other of an instant, and after those of earlier ones."""
    return _base32(_milliseconds(instant) << _RANDOM_BITS)


def last_id(instant: datetime) -> str:
    """The id that comes after every other of an instant's millisecond, and before those of later ones."""
    return _base32((_milliseconds(instant) + 1 << _RANDOM_BITS) - 1)


def is_id(text: str) -> bool:
    """Whether a text has the form of an id."""
    return _ID.fullmatch(text) is not None


def time_of(text: str) -> datetime:
    """The instant that an id tells, to the millisecond."""
    milliseconds = 0
    for letter in text[:_TIME]:
        milliseconds = milliseconds << 5 | _ALPHABET.index(letter)
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


def derived_id(*parts: str) -> str:
    """The same id for the same parts, whoever asks and however often."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return _base32(int.from_bytes(digest[:16]))


def place_id(instant: datetime, *parts: str) -> str:
    """The same id for the same instant and parts, in the order of time among other ids."""
    return first_id(instant)[:_TIME] + derived_id(*parts)[_TIME:]


def _milliseconds(instant: datetime) -> int:
    # Nothing was made before 1970, and what is negative would sort last.
    return max(int(instant.timestamp() * 1000), 0)


def _base32(number: int) -> str:
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(125, -1, -5))
