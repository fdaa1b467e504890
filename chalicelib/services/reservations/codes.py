"""Giving 计量器具编码, with the first published result (decision 30)."""

from datetime import datetime

from chalicelib.adapters.tables.reservations import serials
from chalicelib.domain.clock import date_in_china
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.numbers import instrument_code


def code_of(instrument: Instrument, now: datetime) -> str:
    """The code that an instrument has, or a new one; of those that come to nothing a gap is left."""
    if instrument.code:
        return instrument.code
    division, year = instrument.details.division, date_in_china(now).year
    serial = serials.take(f"CODE#{division}#{year}").first
    return instrument_code(division, year, serial)
