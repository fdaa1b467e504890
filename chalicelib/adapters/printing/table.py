"""A table on A4 that goes on over pages, its heading on each of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from chalicelib.adapters.printing.text import FONT, wrapped

WIDTH, HEIGHT = A4
LEFT, RIGHT = 14 * mm, WIDTH - 14 * mm
TOP, BOTTOM = HEIGHT - 14 * mm, 18 * mm

_SIZE, _LEADING, _PADDING = 8.0, 11.0, 3.0

Cells = list[list[str]]


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, and a width in points."""

    heading: str
    width: float


@dataclass(frozen=True, slots=True)
class Table:
    """Columns and rows; a cell may hold several lines, and each of them is broken where it is too long."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]

    def pages(self, first: float, other: float) -> list[list[Cells]]:
        """The rows of each page; the heading begins so high on the first page, and so high on others."""
        pages: list[list[Cells]] = [[]]
        room = first - BOTTOM - self._heading_height
        for row in map(self._cells, self.rows):
            if pages[-1] and _height(row) > room:
                pages.append([])
                room = other - BOTTOM - self._heading_height
            pages[-1].append(row)
            room -= _height(row)
        return pages

    def draw(self, canvas: Canvas, top: float, rows: Iterable[Cells]) -> None:
        """Draw the heading and the rows of a page from `top` down."""
        height = self._heading_height
        canvas.setFillGray(0.92)
        canvas.rect(LEFT, top - height, sum(each.width for each in self.columns), height, stroke=0, fill=1)
        canvas.setFillGray(0)
        self._draw_row(canvas, top, self._heading)
        top -= height
        for row in rows:
            self._draw_row(canvas, top, row)
            top -= _height(row)

    @property
    def _heading(self) -> Cells:
        return self._cells([each.heading for each in self.columns])

    @property
    def _heading_height(self) -> float:
        return _height(self._heading)

    def _cells(self, texts: Sequence[str]) -> Cells:
        pairs = zip(self.columns, texts, strict=True)
        return [wrapped(text, _SIZE, column.width - 2 * _PADDING) for column, text in pairs]

    def _draw_row(self, canvas: Canvas, top: float, row: Cells) -> None:
        canvas.setFont(FONT, _SIZE)
        canvas.setLineWidth(0.4)
        left, height = LEFT, _height(row)
        for column, lines in zip(self.columns, row, strict=True):
            canvas.rect(left, top - height, column.width, height)
            for number, line in enumerate(lines):
                canvas.drawString(left + _PADDING, top - _PADDING - _SIZE - number * _LEADING, line)
            left += column.width


def _height(row: Cells) -> float:
    return max(len(cell) for cell in row) * _LEADING + 2 * _PADDING
