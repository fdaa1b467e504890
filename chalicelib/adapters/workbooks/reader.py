"""Reads an uploaded workbook: the first sheet that looks like a ledger, its headings and its rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from chalicelib.adapters.workbooks.guard import vetted
from chalicelib.adapters.workbooks.limits import MOST_ROWS
from chalicelib.domain.errors import Malformed
from chalicelib.domain.workbooks.cells import Cell, is_blank
from chalicelib.domain.workbooks.headings import ROWS_ABOVE, Headings, find_headings

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

Row = tuple[int, Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with headings; `rows` are the rows under them that hold anything, each with its number."""

    sheet: str
    headings: Headings
    rows: list[Row]


def read_table(content: bytes) -> Table:
    """The ledger in a workbook. Malformed, with a code for each reason, if there is none that can be read."""
    with vetted(content) as path:
        sheets = list(_tables(path))
        if not sheets:
            raise Malformed("headings_missing")
        sheet, headings = next((found for found in sheets if not found[1].missing), sheets[0])
        headings.require_all()
        rows = [row for row in islice(_rows(sheet), headings.row, None) if not all(map(is_blank, row[1]))]
    if not rows:
        raise Malformed("workbook_empty")
    if len(rows) > MOST_ROWS:
        raise Malformed("too_many_rows", limit=MOST_ROWS)
    return Table(sheet.name, headings, rows)


def _tables(path: Path) -> Iterator[tuple["CalamineSheet", Headings]]:
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    try:
        workbook = CalamineWorkbook.from_path(path)
        for known in workbook.sheets_metadata:
            if known.typ is SheetTypeEnum.WorkSheet and known.visible is SheetVisibleEnum.Visible:
                sheet = workbook.get_sheet_by_name(known.name)
                if headings := find_headings(islice(_rows(sheet), ROWS_ABOVE)):
                    yield sheet, headings
    except CalamineError:
        raise Malformed("workbook_damaged") from None


def _rows(sheet: "CalamineSheet") -> Iterator[Row]:
    return enumerate(sheet.iter_rows(), start=1)
