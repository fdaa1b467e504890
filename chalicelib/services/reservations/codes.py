"""Giving 计量器具编码, with the first published result (decision 34)."""

from datetime import datetime

from chalicelib.adapters.tables.reservations import serials
from chalicelib.domain.clock import date_in_china
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.numbers import instrument_code


class Codes:
    """Codes for instruments that have none; those that come to nothing leave gaps.

    A county's counter is asked for `at_once` of them, and again when these are used up.
    """

    def __init__(self, now: datetime, at_once: int = 1) -> None:
        self._year = date_in_china(now).year
        self._at_once = at_once
        self._left: dict[str, list[int]] = {}

    def of(self, instrument: Instrument) -> str:
        """The code that an instrument has, or a new one."""
        if instrument.code:
            return instrument.code
        division = instrument.details.division
        return instrument_code(division, self._year, self._next(division))

    def _next(self, division: str) -> int:
        left = self._left.setdefault(division, [])
        if not left:
            taken = serials.take(f"CODE#{division}#{self._year}", self._at_once)
            left.extend(range(taken.last, taken.first - 1, -1))
        return left.pop()
