"""Editions for tests: the packaged one with a kind fewer and a kind more, as a workbook to be loaded."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from chalicelib.adapters.workbooks.edition_books import write_edition
from chalicelib.domain.reference.catalogue import Catalogue, Form, Kind, catalogue

#: Kinds that no other test uses.
REMOVED = ("面积计", "皮革面积计")
ADDED = Kind(2, "面积计", 901, "布料面积计", Form.PERIODIC, 24)
NAME = "2020年第42号"


def offered() -> list[Kind]:
    """What may be chosen in the packaged edition."""
    return [kind for kinds in catalogue().items.values() for kind in kinds]


def changed_kinds() -> list[Kind]:
    """The packaged edition without REMOVED, with ADDED."""
    kept = [kind for kind in offered() if (kind.item, kind.name) != REMOVED]
    return [*kept, replace(ADDED, number=max(kind.number for kind in kept) + 1)]


def workbook(kinds: Sequence[Kind]) -> bytes:
    """The workbook of an edition with these kinds."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "edition.xlsx"
        write_edition(path, Catalogue("x", tuple(kinds)))
        return path.read_bytes()


def edition_form(kinds: Sequence[Kind] | None = None, **changes: Any) -> dict[str, Any]:
    """What is sent to load an edition."""
    file = b64encode(workbook(changed_kinds() if kinds is None else kinds)).decode()
    return {"name": NAME, "in_force_on": "2020-10-26", "file": file} | changes
