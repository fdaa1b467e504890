"""The name of a file: as people know it, harmless wherever it is shown or saved."""

import re
import unicodedata

from chalicelib.domain.documents.document import MediaType
from chalicelib.domain.text import clean_text

LONGEST = 100

#: No file system of those in use takes these; the first two part folders.
_FORBIDDEN = re.compile(r'[<>:"|?*]+')
_BLANKS = re.compile(r"\s+")
_ENDING = re.compile(r"\.[^. ]{1,5}\Z")

#: The endings of each kind; the first is given to a file that has none of them.
ENDINGS = {
    MediaType.JPEG: (".jpg", ".jpeg"),
    MediaType.PNG: (".png",),
    MediaType.PDF: (".pdf",),
}
_UNNAMED = "文件"


def file_name(text: str) -> str:
    """The last part of a path, without what cannot be seen or stored; never empty, at most 100 characters."""
    seen = filter(str.isprintable, clean_text(unicodedata.normalize("NFC", text)))
    last = re.split(r"[/\\]", "".join(seen))[-1]
    name = _BLANKS.sub(" ", _FORBIDDEN.sub("_", last)).strip(" .")
    ending = _ENDING.search(name)
    stem, tail = (name[: ending.start()], ending[0]) if ending else (name, "")
    return (stem[: LONGEST - len(tail)].rstrip(" .") or _UNNAMED) + tail


def with_ending(name: str, media_type: MediaType) -> str:
    """The name with the ending of what the file really is, so that it opens as that and nothing else."""
    endings = ENDINGS[media_type]
    if name.lower().endswith(endings):
        return name
    return name[: LONGEST - len(endings[0])].rstrip(" .") + endings[0]
