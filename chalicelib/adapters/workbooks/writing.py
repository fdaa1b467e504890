"""What all workbooks we write have in common: headings, widths, and text that stays text."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from chalicelib.domain.workbooks.cells import Cell
from chalicelib.domain.workbooks.columns import Column, Content

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

TEXT_FORMAT = "@"
DATE_FORMAT = "yyyy-mm-dd"

HEADING_FONT = Font(bold=True, color="FFFFFF")
MANDATORY_FILL = PatternFill("solid", fgColor="C0392B")
OPTIONAL_FILL = PatternFill("solid", fgColor="2E6DA4")
_HEADING_ALIGNMENT = Alignment(horizontal="center", vertical="center", wrap_text=True)
_HEADING_BORDER = Border(right=Side("thin", color="FFFFFF"))

#: Excel takes such text for a formula or a number as soon as somebody edits the cell.
_MISTAKABLE = re.compile(r"[=+\-@#]|[\d.,]+$")
#: What Excel reads as an escaped character, so a text that has it must be escaped itself.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
#: XML cannot hold these; a workbook that is read may say them in Excel's escapes.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_WIDTHS = {Content.DATE: 13, Content.NUMBER: 10, Content.CODE: 16, Content.TEXT: 20, Content.CHOICE: 16}


def width(column: Column) -> int:
    """How wide a column is, in characters."""
    return _WIDTHS[column.content]


def set_widths(sheet: Any, widths: Sequence[int]) -> None:
    """The widths of a sheet's first columns, in characters; must come before its rows."""
    for index, characters in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = characters


def dress_heading(cell: Any, *, mandatory: bool) -> None:
    """The look of a heading; mandatory ones are red."""
    cell.font = HEADING_FONT
    cell.fill = MANDATORY_FILL if mandatory else OPTIONAL_FILL
    cell.alignment = _HEADING_ALIGNMENT
    cell.border = _HEADING_BORDER


def headings(sheet: "WriteOnlyWorksheet", columns: Sequence[tuple[str, bool]]) -> list[Any]:
    """Heading cells for a write-only sheet: each with its text and whether it is mandatory."""
    cells = [WriteOnlyCell(sheet, text) for text, _ in columns]
    for cell, (_, mandatory) in zip(cells, columns, strict=True):
        dress_heading(cell, mandatory=mandatory)
    return cells


class SafeRow:
    """Makes the rows of a write-only sheet: text stays text, whatever it starts with and whoever edits it.

    A row's cells are used again for the next row, since making styled cells takes longer than writing them.
    """

    def __init__(self, sheet: "WriteOnlyWorksheet", size: int) -> None:
        self._cells = [text_cell(sheet) for _ in range(size)]

    def fill(self, values: Sequence[Cell]) -> list[Any]:
        """The row for these values; append it before filling the next."""
        return [self._safe(cell, value) for cell, value in zip(self._cells, values, strict=True)]

    def _safe(self, cell: Any, value: Cell) -> Any:
        if not isinstance(value, str):
            return value
        text = escaped(value)
        if not _MISTAKABLE.match(text):
            return text
        cell.value = text
        cell.data_type = "s"
        return cell


def text_cell(sheet: "WriteOnlyWorksheet", text: str = "") -> Any:
    """A cell that holds text and is formatted as text."""
    cell = WriteOnlyCell(sheet, escaped(text))
    cell.data_type = "s"
    cell.number_format = TEXT_FORMAT
    return cell


def escaped(text: str) -> str:
    """Text that reads back as it is: Excel takes _x0041_ for a character."""
    plain = _ESCAPE.sub("_x005F_", text) if "_x" in text else text
    return _CONTROLS.sub(lambda found: f"_x{ord(found[0]):04X}_", plain)
