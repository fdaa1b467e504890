"""Makes a workbook the same, byte for byte, whenever it is written: builds must not differ by the clock."""

import re
import zipfile
from pathlib import Path

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_STAMP = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def strip_time(path: Path) -> None:
    """Replace the times in a workbook, and in its container, by a fixed one."""
    with zipfile.ZipFile(path) as written:
        parts = [(entry.filename, written.read(entry)) for entry in written.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as stripped:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            data = _STAMP.sub(b"1980-01-01T00:00:00Z", content) if name == _CORE else content
            stripped.writestr(entry, data)
