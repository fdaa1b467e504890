"""Numbers that people read out: their forms, and ranges of serials.

A serial is unique within its scope and year; gaps are allowed, so that ranges can be taken ahead
and no single counter is asked for every number.
"""

import re
from dataclasses import dataclass
from datetime import date

#: The last serial that each kind of number has room for.
LAST_RESERVATION_SERIAL = 99_999
LAST_INSTRUMENT_SERIAL = 99_999_999
LAST_BUSINESS_SERIAL = 999_999

_RESERVATION = "YY"
_CODE = re.compile(r"[0-9]{18}")
_UP_TO_THE_DAY = re.compile(rf"{_RESERVATION}[0-9]{{14}}")


@dataclass(frozen=True, slots=True)
class Serials:
    """A range that was taken: `first` to `last`, both included."""

    first: int
    last: int

    def __post_init__(self) -> None:
        if not 0 < self.first <= self.last:
            raise ValueError("a range of serials starts at 1 or later and is not empty")

    def __len__(self) -> int:
        return self.last - self.first + 1


def reservation_number(division: str, day: date, serial: int) -> str:
    """预约单号: YY, the division of the organisation, the day of submission, and five digits."""
    return f"{_RESERVATION}{division}{day:%Y%m%d}{_serial(serial, LAST_RESERVATION_SERIAL, 5)}"


def submitted_on(number: str) -> date:
    """The day of submission that a 预约单号 says."""
    start = len(_RESERVATION) + 6
    return date.fromisoformat(number[start : start + 8])


def submitted_on_if_said(beginning: str) -> date | None:
    """The day of submission, where the beginning of a 预约单号 goes so far as to say it."""
    said = _UP_TO_THE_DAY.match(beginning.upper())
    try:
        return submitted_on(said[0]) if said else None
    except ValueError:
        return None


def instrument_code(division: str, year: int, serial: int) -> str:
    """计量器具编码: the division, the year of its first certificate, and eight digits; 18 in all."""
    return f"{division}{year:04d}{_serial(serial, LAST_INSTRUMENT_SERIAL, 8)}"


def is_instrument_code(text: str) -> bool:
    """Whether a text has the form of a 计量器具编码."""
    return _CODE.fullmatch(text) is not None


def business_number(department: str, year: int, serial: int) -> str:
    """业务流水号: eight digits of the department, the year, and six digits that start anew each year."""
    if len(department) != 8 or not department.isdecimal():
        raise ValueError("a department has eight digits")
    return f"{department}{year:04d}{_serial(serial, LAST_BUSINESS_SERIAL, 6)}"


def _serial(serial: int, last: int, digits: int) -> str:
    if not 0 < serial <= last:
        raise ValueError(f"serials run from 1 to {last}")
    return f"{serial:0{digits}d}"
