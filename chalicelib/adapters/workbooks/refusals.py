"""Writes the rows that an import refused: each wrong cell is red and has its reason beside it.

Whoever corrects the red cells uploads this very workbook: the import passes over the reasons.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

from chalicelib.adapters.workbooks.writing import headings, set_widths, text_cell, width
from chalicelib.domain.texts import Language, wording
from chalicelib.domain.workbooks.columns import BY_FIELD, COLUMNS
from chalicelib.domain.workbooks.headings import ORIGINAL_ROW, REASON_PREFIX
from chalicelib.domain.workbooks.rows import Refused

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_WRONG = PatternFill("solid", fgColor="F9CFCF")
_REASON_FONT = Font(color="C0392B", italic=True)
_REASON_WIDTH = 32
_ROW_WIDTH = 8


def write_refusals(path: Path, rows: Sequence[Refused], language: Language = Language.ZH) -> None:
    """Write refused rows in the template's columns, the number of each row in the upload first."""
    reasons = [_reasons(row, language) for row in rows]
    wrong = {field for found in reasons for field in found}
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("未录入的器具")
    sheet.freeze_panes = "B2"
    _head(sheet, wrong)
    for row, found in zip(rows, reasons, strict=True):
        sheet.append(_cells(sheet, row, found, wrong))
    workbook.save(path)


def _reasons(row: Refused, language: Language) -> dict[str, str]:
    """The reasons by field; what no column is to blame for stands with the first."""
    reasons: dict[str, list[str]] = {}
    for error in row.errors:
        field = error.field if error.field in BY_FIELD else COLUMNS[0].field
        reasons.setdefault(field, []).append(wording(error.code, error.params, language))
    return {field: "；".join(found) for field, found in reasons.items()}


def _head(sheet: "WriteOnlyWorksheet", wrong: set[str]) -> None:
    titles, widths = [(ORIGINAL_ROW, False)], [_ROW_WIDTH]
    for column in COLUMNS:
        titles.append((column.heading, column.mandatory))
        widths.append(width(column))
        if column.field in wrong:
            titles.append((REASON_PREFIX + column.heading, False))
            widths.append(_REASON_WIDTH)
    set_widths(sheet, widths)
    sheet.append(headings(sheet, titles))


def _cells(sheet: "WriteOnlyWorksheet", row: Refused, reasons: dict[str, str], wrong: set[str]) -> list[Any]:
    cells: list[Any] = [row.number]
    for column in COLUMNS:
        value = text_cell(sheet, row.cells.get(column.field, ""))
        cells.append(value)
        if column.field in reasons:
            value.fill = _WRONG
        if column.field in wrong:
            reason = text_cell(sheet, reasons.get(column.field, ""))
            reason.font = _REASON_FONT
            cells.append(reason)
    return cells
