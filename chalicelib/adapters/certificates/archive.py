"""An archive of certificates is hostile until checked, as workbooks are; nothing of it goes to a disk."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, cast

from chalicelib.adapters.certificates.limits import (
    LARGEST_ARCHIVE,
    LARGEST_EXPANDED,
    LARGEST_TABLE,
    MIB,
    MOST_FILES,
)
from chalicelib.adapters.ranges import Ranges
from chalicelib.domain.documents.document import LARGEST_BYTES
from chalicelib.domain.errors import Malformed, Wrong
from chalicelib.domain.resultbooks.certificates import Entry, Names, leads_out, readings

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED_FLAG, _UTF_8_FLAG = 0x1, 0x800
_DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    zlib.error,
)


class Archive:
    """The checked table of an archive; a file is read when it is asked for."""

    def __init__(self, opened: zipfile.ZipFile) -> None:
        self._opened = opened
        self._files = [each for each in opened.infolist() if not each.is_dir()]
        _require_plain(self._files)
        self.names = Names(Entry(place, _readings(each)) for place, each in enumerate(self._files))

    def read(self, entry: Entry) -> bytes:
        """The content of a file; Wrong where it is larger than a document may be, or damaged."""
        file = self._files[entry.place]
        if file.file_size > LARGEST_BYTES:
            raise Wrong("document_too_big", limit=LARGEST_BYTES // MIB)
        try:
            with self._opened.open(file) as content:
                return content.read(LARGEST_BYTES)
        except _DAMAGE:
            raise Wrong("document_damaged") from None


@contextmanager
def opened(bucket: str, key: str) -> Iterator[Archive]:
    """An archive in storage, of which only what is looked at is fetched; Malformed says why it is refused."""
    stored = Ranges.of(bucket, key)
    if stored is None:
        raise Malformed("archive_missing")
    if stored.size > LARGEST_ARCHIVE:
        raise Malformed("archive_too_big", limit=LARGEST_ARCHIVE // MIB)
    yield _checked(_Source(stored))


def _checked(source: "_Source") -> Archive:
    if source.read(2) != b"PK":
        raise Malformed("archive_kind")
    try:
        archive = Archive(zipfile.ZipFile(cast("IO[bytes]", source)))
    except _TableTooLarge:
        raise Malformed("archive_too_many", limit=MOST_FILES) from None
    except _DAMAGE:
        raise Malformed("archive_damaged") from None
    source.limit = LARGEST_BYTES + MIB
    return archive


def _require_plain(files: list[zipfile.ZipInfo]) -> None:
    if len(files) > MOST_FILES:
        raise Malformed("archive_too_many", limit=MOST_FILES)
    if any(each.flag_bits & _ENCRYPTED_FLAG for each in files):
        raise Malformed("archive_protected")
    if sum(each.file_size for each in files) > LARGEST_EXPANDED:
        raise Malformed("archive_expands_too_far", limit=LARGEST_EXPANDED // MIB)
    unsafe = (each.compress_type not in _METHODS or any(map(leads_out, _readings(each))) for each in files)
    if any(unsafe):
        raise Malformed("archive_unsafe")


def _readings(file: zipfile.ZipInfo) -> tuple[str, ...]:
    name = file.orig_filename
    found = (name,) if file.flag_bits & _UTF_8_FLAG else readings(name.encode("cp437"))
    return tuple(each.replace("\\", "/") for each in found)


class _TableTooLarge(Exception):
    """More is asked for at once than any honest archive needs."""


class _Source(io.BufferedReader):
    """Fetches half a MiB at a time, and refuses to hold more at once than `limit`.

    `zipfile` reads the whole table in one go, as long as the archive says that it is.
    """

    def __init__(self, stored: Ranges) -> None:
        super().__init__(stored, buffer_size=MIB // 2)
        self.limit = LARGEST_TABLE
        self._stored = stored

    def read(self, size: int | None = -1, /) -> bytes:
        """As any file, within the limit."""
        wanted = self._stored.size - self.tell() if size is None or size < 0 else size
        if wanted > self.limit:
            raise _TableTooLarge
        return super().read(wanted)
