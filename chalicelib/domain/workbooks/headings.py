"""Which column of a sheet holds what: headings are known by name, in any order, under any title rows."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from chalicelib.domain.errors import Malformed
from chalicelib.domain.text import folded
from chalicelib.domain.workbooks.cells import Cell, as_text, is_blank, shown
from chalicelib.domain.workbooks.columns import COLUMNS, Column

#: Title and blank rows that may stand above the headings.
ROWS_ABOVE = 15
#: Heads the reasons in a workbook of refused rows; such columns are passed over in silence.
REASON_PREFIX = "原因："
#: Columns of our own workbooks that are for reading only.
DIVISION_NAME, LAST_VERDICT, ORIGINAL_ROW = "行政区划名称", "上次检定结果", "原行号"
READ_ONLY = (DIVISION_NAME, LAST_VERDICT, ORIGINAL_ROW, "序号")

#: Fewer known headings than this are no heading row, only a row of words.
_ENOUGH = 3
_MARKS = re.compile(r"[*※:☆★]|[(\[【](?:必填|选填|可选|必填项|选填项)[)\]】]")


@dataclass(frozen=True)
class Layout:
    """The columns of a kind of workbook."""

    columns: tuple[Column, ...]

    @cached_property
    def fields(self) -> Mapping[str, str]:
        """The field of every heading that is known, in plain letters."""
        return {
            _plain(name): column.field
            for column in self.columns
            for name in (column.heading, *column.synonyms.split())
        }


LEDGER = Layout(COLUMNS)


@dataclass(frozen=True, slots=True)
class Headings:
    """`row` counts from 1, `positions` (by field) from 0; `ignored` are headings that nobody knows."""

    row: int
    positions: Mapping[str, int]
    ignored: tuple[str, ...]
    layout: Layout = LEDGER

    @property
    def missing(self) -> list[str]:
        """Headings of the mandatory columns that are not there."""
        mandatory = (column for column in self.layout.columns if column.mandatory)
        return [column.heading for column in mandatory if column.field not in self.positions]

    def require_all(self) -> None:
        """Malformed, naming every mandatory column that is not there."""
        if self.missing:
            raise Malformed("columns_missing", columns="、".join(self.missing))

    def pick(self, row: Sequence[Cell]) -> dict[str, Cell]:
        """The cells of a row by field; a row may be shorter than the headings."""
        return {field: row[index] for field, index in self.positions.items() if index < len(row)}


def find_headings(rows: Iterable[tuple[int, Sequence[Cell]]], layout: Layout = LEDGER) -> Headings | None:
    """The row, among the first ROWS_ABOVE or so, that knows the most headings; None where there is none."""
    candidates = [_read(number, row, layout) for number, row in rows]
    best = max(candidates, key=lambda headings: len(headings.positions), default=None)
    return best if best and len(best.positions) >= _ENOUGH else None


def _read(number: int, row: Sequence[Cell], layout: Layout) -> Headings:
    positions: dict[str, int] = {}
    ignored: list[str] = []
    for index, cell in enumerate(row):
        if is_blank(cell) or _is_ours(text := as_text(cell).strip()):
            continue
        field = layout.fields.get(_plain(text))
        if field and field not in positions:
            positions[field] = index
        else:
            ignored.append(shown(text))
    return Headings(number, positions, tuple(ignored), layout)


def _is_ours(text: str) -> bool:
    return text.startswith(REASON_PREFIX) or text in READ_ONLY


def _plain(text: str) -> str:
    return _MARKS.sub("", folded(text))
