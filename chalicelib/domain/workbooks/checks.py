"""From the cells of one instrument to its details, or to everything that is wrong with them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from chalicelib.domain.errors import FieldError
from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.due import due_date
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.reference.catalogue import Catalogue
from chalicelib.domain.reference.divisions import Divisions
from chalicelib.domain.text import clean_text
from chalicelib.domain.workbooks import values
from chalicelib.domain.workbooks.cells import Cell, as_text
from chalicelib.domain.workbooks.choices import ORIGINS, PURPOSES, STATUSES, SUBMISSIONS
from chalicelib.domain.workbooks.columns import COLUMNS, Content
from chalicelib.domain.workbooks.lookups import division_reader, item_reader, kind_reader

Cells = Mapping[str, Cell]
Found = dict[str, Any]
ItemAndKind = tuple[str, str]

_ORDER = {column.field: position for position, column in enumerate(COLUMNS)}


class InstrumentChecker:
    """Checks cells, by field, against the catalogue and the divisions; keeps what it looked up."""

    def __init__(self, catalogue: Catalogue, divisions: Divisions) -> None:
        self._kind = kind_reader(catalogue)
        self._readers = _readers(item_reader(catalogue), division_reader(divisions))

    def check(
        self, cells: Cells, kept: ItemAndKind | None = None
    ) -> tuple[Details, Status] | list[FieldError]:
        """The details and the status (in service unless given), or every wrong cell, in column order.

        `kept` are the item and kind that the same instrument has in the ledger: it may keep them.
        """
        found: Found = {}
        if kept and named_kind(cells) == kept:
            found["item"], found["kind"] = kept
        errors = [*self._read(cells, found), *self._derive(cells, found)]
        if errors:
            return sorted(errors, key=lambda error: _ORDER[error.field])
        status = found.pop("status") or Status.IN_SERVICE
        return Details(**found), status

    def _read(self, cells: Cells, found: Found) -> Iterator[FieldError]:
        for field, read in self._readers:
            if field in found:
                continue
            try:
                found[field] = read(cells.get(field))
            except values.CellError as error:
                yield FieldError(field, error.code, error.params)

    def _derive(self, cells: Cells, found: Found) -> Iterator[FieldError]:
        for field, derive in (("kind", self._kind_of), ("due_on", _due_on)):
            if field in found:
                continue
            try:
                found[field] = derive(cells, found)
            except values.CellError as error:
                yield FieldError(field, error.code, error.params)

    def _kind_of(self, cells: Cells, found: Found) -> str:
        return self._kind(cells.get("kind"), found.get("item"))


def named_kind(cells: Cells) -> ItemAndKind:
    """Item and kind as the cells name them, whether they are in the catalogue or not."""
    return clean_text(as_text(cells.get("item"))), clean_text(as_text(cells.get("kind")))


def _readers(
    item: Callable[[Cell], str], division: Callable[[Cell], str]
) -> tuple[tuple[str, Callable[[Cell], Any]], ...]:
    """What each cell can be judged by alone; kind and due date depend on other cells."""
    plain = (column for column in COLUMNS if column.content in (Content.TEXT, Content.CODE))
    readers: dict[str, Callable[[Cell], Any]] = {column.field: values.text(column) for column in plain}
    readers |= {
        "item": item,
        "division": division,
        "origin": values.choice(ORIGINS),
        "quantity": values.quantity,
        "purpose": values.required(values.choice(PURPOSES)),
        "submission": values.required(values.choice(SUBMISSIONS)),
        "last_verified_on": values.day,
        "interval_months": values.interval,
        "telephone": values.telephone,
        "status": values.choice(STATUSES),
    }
    return tuple(readers.items())


def _due_on(cells: Cells, found: Found) -> date | None:
    """As on the certificate; a blank one is worked out from last verification and interval."""
    due = values.day(cells.get("due_on"))
    last: date | None = found.get("last_verified_on")
    interval: int | None = found.get("interval_months")
    if due is None:
        return due_date(last, interval) if last and interval else None
    if last and due < last:
        raise values.CellError("due_before_verified", last=last.isoformat())
    return due
