"""The rows of a workbook, each accepted or refused; an instrument may stand in a workbook once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chalicelib.domain.errors import FieldError
from chalicelib.domain.ledger.claim import serial_claim
from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.workbooks.cells import Cell, as_text
from chalicelib.domain.workbooks.checks import InstrumentChecker
from chalicelib.domain.workbooks.headings import Headings


@dataclass(frozen=True, slots=True)
class Accepted:
    """A good row; `number` is its row in the sheet, from 1."""

    number: int
    details: Details
    status: Status


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that is not stored: its cells by field, as text, and every error."""

    number: int
    cells: Mapping[str, str]
    errors: tuple[FieldError, ...]


class RowChecker:
    """Checks the rows of one sheet from top to bottom and remembers which instruments it has seen."""

    def __init__(self, headings: Headings, checker: InstrumentChecker) -> None:
        self._headings = headings
        self._checker = checker
        self._first_rows: dict[str, int] = {}

    def check(self, number: int, row: Sequence[Cell]) -> Accepted | Refused:
        """Judges one row; the second of two rows with the same instrument is refused."""
        cells = self._headings.pick(row)
        checked = self._checker.check(cells)
        if isinstance(checked, list):
            return refused(number, cells, checked)
        details, status = checked
        first = self._first_row(number, details)
        if first != number:
            return refused(number, cells, [FieldError("serial_number", "same_as_row", {"row": first})])
        return Accepted(number, details, status)

    def _first_row(self, number: int, details: Details) -> int:
        claim = serial_claim(details.manufacturer, details.serial_number)
        return self._first_rows.setdefault(claim, number) if claim else number


def refused(number: int, cells: Mapping[str, Cell], errors: Sequence[FieldError]) -> Refused:
    """A refused row, its cells turned to text so that it can be kept and written out again."""
    return Refused(number, {field: as_text(cell) for field, cell in cells.items()}, tuple(errors))
