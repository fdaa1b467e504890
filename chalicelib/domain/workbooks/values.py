"""What one cell of a column must hold: each function gives the clean value or says what is wrong."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from chalicelib.domain.errors import Params
from chalicelib.domain.telephone import is_telephone
from chalicelib.domain.text import clean_code, clean_text
from chalicelib.domain.workbooks.cells import NOTHING, Cell, as_text
from chalicelib.domain.workbooks.choices import choice_named
from chalicelib.domain.workbooks.columns import Column, Content
from chalicelib.domain.workbooks.dates import EARLIEST, LATEST, NoDateError, as_date

Choice = TypeVar("Choice", bound=StrEnum)


MOST_OF_ONE = 100_000
LONGEST_INTERVAL = 240

_WHOLE = re.compile(r"\d{1,9}(?:\.0+)?")
_INTERVAL = re.compile(r"(?P<number>\d{1,3})(?:\.0+)?(?P<unit>个月|月|年)?")


class CellError(Exception):
    """A cell is wrong; `code` and `params` are those of its FieldError."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params: Params = params


def text(column: Column) -> Callable[[Cell], str]:
    """Clean text of a column, within its limit."""
    clean = clean_code if column.content is Content.CODE else clean_text

    def read(cell: Cell) -> str:
        found = clean(cell if isinstance(cell, str) else as_text(cell))
        if not found and not column.may_be_blank:
            raise CellError("required")
        if len(found) > column.limit:
            raise CellError("too_long", limit=column.limit)
        return found

    return read


def choice(names: Mapping[Choice, str]) -> Callable[[Cell], Choice | None]:
    """One of a few names; None where the cell is blank."""

    @lru_cache(maxsize=256, typed=True)
    def read(cell: Cell) -> Choice | None:
        found = clean_code(as_text(cell))
        if found in NOTHING:
            return None
        chosen = choice_named(names, found)
        if chosen is None:
            raise CellError("not_a_choice", choices="、".join(names.values()))
        return chosen

    return read


def required(read: Callable[[Cell], Choice | None]) -> Callable[[Cell], Choice]:
    """The same, but blank is wrong."""

    def read_required(cell: Cell) -> Choice:
        chosen = read(cell)
        if chosen is None:
            raise CellError("required")
        return chosen

    return read_required


@lru_cache(maxsize=1 << 10, typed=True)
def quantity(cell: Cell) -> int:
    """A whole number of 1 or more, however it is typed: 1, 1.0, "1.0"."""
    found = clean_code(as_text(cell))
    if not found:
        raise CellError("required")
    if not _WHOLE.fullmatch(found) or not (number := int(float(found))):
        raise CellError("not_a_quantity")
    if number > MOST_OF_ONE:
        raise CellError("out_of_range", limits=f"1–{MOST_OF_ONE}")
    return number


@lru_cache(maxsize=1 << 10, typed=True)
def interval(cell: Cell) -> int | None:
    """Months: 12, "12个月", "1年"; None where the cell is blank."""
    found = clean_code(as_text(cell)).replace(" ", "")
    if found in NOTHING:
        return None
    match = _INTERVAL.fullmatch(found)
    if not match:
        raise CellError("not_a_number")
    months = int(match["number"]) * (12 if match["unit"] == "年" else 1)
    if not 1 <= months <= LONGEST_INTERVAL:
        raise CellError("out_of_range", limits=f"1–{LONGEST_INTERVAL}")
    return months


def day(cell: Cell) -> date | None:
    """A date; None where the cell is blank."""
    if cell is None or (isinstance(cell, str) and clean_code(cell) in NOTHING):
        return None
    try:
        return as_date(cell)
    except NoDateError:
        raise CellError("not_a_date") from None
    except OverflowError:
        raise CellError("out_of_range", limits=f"{EARLIEST.year}–{LATEST.year}") from None


def telephone(cell: Cell) -> str:
    """A mobile number, or a landline with its area code and perhaps an extension."""
    found = clean_code(as_text(cell))
    if found in NOTHING:
        return ""
    if not is_telephone(found):
        raise CellError("not_a_telephone")
    return found
