"""The published edition, as each process knows it: looked up when first needed, again after a minute."""

import time
from dataclasses import dataclass
from datetime import date

from chalicelib.adapters.tables import editions
from chalicelib.domain.editions.edition import packaged_edition
from chalicelib.domain.reference.catalogue import PACKAGED, Catalogue
from chalicelib.services.editions import content

#: For so long a process may not know that another edition was published.
KEEP_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Published:
    """The published edition by id and name, with its catalogue."""

    id: str
    name: str
    in_force_on: date
    catalogue: Catalogue


_kept: list[tuple[float, Published]] = []


def published() -> Published:
    """The published edition, as it was at most KEEP_SECONDS ago; seldom a GetItem, hardly ever S3."""
    now = time.monotonic()
    if _kept and _kept[0][0] > now - KEEP_SECONDS:
        return _kept[0][1]
    found = _look_up(_kept[0][1] if _kept else None)
    _kept[:] = [(now, found)]
    return found


def current_catalogue() -> Catalogue:
    """The catalogue that kinds are chosen from."""
    return published().catalogue


def catalogue_of(edition_id: str) -> Catalogue:
    """The catalogue of the edition that some work was begun with, published still or not."""
    known = published()
    if edition_id in ("", known.id):
        return known.catalogue
    edition = editions.get(edition_id)
    return content.fetch(edition_id, edition.digest if edition else "")


def forget() -> None:
    """Have the next call look it up."""
    _kept.clear()


def _look_up(known: Published | None) -> Published:
    pointer = editions.pointer()
    edition_id = pointer.edition if pointer else PACKAGED
    if known and known.id == edition_id:
        return known
    if pointer is None:
        packaged = packaged_edition()
        return Published(PACKAGED, packaged.name, packaged.in_force_on, content.fetch(PACKAGED, ""))
    return Published(
        pointer.edition,
        pointer.name,
        pointer.in_force_on,
        content.fetch(pointer.edition, pointer.digest),
    )
