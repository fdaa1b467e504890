"""The rows of a workbook, each accepted or refused; an instrument may stand in a workbook once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chalicelib.domain.errors import FieldError
from chalicelib.domain.ledger.claim import serial_claim
from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.text import clean_code, clean_text
from chalicelib.domain.workbooks.cells import Cell, as_text
from chalicelib.domain.workbooks.checks import InstrumentChecker, ItemAndKind
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

    @property
    def claim_to_its_kind(self) -> str | None:
        """What an instrument in the ledger must hold for the row to be about that one, which keeps its kind.

        None where more is wrong than that item or kind cannot be chosen (any more).
        """
        if any(error.field not in ("item", "kind") for error in self.errors):
            return None
        manufacturer, serial_number = self.cells.get("manufacturer", ""), self.cells.get("serial_number", "")
        return serial_claim(clean_text(manufacturer), clean_code(serial_number))


class RowChecker:
    """Checks the rows of one sheet from top to bottom and remembers which instruments it has seen."""

    def __init__(self, headings: Headings, checker: InstrumentChecker) -> None:
        self._headings = headings
        self._checker = checker
        self._first_rows: dict[str, int] = {}

    def check(self, number: int, row: Sequence[Cell]) -> Accepted | Refused:
        """Judges one row; the second of two rows with the same instrument is refused."""
        return self._judge(number, self._headings.pick(row), None)

    def check_again(self, row: Refused, kept: ItemAndKind) -> Accepted | Refused:
        """Judges a refused row anew, now that it is known which item and kind its instrument has."""
        return self._judge(row.number, row.cells, kept)

    def _judge(self, number: int, cells: Mapping[str, Cell], kept: ItemAndKind | None) -> Accepted | Refused:
        checked = self._checker.check(cells, kept)
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
