"""The sheets of a checked workbook, as calamine reads them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from chalicelib.adapters.workbooks.limits import MOST_SHEETS
from chalicelib.domain.errors import Malformed
from chalicelib.domain.workbooks.cells import Cell

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

Row = tuple[int, Sequence[Cell]]


def visible_sheets(path: Path) -> "Iterator[CalamineSheet]":
    """The sheets that a person sees, the first of them only."""
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    workbook = CalamineWorkbook.from_path(path)
    for known in workbook.sheets_metadata[:MOST_SHEETS]:
        if known.typ is SheetTypeEnum.WorkSheet and known.visible is SheetVisibleEnum.Visible:
            yield workbook.get_sheet_by_name(known.name)


def rows_of(sheet: "CalamineSheet") -> Iterator[Row]:
    """The rows with their numbers in the sheet, from 1."""
    return enumerate(sheet.iter_rows(), start=1)


@contextmanager
def damage_refused() -> Iterator[None]:
    """What calamine cannot read is the file's fault; its panics, which are no Exception, are told by name."""
    from python_calamine import CalamineError

    try:
        yield
    except CalamineError:
        raise Malformed("workbook_damaged") from None
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise Malformed("workbook_damaged") from None
        raise
