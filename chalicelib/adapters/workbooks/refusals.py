"""Writes the rows that were refused: each wrong cell is red and has its reason beside it.

Whoever corrects the red cells uploads this very workbook: the reader passes over the reasons.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill

from chalicelib.adapters.workbooks.writing import headings, set_widths, text_cell, width
from chalicelib.domain.resultbooks.columns import LAYOUT
from chalicelib.domain.texts import Language, wording
from chalicelib.domain.workbooks.headings import LEDGER, ORIGINAL_ROW, REASON_PREFIX, Layout
from chalicelib.domain.workbooks.rows import Refused

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_WRONG = PatternFill("solid", fgColor="F9CFCF")
_REASON_FONT = Font(color="C0392B", italic=True)
_REASON_WIDTH = 32
_ROW_WIDTH = 8
_NAME_WIDTH = 60


@dataclass(frozen=True, slots=True)
class Kind:
    """What the rows are of: the name of their sheet, and their columns."""

    sheet: str
    layout: Layout


INSTRUMENTS = Kind("未录入的器具", LEDGER)
RESULTS = Kind("未录入的结果", LAYOUT)
UNUSED_SHEET = "未用到的文件"


def write_refusals(
    path: Path,
    rows: Sequence[Refused],
    kind: Kind = INSTRUMENTS,
    language: Language = Language.ZH,
    unused: Sequence[str] = (),
) -> None:
    """Write refused rows in the template's columns, the number of each row in the upload first.

    The names of files that were of no use follow on a sheet of their own.
    """
    reasons = [_reasons(row, kind, language) for row in rows]
    wrong = {field for found in reasons for field in found}
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(kind.sheet)
    sheet.freeze_panes = "B2"
    _head(sheet, kind, wrong)
    for row, found in zip(rows, reasons, strict=True):
        sheet.append(_cells(sheet, kind, row, found, wrong))
    if unused:
        _list(workbook.create_sheet(UNUSED_SHEET), unused)
    workbook.save(path)


def _list(sheet: "WriteOnlyWorksheet", names: Sequence[str]) -> None:
    set_widths(sheet, [_NAME_WIDTH])
    sheet.append(headings(sheet, [("压缩包里没有对应行的文件", False)]))
    for name in names:
        sheet.append([text_cell(sheet, name)])


def _reasons(row: Refused, kind: Kind, language: Language) -> dict[str, str]:
    """The reasons by field; what no column is to blame for stands with the first."""
    reasons: dict[str, list[str]] = {}
    known = {column.field for column in kind.layout.columns}
    for error in row.errors:
        field = error.field if error.field in known else kind.layout.columns[0].field
        reasons.setdefault(field, []).append(wording(error.code, error.params, language))
    return {field: "；".join(found) for field, found in reasons.items()}


def _head(sheet: "WriteOnlyWorksheet", kind: Kind, wrong: set[str]) -> None:
    titles, widths = [(ORIGINAL_ROW, False)], [_ROW_WIDTH]
    for column in kind.layout.columns:
        titles.append((column.heading, column.mandatory))
        widths.append(width(column))
        if column.field in wrong:
            titles.append((REASON_PREFIX + column.heading, False))
            widths.append(_REASON_WIDTH)
    set_widths(sheet, widths)
    sheet.append(headings(sheet, titles))


def _cells(
    sheet: "WriteOnlyWorksheet", kind: Kind, row: Refused, reasons: dict[str, str], wrong: set[str]
) -> list[Any]:
    cells: list[Any] = [row.number]
    for column in kind.layout.columns:
        value = text_cell(sheet, row.cells.get(column.field, ""))
        cells.append(value)
        if column.field in reasons:
            value.fill = _WRONG
        if column.field in wrong:
            reason = text_cell(sheet, reasons.get(column.field, ""))
            reason.font = _REASON_FONT
            cells.append(reason)
    return cells
