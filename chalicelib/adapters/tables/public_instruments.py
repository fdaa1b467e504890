"""Instruments of all ledgers by what stands on them; entries of indexes, which may lag."""

from typing import NamedTuple

from chalicelib.adapters.tables.instruments import INSTRUMENT, InstrumentItem
from chalicelib.domain.enquiry.places import Named
from chalicelib.domain.ledger.order import Span

#: So that no code given twice by mistake is hidden.
_MOST_OF_A_CODE = 2


class Entry(NamedTuple):
    """Enough to find an instrument, not to trust it; `place` is where it stands in the index."""

    organisation: str
    instrument_id: str
    place: str = ""


def with_code(code: str) -> list[Entry]:
    """The instrument with a code; one Query."""
    found = InstrumentItem.codes.query(code, limit=_MOST_OF_A_CODE)
    return [_entry(item) for item in found]


def with_serial(serial_key: str, after: str | None, limit: int) -> list[Entry]:
    """Instruments with a serial number after one of them, by id; one Query."""
    rest = InstrumentItem.sk > INSTRUMENT + after if after else None
    found = InstrumentItem.serials.query(serial_key, rest, limit=limit)
    return [_entry(item, item.sk.removeprefix(INSTRUMENT)) for item in found]


def named(division: str, span: Span, limit: int) -> list[Entry]:
    """A stretch of the names of a county; one Query."""
    stretch = InstrumentItem.name_key.between(span.low, span.high)
    found = InstrumentItem.names.query(division, stretch, limit=limit)
    return [_entry(item, item.name_key) for item in found]


def at(place: Named) -> Entry | None:
    """The instrument at a place among names; one Query."""
    exactly = InstrumentItem.name_key == place.name_key
    return next((_entry(item) for item in InstrumentItem.names.query(place.division, exactly, limit=1)), None)


def verified_in(year: int, before: str, limit: int) -> list[Entry]:
    """What was verified in a year before a place, the newest first; one Query."""
    earlier = InstrumentItem.verified_key < before
    found = InstrumentItem.verified.query(f"{year:04}", earlier, scan_index_forward=False, limit=limit)
    return [_entry(item, item.verified_key) for item in found]


def _entry(item: InstrumentItem, place: str | None = "") -> Entry:
    return Entry(item.pk, item.sk.removeprefix(INSTRUMENT), place or "")
