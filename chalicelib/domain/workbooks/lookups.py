"""Cells that name something in the reference data: item, kind, division."""

from collections.abc import Callable
from functools import lru_cache

from chalicelib.domain.reference.catalogue import Catalogue
from chalicelib.domain.reference.divisions import Division, Divisions
from chalicelib.domain.text import clean_code, clean_text
from chalicelib.domain.workbooks.cells import Cell, as_text, shown
from chalicelib.domain.workbooks.values import CellError

#: More candidates than this do not help anybody.
_MOST_NAMED = 6


def item_reader(catalogue: Catalogue) -> Callable[[Cell], str]:
    """Reads an item as the catalogue prints it."""

    @lru_cache(maxsize=1 << 10, typed=True)
    def read(cell: Cell) -> str:
        name = _given(cell)
        known = catalogue.item(name)
        if known:
            return known
        if near := catalogue.items_like(name):
            raise CellError("not_in_catalogue_but", value=shown(name), choices=_listed(near))
        raise CellError("not_in_catalogue", value=shown(name))

    return read


def kind_reader(catalogue: Catalogue) -> Callable[[Cell, str | None], str]:
    """Reads a kind of an item; where the item is wrong itself, any kind passes."""

    @lru_cache(maxsize=1 << 10, typed=True)
    def read(cell: Cell, item: str | None) -> str:
        name = _given(cell)
        if item is None:
            return name
        known = catalogue.kind(item, name)
        if known is None:
            choices = _listed([kind.name for kind in catalogue.items[item]])
            raise CellError("kind_not_of_item", item=item, value=shown(name), choices=choices)
        return known.name

    return read


def division_reader(divisions: Divisions) -> Callable[[Cell], str]:
    """Reads the code of a current county, given by code or by a name that is clear."""

    @lru_cache(maxsize=1 << 12, typed=True)
    def read(cell: Cell) -> str:
        name = clean_code(_given(cell))
        found = divisions.find(name)
        leaves = [division for division in found if divisions.is_leaf(division)]
        if len(leaves) == 1:
            return leaves[0].code
        raise _unclear(name, found, leaves)

    return read


def _unclear(name: str, found: tuple[Division, ...], leaves: list[Division]) -> CellError:
    if leaves:
        choices = _listed([f"{division.full_name} {division.code}" for division in leaves])
        return CellError("division_ambiguous", value=shown(name), choices=choices)
    if not found or found[0].name in ("市辖区", "县"):
        return CellError("no_such_division", value=shown(name))
    if found[0].current:
        return CellError("division_too_wide", value=found[0].full_name)
    return CellError("division_abolished", value=f"{found[0].code} {found[0].name}")


def _given(cell: Cell) -> str:
    name = clean_text(as_text(cell))
    if not name:
        raise CellError("required")
    return name


def _listed(names: list[str]) -> str:
    more = "…" if len(names) > _MOST_NAMED else ""
    return "、".join(names[:_MOST_NAMED]) + more
