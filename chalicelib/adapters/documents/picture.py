"""Decoding pictures, to know that they can be shown. Pillow is imported only where one is looked at."""

import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from chalicelib.domain.errors import Wrong

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

#: What decoding takes of the function's memory: 4 bytes a pixel, at worst 6.
MOST_PIXELS = 40_000_000

#: What Pillow raises for bytes that are no picture; warnings are for pictures that it mends.
_BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    LookupError,
    TypeError,
    OverflowError,
    MemoryError,
    struct.error,
    zlib.error,
)


def decode_jpeg(content: bytes) -> None:
    """Wrong unless this is a whole JPEG of a size that can be shown."""
    from PIL.JpegImagePlugin import JpegImageFile

    try:
        picture = JpegImageFile(BytesIO(content))
        _check_pixels(picture)
        # An eighth of the size reads as far, in a fraction of time and memory.
        picture.draft(None, (1, 1))
        picture.load()
    except _BROKEN:
        raise Wrong("document_damaged") from None


def decode_png(content: bytes) -> None:
    """Wrong unless this is a whole PNG of a size that can be shown."""
    from PIL.PngImagePlugin import PngImageFile

    try:
        picture = PngImageFile(BytesIO(content))
        _check_pixels(picture)
        picture.load()
    except _BROKEN:
        raise Wrong("document_damaged") from None


def _check_pixels(picture: "ImageFile") -> None:
    if picture.width * picture.height > MOST_PIXELS:
        raise Wrong("document_too_many_pixels", limit=MOST_PIXELS // 1_000_000)
