"""The container of a workbook: what kind of file it is, and which of its parts may be read."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from chalicelib.adapters.workbooks.limits import (
    LARGEST_FILE,
    LARGEST_OTHER_PART,
    MIB,
    MOST_ENTRIES,
)
from chalicelib.domain.errors import Malformed

_ZIP = b"PK\x03\x04"
_ZIP_ENTRY = b"PK\x01\x02"
#: Compound files: .xls, .doc, and workbooks encrypted with a password.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_SHEETS = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book"))

#: All that calamine needs; pictures, charts, settings and the like never reach it.
_NEEDED = re.compile(
    r"\[content_types\]\.xml|(?:.*/)?_rels/[^/]*\.rels|xl/(?:worksheets/|(?!calcchain))[^/]+\.xml"
)
_LARGE = re.compile(r"xl/worksheets/.*|xl/sharedstrings\.xml")
_SHARED_STRINGS = "xl/sharedstrings.xml"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED_FLAG = 0x1


@contextmanager
def opened(content: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive of a workbook; whatever turns out damaged while it is open is Malformed."""
    _require_workbook(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield archive
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError, zlib.error):
        raise Malformed("workbook_damaged") from None


def _require_workbook(content: bytes) -> None:
    if not content:
        raise Malformed("workbook_empty")
    if len(content) > LARGEST_FILE:
        raise Malformed("workbook_too_big", limit=LARGEST_FILE // MIB)
    if content.startswith(_COMPOUND):
        raise Malformed(_compound(content))
    if not content.startswith(_ZIP):
        raise Malformed("not_a_workbook")
    if content.count(_ZIP_ENTRY) > MOST_ENTRIES:
        raise Malformed("workbook_unsafe")


def _compound(content: bytes) -> str:
    if _ENCRYPTED in content:
        return "workbook_protected"
    return "old_workbook" if any(name in content for name in _OLD_SHEETS) else "not_a_workbook"


def needed_parts(archive: zipfile.ZipFile, largest_expanded: int) -> dict[str, zipfile.ZipInfo]:
    """The parts to read, by name, once the whole archive has been found to be a plain workbook."""
    entries = archive.infolist()
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise Malformed("workbook_protected")
    if sum(entry.file_size for entry in entries) > largest_expanded:
        raise Malformed("workbook_expands_too_far", limit=largest_expanded // MIB)
    names = [entry.filename.replace("\\", "/").lstrip("/") for entry in entries]
    folded = [name.lower() for name in names]
    if "xl/workbook.xml" not in folded:
        raise Malformed("not_a_workbook")
    if any(name.endswith("vbaproject.bin") for name in folded):
        raise Malformed("workbook_with_macros")
    if len(set(folded)) < len(folded) or any(entry.compress_type not in _METHODS for entry in entries):
        raise Malformed("workbook_unsafe")
    parts = {
        name: entry for name, entry in zip(names, entries, strict=True) if _NEEDED.fullmatch(name.lower())
    }
    if any(entry.file_size > LARGEST_OTHER_PART and not is_large(name) for name, entry in parts.items()):
        raise Malformed("workbook_unsafe")
    return parts


def is_large(name: str) -> bool:
    """Sheets and strings may fill the whole budget; other parts are small in any honest workbook."""
    return _LARGE.fullmatch(name.lower()) is not None


def holds_strings(name: str) -> bool:
    """The part with the texts that cells refer to by number."""
    return name.lower() == _SHARED_STRINGS
