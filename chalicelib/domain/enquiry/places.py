"""Where anybody finds an instrument without knowing whose it is: places in indexes (decision 34).

None of them holds anything of the owner, so they may stand in cursors and addresses.
"""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import date
from typing import NamedTuple

from chalicelib.domain.errors import Malformed
from chalicelib.domain.ids import is_id
from chalicelib.domain.ledger.claim import NO_SERIAL_NUMBER
from chalicelib.domain.ledger.order import Span
from chalicelib.domain.text import folded

#: What lies beyond does not fit into a key: one character may be folded into many.
LONGEST_KEY = 200
_VERIFIED = re.compile(r"\d{4}-\d{2}-\d{2}#[0-9A-Z]{26}|\d{4}~")
#: Sorts after whatever stands in a name.
_LAST = "\U0010ffff"


class Named(NamedTuple):
    """The place of an instrument among those of its county, by name."""

    division: str
    name_key: str


def name_key(name: str, instrument_id: str) -> str:
    """The place among the names of a county."""
    return f"{name_prefix(name)}#{instrument_id}"


def name_prefix(name: str) -> str:
    """How the places of all names begin that begin like this one."""
    return folded(name)[:LONGEST_KEY]


def serial_key(serial_number: str) -> str | None:
    """What instruments with serial numbers that read alike have in common; None where there is none."""
    key = folded(serial_number)[:LONGEST_KEY]
    return None if key in NO_SERIAL_NUMBER else key


def verified_key(verified_on: date, instrument_id: str) -> str:
    """The place among what was verified in a year."""
    return f"{verified_on.isoformat()}#{instrument_id}"


def names_after(prefix: str, place: str | None) -> Span:
    """The names that begin so and come after a place; `high` belongs to it and to no instrument."""
    low, high = prefix if place is None else f"{place}!", prefix + _LAST
    if place is not None and not (place.startswith(prefix) and is_name_key(place) and low < high):
        raise Malformed("bad_cursor")
    return Span(low, high)


def is_name_key(text: str) -> bool:
    """Whether a text could be the place of a name."""
    name, _, instrument_id = text.rpartition("#")
    return len(name) <= LONGEST_KEY and is_id(instrument_id)


def end_of(year: int) -> str:
    """Where what was verified in a year ends: every place in it comes before."""
    return f"{year:04}~"


def verified_before(place: str) -> int:
    """The year of a place among what was verified."""
    if not _VERIFIED.fullmatch(place):
        raise Malformed("bad_cursor")
    return int(place[:4])


def address(named: Named) -> str:
    """The address of an instrument that has no code, until its name or division is corrected."""
    return urlsafe_b64encode("".join(named).encode()).decode().rstrip("=")


def addressed(text: str) -> Named | None:
    """What an address leads to; None where it is none."""
    try:
        place = urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode()
    except ValueError:
        return None
    division, key = place[:6], place[6:]
    return Named(division, key) if division.isdecimal() and is_name_key(key) else None
