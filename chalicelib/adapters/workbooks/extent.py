"""How far a sheet really reaches, and how much it holds: exact, by parsing all of it, and slow.

calamine lays a sheet out from its first to its last cell and aborts the whole process where that does not fit
into memory, so this must not be smaller than what calamine finds. Cells without a value do not count.
"""

import re
from collections.abc import Callable, Sequence
from typing import IO
from xml.parsers import expat

from chalicelib.adapters.workbooks.limits import (
    LARGEST_AREA,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_STRINGS,
    MOST_TEXT,
)
from chalicelib.domain.errors import Malformed
from chalicelib.domain.workbooks.headings import ROWS_ABOVE

_REFERENCE = re.compile(r"([A-Za-z]{1,7})([0-9]{1,10})")
_CHUNK = 1 << 16
#: Digits of a shared text's number, blanks around it included.
_LONGEST_INDEX = 40


def measured(sheet: IO[bytes], lengths: Sequence[int]) -> "Extent":
    """The extent of a sheet whose shared texts have these lengths; Malformed as soon as it is too much."""
    extent = Extent(lengths)
    parser = _parser(extent.start, extent.end)
    parser.CharacterDataHandler = extent.text
    _parse(parser, sheet)
    return extent


def string_lengths(strings: IO[bytes]) -> list[int]:
    """The length of each shared text, in characters."""
    lengths: list[int] = []

    def start(name: str, _: dict[str, str]) -> None:
        if _local(name) == "si":
            lengths.append(0)
            if len(lengths) > MOST_STRINGS:
                raise Malformed("workbook_unsafe")

    def text(data: str) -> None:
        if lengths:
            lengths[-1] += len(data)

    parser = _parser(start, lambda _: None)
    parser.CharacterDataHandler = text
    _parse(parser, strings)
    return lengths


class Extent:
    """What a sheet holds, as its XML goes by: start, end and text are called by the parser."""

    def __init__(self, lengths: Sequence[int]) -> None:
        self._lengths = lengths
        self._row = self._column = 1
        self._cell_row = 1
        self._shared = self._in_value = False
        self._value = ""
        self._rows: set[int] = set()
        self._columns: set[int] = set()
        self._cells = self._text = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        if local == "c":
            self._cell_row = self._row
            if "r" in attributes:
                self._cell_row, self._column = _position(attributes["r"])
            self._shared = attributes.get("t") == "s"
        elif local == "row":
            if "r" in attributes:
                self._row = _number(attributes["r"])
            self._column = 1
        elif local in ("v", "is"):
            self._count()
            self._in_value, self._value = local == "v", ""

    def end(self, name: str) -> None:
        local = _local(name)
        if local == "c":
            self._column += 1
        elif local == "row":
            self._row += 1
            self._column = 1
        elif local == "v":
            if self._shared:
                self._text += self._length(self._value)
            self._in_value = False

    def text(self, data: str) -> None:
        self._text += len(data)
        if self._in_value and self._shared:
            self._value = (self._value + data)[:_LONGEST_INDEX]

    def _length(self, index: str) -> int:
        try:
            return self._lengths[int(index)]
        except (ValueError, IndexError):
            raise Malformed("workbook_damaged") from None

    def _count(self) -> None:
        self._rows.add(self._cell_row)
        self._columns.add(self._column)
        self._cells += 1
        if len(self._rows) > MOST_ROWS + ROWS_ABOVE:
            raise Malformed("too_many_rows", limit=MOST_ROWS)
        if self._cells > MOST_CELLS:
            raise Malformed("too_many_cells", limit=MOST_CELLS)

    @property
    def last(self) -> tuple[int, int]:
        """The last row and the last column with a value, from 1; 0 where there is none."""
        return max(self._rows, default=0), max(self._columns, default=0)

    def require_modest(self) -> None:
        """Malformed if the sheet, though not too long, is too wide or reaches too far."""
        if len(self._columns) > MOST_COLUMNS:
            raise Malformed("too_many_columns", limit=MOST_COLUMNS)
        row, column = self.last
        if row * column > LARGEST_AREA:
            raise Malformed("workbook_reaches_too_far", cell=f"{_letters(column)}{row}")
        if self._text > MOST_TEXT:
            raise Malformed("workbook_unsafe")


def _parser(start: Callable[[str, dict[str, str]], None], end: Callable[[str], None]) -> expat.XMLParserType:
    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.buffer_text = True
    return parser


def _parse(parser: expat.XMLParserType, part: IO[bytes]) -> None:
    try:
        while chunk := part.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError:
        raise Malformed("workbook_damaged") from None


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _position(reference: str) -> tuple[int, int]:
    match = _REFERENCE.fullmatch(reference)
    if not match:
        raise Malformed("workbook_damaged")
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - 64
    return _number(match[2]), column


def _number(digits: str) -> int:
    if not digits.isascii() or not digits.isdecimal() or len(digits) > 10 or not (number := int(digits)):
        raise Malformed("workbook_damaged")
    return number


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
