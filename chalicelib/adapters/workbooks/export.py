"""Writes a ledger into a workbook, row by row, in memory that does not grow with the rows."""

from collections.abc import Iterable
from pathlib import Path

from openpyxl import Workbook

from chalicelib.adapters.workbooks.writing import SafeRow, headings, set_widths, width
from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.ledger.verdict import LastVerdict
from chalicelib.domain.reference.divisions import Divisions, divisions
from chalicelib.domain.workbooks.cells import Cell
from chalicelib.domain.workbooks.choices import LAST_VERDICTS
from chalicelib.domain.workbooks.columns import COLUMNS
from chalicelib.domain.workbooks.headings import DIVISION_NAME, LAST_VERDICT
from chalicelib.domain.workbooks.printed import printed

_DIVISION_NAME_WIDTH, _LAST_VERDICT_WIDTH = 26, 14

#: What is written of an instrument.
Exported = tuple[Details, Status, LastVerdict]


def write_export(path: Path, instruments: Iterable[Exported]) -> int:
    """Write instruments, which a later import reads back unchanged; returns how many there were.

    They may come from a slow source: nothing is kept but the row at hand.
    """
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("强检器具台账")
    sheet.freeze_panes = "B2"
    titles = [(column.heading, column.mandatory) for column in COLUMNS]
    titles += [(DIVISION_NAME, False), (LAST_VERDICT, False)]
    set_widths(sheet, [*(width(column) for column in COLUMNS), _DIVISION_NAME_WIDTH, _LAST_VERDICT_WIDTH])
    sheet.append(headings(sheet, titles))
    row = SafeRow(sheet, len(titles))
    count = 0
    for each in instruments:
        sheet.append(row.fill(_row(each, divisions())))
        count += 1
    workbook.save(path)
    return count


def _row(exported: Exported, known: Divisions) -> list[Cell]:
    """The columns; for people the division's name and the last verdict, too."""
    details, status, verdict = exported
    division = known.by_code.get(details.division)
    name = division.full_name if division else ""
    return [*printed(details, status).values(), name, LAST_VERDICTS[verdict]]
