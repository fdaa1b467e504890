"""The rows of an edition's workbook: the kinds they name, or everything that is wrong with them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from chalicelib.domain.editions.columns import COLUMNS, Positions
from chalicelib.domain.errors import FieldError, Invalid, Malformed
from chalicelib.domain.reference.catalogue import FORMS, Form, Kind
from chalicelib.domain.text import clean_code, clean_text, folded
from chalicelib.domain.workbooks.cells import Cell, as_text, is_blank
from chalicelib.domain.workbooks.values import CellError, choice, interval, required

MOST_ROWS = 2_000
LONGEST_NAME, LONGEST_NOTES = 100, 400
LARGEST_NUMBER = 9_999
#: Whoever has more wrong rows than this corrects these first.
MOST_ERRORS = 200

_NUMBER = re.compile(r"[0-9]{1,9}")
_ORDER = {column.field: place for place, column in enumerate(COLUMNS)}


def kinds_of(rows: Iterable[tuple[int, Sequence[Cell]]], positions: Positions) -> tuple[Kind, ...]:
    """The kinds of an edition in the order of its rows; blank rows are passed over.

    Invalid with every wrong cell, as field `file.<row of the sheet>.<field>`; Malformed without any row.
    """
    checker = _Checker()
    kinds: list[Kind] = []
    for number, row in rows:
        if all(map(is_blank, row)):
            continue
        if len(kinds) + len(checker.errors) >= MOST_ROWS + MOST_ERRORS:
            break
        kind = checker.kind(number, {field: row[at] for field, at in positions.items() if at < len(row)})
        kinds.extend([kind] if kind else [])
    if len(kinds) > MOST_ROWS:
        raise Malformed("too_many_rows", limit=MOST_ROWS)
    if checker.errors:
        raise Invalid(_bounded(checker.errors))
    if not kinds:
        raise Malformed("edition_empty")
    return tuple(kinds)


class _Checker:
    """Checks rows from top to bottom and remembers the numbers and names that it has seen."""

    def __init__(self) -> None:
        self.errors: list[FieldError] = []
        self._rows: dict[tuple[str, str | int], int] = {}
        self._items: dict[int, tuple[str, int]] = {}
        self._item_numbers: dict[str, tuple[int, int]] = {}

    def kind(self, row: int, cells: Mapping[str, Cell]) -> Kind | None:
        """The kind of a row; None once its errors are noted."""
        found, wrong = _read(cells)
        wrong |= self._clashes(row, found)
        names = sorted(wrong, key=_ORDER.__getitem__)
        self.errors.extend(
            FieldError(f"file.{row}.{name}", wrong[name].code, wrong[name].params) for name in names
        )
        return None if wrong else Kind(**found)

    def _clashes(self, row: int, found: Mapping[str, Any]) -> dict[str, CellError]:
        """What an earlier row holds already, as far as this row could be read."""
        wrong: dict[str, CellError] = {}
        for field, code in (("number", "same_kind_number"), ("name", "same_kind_name")):
            if field in found:
                first = self._rows.setdefault((field, _key(found[field])), row)
                if first != row:
                    wrong[field] = CellError(code, row=first)
        return wrong | self._item_clash(row, found)

    def _item_clash(self, row: int, found: Mapping[str, Any]) -> dict[str, CellError]:
        if "item" not in found or "item_number" not in found:
            return {}
        name, number = found["item"], found["item_number"]
        known, first = self._items.setdefault(number, (name, row))
        if known != name:
            return {"item": CellError("item_number_taken", item=known, row=first)}
        known_number, first = self._item_numbers.setdefault(folded(name), (number, row))
        if known_number != number:
            return {"item_number": CellError("item_name_taken", number=known_number, row=first)}
        return {}


def _read(cells: Mapping[str, Cell]) -> tuple[dict[str, Any], dict[str, CellError]]:
    found: dict[str, Any] = {}
    wrong: dict[str, CellError] = {}
    for field, read in _READERS.items():
        try:
            found[field] = read(cells.get(field))
        except CellError as error:
            wrong[field] = error
    form = found.get("form")
    if form in (Form.FIRST_THEN_SCRAPPED, Form.FIRST_THEN_REPLACED) and found.get("cycle_months"):
        wrong["cycle_months"] = CellError("cycle_of_first_only")
    if form is Form.MIXED and found.get("notes") == "":
        wrong["notes"] = CellError("notes_required")
    return found, wrong


def _name(cell: Cell) -> str:
    return _text(cell, LONGEST_NAME, needed=True)


def _notes(cell: Cell) -> str:
    return _text(cell, LONGEST_NOTES, needed=False)


def _text(cell: Cell, limit: int, *, needed: bool) -> str:
    found = clean_text(as_text(cell))
    if needed and not found:
        raise CellError("required")
    if len(found) > limit:
        raise CellError("too_long", limit=limit)
    return found


def _number(cell: Cell) -> int:
    found = clean_code(as_text(cell))
    if not found:
        raise CellError("required")
    if not _NUMBER.fullmatch(found):
        raise CellError("not_a_number")
    if not 1 <= int(found) <= LARGEST_NUMBER:
        raise CellError("out_of_range", limits=f"1–{LARGEST_NUMBER}")
    return int(found)


def _key(value: str | int) -> str | int:
    return folded(value) if isinstance(value, str) else value


def _bounded(errors: list[FieldError]) -> list[FieldError]:
    if len(errors) <= MOST_ERRORS:
        return errors
    rest = len(errors) - MOST_ERRORS
    return [*errors[:MOST_ERRORS], FieldError("file", "more_cells_wrong", {"count": rest})]


_READERS: Mapping[str, Callable[[Cell], Any]] = {
    "item_number": _number,
    "item": _name,
    "number": _number,
    "name": _name,
    "form": required(choice(FORMS)),
    "cycle_months": interval,
    "notes": _notes,
}
