"""A workbook is hostile until checked: what passes here may be given to calamine.

calamine never sees the upload itself. It gets a copy, uncompressed, of those parts that were looked at, so
that no trick with the container can show it other bytes than those that were checked.
"""

import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from chalicelib.adapters.workbooks.archive import holds_strings, needed_parts, opened
from chalicelib.adapters.workbooks.extent import measured, string_lengths
from chalicelib.adapters.workbooks.limits import LARGEST_EXPANDED, MOST_CELLS, MOST_TEXT
from chalicelib.adapters.workbooks.scan import CHUNK, Scan
from chalicelib.domain.errors import Malformed

_MACROS = b"macroEnabled"


@contextmanager
def vetted(content: bytes, largest_expanded: int = LARGEST_EXPANDED) -> Iterator[Path]:
    """The path of a checked copy, for as long as the context lasts; Malformed says why there is none.

    `largest_expanded` is how many bytes the file may have unpacked: checking takes time with each of them.
    """
    with tempfile.TemporaryDirectory(prefix="workbook-") as folder:
        path = Path(folder) / "workbook.xlsx"
        with opened(content) as archive:
            parts = needed_parts(archive, largest_expanded)
            with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as copy:
                scans = {name: _copied(archive, entry, copy, name) for name, entry in parts.items()}
            _require_modest(archive, parts, scans)
        yield path


def _copied(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, copy: zipfile.ZipFile, name: str) -> Scan:
    scan = Scan(strings=holds_strings(name))
    with archive.open(entry) as source, copy.open(zipfile.ZipInfo(name), "w") as target:
        while chunk := source.read(CHUNK):
            if name.startswith("[") and _MACROS in chunk:
                raise Malformed("workbook_with_macros")
            scan.feed(chunk)
            target.write(chunk)
    scan.close()
    return scan


def _require_modest(
    archive: zipfile.ZipFile, parts: Mapping[str, zipfile.ZipInfo], scans: Mapping[str, Scan]
) -> None:
    """Has every part measured exactly that the scan cannot vouch for: any part may be named as a sheet."""
    strings = next((name for name in parts if holds_strings(name)), None)
    longest = 0
    if strings:
        longest = MOST_TEXT if scans[strings].unusual else scans[strings].longest_string
    lengths: list[int] | None = None
    for name, scan in scans.items():
        if scan.unusual or scan.cells > MOST_CELLS or scan.cells * longest > MOST_TEXT:
            if lengths is None:
                lengths = _lengths(archive, parts[strings]) if strings else []
            with archive.open(parts[name]) as part:
                measured(part, lengths).require_modest()


def _lengths(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> list[int]:
    with archive.open(entry) as part:
        return string_lengths(part)
