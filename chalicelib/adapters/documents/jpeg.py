"""JPEG: markers from the first to the last, then the picture itself (ITU-T T.81, annex B)."""

import re

from chalicelib.adapters.documents.picture import decode_jpeg
from chalicelib.domain.errors import Wrong

#: A marker; 00 and the restarts D0 to D7 belong to the data of a scan.
_MARKER = re.compile(rb"\xff([^\x00\xff\xd0-\xd7])", re.DOTALL)
_END = 0xD9
_SCAN = 0xDA
_TEMPORARY = 0x01

#: Cameras and programs write a dozen; each of thousands would take as long as the whole picture.
MOST_SCANS = 30


def checked_jpeg(content: bytes) -> bytes:
    """The picture up to its end."""
    picture = content[: _end(content)]
    decode_jpeg(picture)
    return picture


def _end(content: bytes) -> int:
    at, scans = 2, 0
    while found := _MARKER.search(content, at):
        marker, at = found[1][0], found.end()
        if marker == _END:
            return at
        if marker == _TEMPORARY:
            continue
        at += int.from_bytes(content[at : at + 2])
        scans += marker == _SCAN
        if scans > MOST_SCANS:
            break
    raise Wrong("document_damaged")
