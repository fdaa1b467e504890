"""The catalogue of instruments subject to compulsory verification: items (项别) and their kinds (种别).

It is data with an edition: instruments keep the item and kind they were entered with when an edition changes.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path

from chalicelib.domain.text import folded

_IN_FORCE = "in-force"

#: The edition that is part of the program.
PACKAGED = "1987-2018"


class Form(StrEnum):
    """强检形式: how the law has a kind verified. What is MIXED is told in the notes."""

    PERIODIC = "periodic"
    FIRST_THEN_SCRAPPED = "first_then_scrapped"
    FIRST_THEN_REPLACED = "first_then_replaced"
    MIXED = "mixed"


FORMS: Mapping[Form, str] = {
    Form.PERIODIC: "周期检定",
    Form.FIRST_THEN_SCRAPPED: "只作首次强制检定,失准报废",
    Form.FIRST_THEN_REPLACED: "只作首次强制检定,限期使用,到期轮换",
    Form.MIXED: "分情形,见说明",
}
_FORMS_BY_NAME = {name: form for form, name in FORMS.items()}


@dataclass(frozen=True, slots=True)
class Kind:
    """`cycle_months` is a default, if there is one; a `removed` kind may be read, not chosen."""

    item_number: int
    item: str
    number: int
    name: str
    form: Form
    cycle_months: int | None = None
    notes: str = ""
    removed: bool = False

    @property
    def periodic(self) -> bool:
        """False where only the first verification is compulsory, so that there is no cycle."""
        return self.form in (Form.PERIODIC, Form.MIXED)

    @property
    def method(self) -> str:
        """How it is verified, in words."""
        return self.notes if self.form is Form.MIXED else FORMS[self.form]


@dataclass(frozen=True)
class Catalogue:
    """One edition; names are looked up whatever their width, case, brackets and blanks."""

    edition: str
    kinds: tuple[Kind, ...]

    @cached_property
    def items(self) -> Mapping[str, tuple[Kind, ...]]:
        """The kinds that may be chosen, by item, in the catalogue's order."""
        items: dict[str, tuple[Kind, ...]] = {}
        for kind in self.kinds:
            if not kind.removed:
                items[kind.item] = (*items.get(kind.item, ()), kind)
        return items

    def item(self, text: str) -> str | None:
        """The item as the catalogue prints it."""
        return self._items_by_name.get(folded(text))

    def kind(self, item: str, text: str) -> Kind | None:
        """The kind of that name among those of an item."""
        return self._kinds_by_name.get((item, folded(text)))

    def read(self, item: str, kind: str) -> Kind | None:
        """Any kind that was ever in this catalogue, by its printed names."""
        return next((known for known in self.kinds if (known.item, known.name) == (item, kind)), None)

    def items_like(self, text: str) -> list[str]:
        """Items that a misspelt name may have meant, and those that have a kind of that name."""
        from difflib import get_close_matches

        name = folded(text)
        owners = [kind.item for kind in self.kinds if not kind.removed and folded(kind.name) == name]
        close = get_close_matches(name, self._items_by_name, n=3, cutoff=0.5)
        return list(dict.fromkeys([*owners, *(self._items_by_name[match] for match in close)]))

    @cached_property
    def _items_by_name(self) -> dict[str, str]:
        return {folded(item): item for item in self.items}

    @cached_property
    def _kinds_by_name(self) -> dict[tuple[str, str], Kind]:
        return {(kind.item, folded(kind.name)): kind for kinds in self.items.values() for kind in kinds}


def parse(edition: str, lines: Iterable[str]) -> Catalogue:
    """A catalogue from CSV lines with a heading."""
    return Catalogue(edition, tuple(_kind(row) for row in csv.DictReader(lines)))


def _kind(row: Mapping[str, str]) -> Kind:
    form = _FORMS_BY_NAME.get(row["method"], Form.MIXED)
    return Kind(
        item_number=int(row["item_no"]),
        item=row["item"],
        number=int(row["kind_no"]),
        name=row["kind"],
        form=form,
        notes=row["method"] if form is Form.MIXED else "",
        removed=not row["status"].startswith(_IN_FORCE),
    )


@cache
def catalogue() -> Catalogue:
    """The packaged edition: that of 1987 with its later additions, as in force in 2018."""
    with Path(__file__).with_name("catalogue.csv").open(encoding="utf-8", newline="") as lines:
        return parse(PACKAGED, lines)
