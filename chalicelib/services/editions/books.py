"""The catalogue as workbooks, made when asked for: they are small and seldom wanted."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from chalicelib.domain.reference.divisions import divisions
from chalicelib.services.editions.maintain import catalogue_of
from chalicelib.services.editions.published import current_catalogue


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook and the name to save it under."""

    file_name: str
    content: bytes


def import_template() -> Book:
    """《强制检定器具信息导入模板》 with the published edition."""
    from chalicelib.adapters.workbooks.template import write_template

    known = current_catalogue()
    return made_book("强制检定器具信息导入模板.xlsx", lambda path: write_template(path, known, divisions()))


def catalogue_book() -> Book:
    """《强检器具目录》 of the published edition, to look things up in."""
    from chalicelib.adapters.workbooks.reference_books import write_catalogue

    known = current_catalogue()
    return made_book("强检器具目录.xlsx", lambda path: write_catalogue(path, known))


def edition_book(edition_id: str) -> Book:
    """An edition in the form in which another one is loaded."""
    from chalicelib.adapters.workbooks.edition_books import write_edition

    edition, known = catalogue_of(edition_id)
    return made_book(f"强检器具目录_{edition.name}.xlsx", lambda path: write_edition(path, known))


def made_book(file_name: str, write: Callable[[Path], None]) -> Book:
    """A workbook as it is written into a file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        write(path)
        return Book(file_name, path.read_bytes())
