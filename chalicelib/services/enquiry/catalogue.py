"""Looking into the catalogue, for anybody: every edition that was ever published (requirement E3)."""

from dataclasses import replace

from chalicelib.adapters.tables import editions
from chalicelib.domain.editions.edition import Edition, EditionState, packaged_edition
from chalicelib.domain.errors import NotFound
from chalicelib.domain.reference.catalogue import PACKAGED, Catalogue
from chalicelib.domain.text import folded
from chalicelib.services.editions import content, maintain
from chalicelib.services.editions.maintain import Listed
from chalicelib.services.editions.published import Published, published


def ever_published() -> list[Listed]:
    """The published edition and the former ones, the newest first; a Query and a GetItem."""
    return [each for each in maintain.every_edition() if each.state is not EditionState.DRAFT]


def looked_up(edition_id: str, item: str, kind: str) -> Published:
    """The kinds of an edition (blank: the published one) by parts of their names and of their items'."""
    known = _edition(edition_id)
    kinds = tuple(
        each
        for each in known.catalogue.kinds
        if folded(item) in folded(each.item) and folded(kind) in folded(each.name)
    )
    return replace(known, catalogue=Catalogue(known.id, kinds))


def _edition(edition_id: str) -> Published:
    now = published()
    if edition_id in ("", now.id):
        return now
    found: Edition | None = packaged_edition() if edition_id == PACKAGED else editions.get(edition_id)
    if found is None or found.state(now.id) is EditionState.DRAFT:
        raise NotFound("not_found")
    return Published(found.id, found.name, found.in_force_on, content.fetch(found.id, found.digest))
