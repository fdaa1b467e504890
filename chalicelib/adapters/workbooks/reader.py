"""Reads an uploaded workbook: the first sheet that looks like what is wanted, its headings and its rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from chalicelib.adapters.workbooks.guard import vetted
from chalicelib.adapters.workbooks.limits import MOST_ROWS
from chalicelib.adapters.workbooks.sheets import Row, damage_refused, rows_of, visible_sheets
from chalicelib.domain.errors import Malformed
from chalicelib.domain.workbooks.cells import is_blank
from chalicelib.domain.workbooks.headings import LEDGER, ROWS_ABOVE, Headings, Layout, find_headings

if TYPE_CHECKING:
    from python_calamine import CalamineSheet


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with headings; `rows` are the rows under them that hold anything, each with its number."""

    sheet: str
    headings: Headings
    rows: list[Row]


def read_table(content: bytes, layout: Layout = LEDGER) -> Table:
    """The table in a workbook. Malformed, with a code for each reason, if there is none that can be read."""
    with vetted(content) as path, damage_refused():
        sheet, headings = _table(visible_sheets(path), layout)
        headings.require_all()
        rows = [row for row in islice(rows_of(sheet), headings.row, None) if not all(map(is_blank, row[1]))]
    if not rows:
        raise Malformed("workbook_empty")
    if len(rows) > MOST_ROWS:
        raise Malformed("too_many_rows", limit=MOST_ROWS)
    return Table(sheet.name, headings, rows)


def _table(sheets: "Iterator[CalamineSheet]", layout: Layout) -> "tuple[CalamineSheet, Headings]":
    """The first sheet with all mandatory columns, or else the first with any headings at all."""
    partial: tuple[CalamineSheet, Headings] | None = None
    anything = False
    for sheet in sheets:
        anything = anything or sheet.start is not None
        headings = find_headings(islice(rows_of(sheet), ROWS_ABOVE), layout)
        if headings and not headings.missing:
            return sheet, headings
        if headings and not partial:
            partial = sheet, headings
    if not partial:
        raise Malformed("headings_missing" if anything else "workbook_empty")
    return partial
