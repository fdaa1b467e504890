"""Which file of an archive is the certificate of which number."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chalicelib.domain.documents.file_name import file_name
from chalicelib.domain.text import folded

PDF = ".pdf"
#: No file system takes these in a name, so a file named after a number that has them has something else.
_NOT_IN_NAMES = re.compile(r'[/\\:*?"<>|_]+')
#: What systems put beside the files of people.
_LITTER = re.compile(r"(?:.*/)?(?:__macosx/.*|\.[^/]*(?<!\.pdf)|thumbs\.db|desktop\.ini)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in an archive: its place, and its name as it may be meant, the likeliest reading first."""

    place: int
    readings: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name for people, without its folder and what cannot be seen."""
        return file_name(self.readings[0])


class Names:
    """The files of an archive by the number that each is named after."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = [each for each in entries if not _LITTER.fullmatch(each.readings[0])]
        self._by_key: dict[str, list[Entry]] = {}
        for entry in self._entries:
            for key in _keys(entry):
                self._by_key.setdefault(key, []).append(entry)

    def of(self, number: str) -> Sequence[Entry]:
        """The files that are named after a number; none, one, or too many."""
        return self._by_key.get(file_key(number), ())

    def without_row(self, numbers: Iterable[str]) -> list[str]:
        """The names of the files that belong to none of the numbers."""
        used = {entry.place for number in numbers for entry in self.of(number)}
        return [each.name for each in self._entries if each.place not in used]


def file_key(number: str) -> str:
    """What the number of a certificate and the name of its file have in common."""
    return _NOT_IN_NAMES.sub("_", folded(number))


def expected_name(number: str) -> str:
    """The name that the file of a number should have."""
    return _NOT_IN_NAMES.sub("_", number) + PDF


def last_part(path: str) -> str:
    """The name of a file without the folders it lies in."""
    return path.rpartition("/")[2]


def leads_out(path: str) -> bool:
    """Whether a name is made to be unpacked somewhere else."""
    parts = path.split("/")
    return path.startswith("/") or ".." in parts or ":" in parts[0] or "\0" in path


def readings(raw: bytes) -> tuple[str, ...]:
    """What a name that is not marked as UTF-8 may be: Windows in China writes GBK, others UTF-8 unmarked."""
    found = [text for text in (_decoded(raw, "gb18030"), _decoded(raw, "utf-8")) if text is not None]
    return tuple(dict.fromkeys(found)) or (raw.decode("ascii", "replace"),)


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _keys(entry: Entry) -> set[str]:
    names = (last_part(each) for each in entry.readings)
    return {file_key(name[: -len(PDF)]) for name in names if name.lower().endswith(PDF)}
