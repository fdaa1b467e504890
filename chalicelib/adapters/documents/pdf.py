"""PDF: the header first, a trailer that leads to the cross references last, nothing before or after.

What its pages hold is for the reader's viewer, which opens it on another origin than ours.
"""

import re

from chalicelib.domain.errors import Wrong

_HEADER = re.compile(rb"%PDF-[12]\.\d")
_ENDING = re.compile(rb"startxref\s+(\d{1,10})\s+%%EOF[\s\x00]*\Z")
#: A table of cross references, or an object that is one.
_REFERENCES = re.compile(rb"\s*(?:xref\b|\d+\s+\d+\s+obj\b)")
#: It stands in the trailer or in the dictionary of an object, neither of which is ever compressed.
_ENCRYPTED = re.compile(rb"/Encrypt\s*(?:<<|\d+\s+\d+\s+R\b)")

#: Where viewers look for the ending.
_TAIL = 1024


def checked_pdf(content: bytes) -> bytes:
    """The content as it is."""
    ending = _ENDING.search(content[-_TAIL:])
    if not _HEADER.match(content) or ending is None or b"/Root" not in content:
        raise Wrong("document_damaged")
    if not _REFERENCES.match(content, int(ending[1])):
        raise Wrong("document_damaged")
    if _ENCRYPTED.search(content):
        raise Wrong("document_protected")
    return content
