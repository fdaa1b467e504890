"""What a file really is, by its content; its name and the type it was declared as are not asked."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from chalicelib.adapters.documents.jpeg import checked_jpeg
from chalicelib.adapters.documents.pdf import checked_pdf
from chalicelib.adapters.documents.png import checked_png
from chalicelib.domain.documents.document import MediaType, check_size
from chalicelib.domain.errors import Wrong

_CHECKS: Mapping[bytes, tuple[MediaType, Callable[[bytes], bytes]]] = {
    b"\xff\xd8\xff": (MediaType.JPEG, checked_jpeg),
    b"\x89PNG\r\n\x1a\n": (MediaType.PNG, checked_png),
    b"%PDF-": (MediaType.PDF, checked_pdf),
}


class Checked(NamedTuple):
    """The kind of a file, and of its content what belongs to it."""

    media_type: MediaType
    content: bytes


def check(content: bytes) -> Checked:
    """The content as it may be kept; Wrong says why it may not.

    What some phones and all polyglots have after the end of a picture is left out.
    """
    check_size(len(content))
    for signature, (media_type, checked) in _CHECKS.items():
        if content.startswith(signature):
            return Checked(media_type, checked(content))
    raise Wrong("document_kind")
