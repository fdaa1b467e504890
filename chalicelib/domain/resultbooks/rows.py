"""What a row of a workbook of results says, before anything is known of the line it is about."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from chalicelib.domain.errors import FieldError, Wrong
from chalicelib.domain.organisations.names import certificate_number
from chalicelib.domain.reservations.line import LineKey
from chalicelib.domain.reservations.result import Verdict
from chalicelib.domain.reservations.words import VERDICTS
from chalicelib.domain.resultbooks.columns import FILLED_IN
from chalicelib.domain.text import clean_code, clean_text, folded
from chalicelib.domain.workbooks import values
from chalicelib.domain.workbooks.cells import Cell, as_text, is_blank

_KEY = re.compile(r"(?P<slip>[0-9A-Z]{26})-(?P<number>[1-9]\d{0,2})")


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """A row: which line it is about, and what it says; None where that is wrong."""

    number: int
    cells: Mapping[str, Cell]
    key: LineKey | None = None
    verdict: Verdict | None = None
    verified_on: date | None = None
    valid_until: date | None = None
    certificate_number: str | None = None
    errors: tuple[FieldError, ...] = field(default=())

    def text(self, name: str) -> str:
        """A cell as it is compared with what is known."""
        return folded(as_text(self.cells.get(name)))


def is_filled_in(cells: Mapping[str, Cell]) -> bool:
    """Whether anything was filled in; the lines that the template offers need not all be."""
    return any(not is_blank(cells.get(column.field)) for column in FILLED_IN)


def key_text(key: LineKey) -> str:
    """A line as the workbook names it."""
    return f"{key.slip}-{key.number}"


def said(number: int, cells: Mapping[str, Cell]) -> Said:
    """The row, with every cell that is wrong by itself."""
    found: dict[str, Any] = {}
    errors: list[FieldError] = []
    for name, read in _READERS.items():
        try:
            found[name] = read(cells.get(name))
        except (values.CellError, Wrong) as wrong:
            errors.append(FieldError(name, wrong.code, wrong.params))
    return Said(number=number, cells=cells, key=found.pop("line", None), errors=tuple(errors), **found)


def each_once(rows: Sequence[Said]) -> list[Said]:
    """The rows; those that share a line or a certificate are all refused: nobody knows which is right."""
    by_line = _others(rows, lambda row: row.key)
    by_number = _others(rows, lambda row: row.certificate_number and folded(row.certificate_number))
    return [
        _refused(
            row,
            ("line", "same_line_as_row", by_line.get(row.number)),
            ("certificate_number", "same_certificate_as_row", by_number.get(row.number)),
        )
        for row in rows
    ]


def _others(rows: Iterable[Said], of: Callable[[Said], object]) -> dict[int, int]:
    """For each row that shares something, the first other row that has it."""
    groups: dict[object, list[int]] = {}
    for row in rows:
        if what := of(row):
            groups.setdefault(what, []).append(row.number)
    shared = [numbers for numbers in groups.values() if len(numbers) > 1]
    return {number: numbers[number == numbers[0]] for numbers in shared for number in numbers}


def _refused(row: Said, *found: tuple[str, str, int | None]) -> Said:
    errors = [FieldError(name, code, {"row": other}) for name, code, other in found if other]
    return replace(row, errors=(*row.errors, *errors)) if errors else row


def _line(cell: Cell) -> LineKey:
    text = clean_code(as_text(cell)).upper()
    if not text:
        raise values.CellError("required")
    match = _KEY.fullmatch(text)
    if not match:
        raise values.CellError("line_unknown")
    return LineKey(match["slip"], int(match["number"]))


def _needed_day(cell: Cell) -> date:
    day = values.day(cell)
    if day is None:
        raise values.CellError("required")
    return day


def _number(cell: Cell) -> str:
    return certificate_number(clean_text(as_text(cell)))


_READERS: Mapping[str, Callable[[Cell], Any]] = {
    "line": _line,
    "verdict": values.required(values.choice(VERDICTS)),
    "verified_on": _needed_day,
    "valid_until": values.day,
    "certificate_number": _number,
}
