"""The administrator loads, publishes and discards editions of the catalogue."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from chalicelib.adapters.tables import editions
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.editions import discarded_edition, loaded_edition, published_edition
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.editions.comparison import Comparison, compared
from chalicelib.domain.editions.edition import (
    MOST_DRAFTS,
    Edition,
    EditionState,
    packaged_edition,
    require_draft,
)
from chalicelib.domain.errors import Conflict, Invalid, Malformed, NotFound, Stale
from chalicelib.domain.ids import derived_id, new_id
from chalicelib.domain.reference.catalogue import PACKAGED, Catalogue, Kind
from chalicelib.domain.text import folded
from chalicelib.services.editions import content
from chalicelib.services.editions.published import forget


@dataclass(frozen=True, slots=True)
class Listed:
    """An edition and its state at the moment."""

    edition: Edition
    state: EditionState


@dataclass(frozen=True, slots=True)
class Shown:
    """An edition with what it changes of the published one, `base`."""

    edition: Edition
    state: EditionState
    base: Edition
    comparison: Comparison


def every_edition() -> list[Listed]:
    """Drafts first, then the published one, then the former ones; each group the newest first."""
    published = _published_id()
    known = [Listed(each, each.state(published)) for each in [*editions.listed(), packaged_edition()]]
    order = list(EditionState)
    known.sort(key=lambda each: _instant(each.edition), reverse=True)
    return sorted(known, key=lambda each: order.index(each.state))


def shown(edition_id: str) -> Shown:
    """An edition, and what publishing it would change (or would have)."""
    edition, base = _edition(edition_id), _edition(_published_id())
    comparison = compared(_catalogue(base), _catalogue(edition))
    return Shown(edition, edition.state(base.id), base, comparison)


def catalogue_of(edition_id: str) -> tuple[Edition, Catalogue]:
    """An edition with what is in it."""
    edition = _edition(edition_id)
    return edition, _catalogue(edition)


def load(
    name: str, in_force_on: date, workbook: bytes, key: str | None, now: datetime, *, actor: Actor
) -> Listed:
    """Make a draft of a workbook; the same idempotency key again gives back what it made the first time."""
    kinds = _read(workbook)
    edition = Edition(
        id=derived_id("edition", actor.account_id, key) if key else new_id(now),
        name=name,
        in_force_on=in_force_on,
        digest=content.store(kinds),
        items=len({kind.item for kind in kinds}),
        kinds=len(kinds),
        version=1,
        created_by=actor.user_name,
        created_at=now,
    )
    made = editions.get(edition.id)
    return Listed(_same(made, edition) if made else _create(edition, now, actor), EditionState.DRAFT)


def publish(edition_id: str, version: int, base_id: str, now: datetime, *, actor: Actor) -> Listed:
    """Put a draft in the place of the edition that it was compared with; Stale if that is another by now."""
    edition, base = _edition(edition_id), _edition(_published_id())
    require_draft(edition, base.id)
    if edition.version != version:
        raise Stale
    if base.id != base_id:
        raise Stale("edition_overtaken")
    comparison = compared(_catalogue(base), _catalogue(edition))
    entry = entry_of(Action.EDITION_PUBLISHED, actor, now, published_edition(edition, base, comparison))
    wanted = replace(
        edition, version=version + 1, published_by=actor.user_name, published_at=now, publication=entry.id
    )
    if not editions.publish(wanted, None if base.id == PACKAGED else base.id, entry):
        _require_published(wanted, base.id)
    forget()
    return Listed(wanted, EditionState.PUBLISHED)


def discard(edition_id: str, version: int, now: datetime, *, actor: Actor) -> None:
    """Remove a draft; Stale if it is no longer of this version."""
    edition = _edition(edition_id)
    require_draft(edition, _published_id())
    if edition.version != version:
        raise Stale
    entry = entry_of(Action.EDITION_DISCARDED, actor, now, discarded_edition(edition))
    # Declined but gone: it was this very request and its answer was lost, or somebody who wanted the same.
    if not editions.discard(edition, entry) and editions.get(edition_id) is not None:
        raise Stale


def _create(edition: Edition, now: datetime, actor: Actor) -> Edition:
    known = [*editions.listed(), packaged_edition()]
    if folded(edition.name) == folded(packaged_edition().name):
        raise Invalid.one("name", "edition_name_taken")
    published = _published_id()
    if sum(each.state(published) is EditionState.DRAFT for each in known) >= MOST_DRAFTS:
        raise Conflict("too_many_drafts", limit=MOST_DRAFTS)
    entry = entry_of(Action.EDITION_LOADED, actor, now, loaded_edition(edition))
    obstacles = editions.create(edition, entry)
    if not obstacles:
        return edition
    made = editions.get(edition.id)
    if made:
        return _same(made, edition)
    raise Invalid.one("name", "edition_name_taken")


def _same(made: Edition, wanted: Edition) -> Edition:
    """What an idempotency key made before, if it was asked for the same then."""
    if (made.name, made.in_force_on, made.digest) != (wanted.name, wanted.in_force_on, wanted.digest):
        raise Conflict("key_reused")
    return made


def _require_published(wanted: Edition, base_id: str) -> None:
    """Declined: somebody was faster, or it was this very request and its answer was lost."""
    now = editions.get(wanted.id)
    if now == wanted:
        return
    raise Stale("edition_overtaken" if _published_id() != base_id else "stale")


def _read(workbook: bytes) -> tuple[Kind, ...]:
    # Here, not above: only whoever loads an edition pays for the workbook code.
    from chalicelib.adapters.workbooks.edition_books import read_edition

    try:
        return read_edition(workbook)
    except Malformed as refusal:
        raise Invalid.one("file", refusal.code, **refusal.params) from None


def _edition(edition_id: str) -> Edition:
    edition = packaged_edition() if edition_id == PACKAGED else editions.get(edition_id)
    if edition is None:
        raise NotFound("not_found")
    return edition


def _published_id() -> str:
    pointer = editions.pointer()
    return pointer.edition if pointer else PACKAGED


def _catalogue(edition: Edition) -> Catalogue:
    return content.fetch(edition.id, edition.digest)


def _instant(edition: Edition) -> float:
    instant = edition.published_at or edition.created_at
    return instant.timestamp() if instant else 0
