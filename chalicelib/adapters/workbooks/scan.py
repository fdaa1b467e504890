"""A quick look at the XML of a workbook's parts, cheap enough to be had for every upload.

It vouches for a sheet whose cells are all written the way spreadsheet programs write them, in columns A to
AZ and rows 1 to 99999. Any other sheet goes to `extent`, which is exact and far slower. The bytes are
searched as they are, because calamine looks at bytes, too.
"""

import re

from chalicelib.adapters.workbooks.limits import MIB, MOST_STRINGS
from chalicelib.domain.errors import Malformed

CHUNK = MIB

#: A cell's start tag in any but the usual form, such as one with two attributes r: calamine obeys the last.
_UNUSUAL_CELL = re.compile(rb'<c(?! r="A?[A-Z][1-9][0-9]{0,4}"(?: [st]="[0-9A-Za-z]+")* ?/?>)(?![a-z])')
_DECLARATION = re.compile(rb"<!(?!--|\[CDATA\[)")


class Scan:
    """What is known of one part, once fed and closed; `strings` tells the part with the shared texts."""

    def __init__(self, *, strings: bool) -> None:
        self.unusual = False
        self.cells = 0
        self.strings = 0
        self.longest_string = 0
        self._marker = b"<si" if strings else b"<"
        self._measured = strings
        self._rest = b""

    def feed(self, chunk: bytes) -> None:
        """Looks at the next CHUNK or less; Malformed if it declares entities or can be no honest sheet."""
        data = self._rest + chunk
        cut = max(data.rfind(self._marker), 0)
        self._rest = data[cut:]
        if len(self._rest) > CHUNK or (len(data) > CHUNK and _is_one_text(data)):
            raise Malformed("workbook_unsafe")
        self._look(data[:cut])

    def close(self) -> None:
        """Looks at what is left."""
        self._look(self._rest)
        if self.strings > MOST_STRINGS:
            raise Malformed("workbook_unsafe")

    def _look(self, data: bytes) -> None:
        if b"\0" in data or _DECLARATION.search(data):
            raise Malformed("workbook_unsafe")
        self.cells += data.count(b"<c ")
        self.unusual = self.unusual or b":c" in data or _UNUSUAL_CELL.search(data) is not None
        if self._measured:
            self.unusual = self.unusual or b":si" in data
            strings = data.split(b"<si")
            self.strings += len(strings) - 1
            self.longest_string = max(self.longest_string, *map(len, strings))


def _is_one_text(data: bytes) -> bool:
    """Runs of text, far more than a cell may hold, and no cell or string ends among them."""
    return b"<t" in data and b"c>" not in data and b"si>" not in data
