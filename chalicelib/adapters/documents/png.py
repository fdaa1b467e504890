"""PNG: chunks with their check sums, from the header to the end, then the picture itself."""

import zlib

from chalicelib.adapters.documents.picture import decode_png
from chalicelib.domain.errors import Wrong

_SIGNATURE = 8
#: Length and type before, the check sum after what is in a chunk.
_BEFORE, _AFTER = 8, 4


def checked_png(content: bytes) -> bytes:
    """The picture up to its end."""
    picture = content[: _end(content)]
    decode_png(picture)
    return picture


def _end(content: bytes) -> int:
    at = _SIGNATURE
    while at + _BEFORE + _AFTER <= len(content):
        data = at + _BEFORE
        kind = content[at + 4 : data]
        end = data + int.from_bytes(content[at : at + 4])
        check_sum = int.from_bytes(content[end : end + _AFTER])
        if end + _AFTER > len(content) or zlib.crc32(content[at + 4 : end]) != check_sum:
            break
        at = end + _AFTER
        if kind == b"IEND":
            return at
    raise Wrong("document_damaged")
