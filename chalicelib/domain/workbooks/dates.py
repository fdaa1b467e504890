"""Dates as workbooks hold them: as dates, as Excel's day numbers, or as one of the ways people type them."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from chalicelib.domain.text import clean_code
from chalicelib.domain.workbooks.cells import Cell, as_text

EARLIEST, LATEST = date(1950, 1, 1), date(2100, 12, 31)

#: Day 0 of Excel's count; its 29 February 1900, which never was, lies before EARLIEST.
_EPOCH = date(1899, 12, 30)
_TYPED = re.compile(
    r"(?P<y>\d{4})(?:(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})|年(?P<zm>\d{1,2})月(?P<zd>\d{1,2})日?"
    r"|(?P<dm>\d\d)(?P<dd>\d\d))(?:[ T]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)?"
)
_DAY_NUMBER = re.compile(r"\d{5}(?:\.\d+)?")


class NoDateError(ValueError):
    """The cell holds no date that the calendar knows."""


@lru_cache(maxsize=1 << 14, typed=True)
def as_date(cell: Cell) -> date:
    """The date in a cell; NoDateError if there is none, OverflowError if it is outside EARLIEST to LATEST."""
    found = _read(cell)
    if not EARLIEST <= found <= LATEST:
        raise OverflowError(found)
    return found


def _read(cell: Cell) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = clean_code(as_text(cell))
    if _DAY_NUMBER.fullmatch(text):
        return _EPOCH + timedelta(days=int(float(text)))
    return _typed(text)


def _typed(text: str) -> date:
    match = _TYPED.fullmatch(text.replace(" ", "") if "年" in text else text)
    if not match:
        raise NoDateError(text)
    month = match["m"] or match["zm"] or match["dm"]
    day = match["d"] or match["zd"] or match["dd"]
    try:
        return date(int(match["y"]), int(month), int(day))
    except ValueError:
        raise NoDateError(text) from None
