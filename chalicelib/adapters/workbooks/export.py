"""Writes a ledger into a workbook, row by row, in memory that does not grow with the rows."""

from collections.abc import Iterable
from pathlib import Path

from openpyxl import Workbook

from chalicelib.adapters.workbooks.writing import SafeRow, headings, set_widths, width
from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.reference.divisions import Divisions, divisions
from chalicelib.domain.workbooks.cells import Cell
from chalicelib.domain.workbooks.columns import COLUMNS
from chalicelib.domain.workbooks.headings import DIVISION_NAME
from chalicelib.domain.workbooks.printed import printed

_DIVISION_NAME_WIDTH = 26


def write_export(path: Path, instruments: Iterable[tuple[Details, Status]]) -> int:
    """Write instruments, which a later import reads back unchanged; returns how many there were.

    They may come from a slow source: nothing is kept but the row at hand.
    """
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("强检器具台账")
    sheet.freeze_panes = "B2"
    titles = [*((column.heading, column.mandatory) for column in COLUMNS), (DIVISION_NAME, False)]
    set_widths(sheet, [*(width(column) for column in COLUMNS), _DIVISION_NAME_WIDTH])
    sheet.append(headings(sheet, titles))
    row = SafeRow(sheet, len(titles))
    count = 0
    for details, status in instruments:
        sheet.append(row.fill(_row(details, status, divisions())))
        count += 1
    workbook.save(path)
    return count


def _row(details: Details, status: Status, known: Divisions) -> list[Cell]:
    """The columns, and the division's name for people."""
    division = known.by_code.get(details.division)
    return [*printed(details, status).values(), division.full_name if division else ""]
