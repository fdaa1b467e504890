"""Individuals look at what they said about themselves, and change it (requirement A7)."""

import dataclasses

from chalicelib.adapters.tables import individuals
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of, target
from chalicelib.domain.documents.document import Document, DocumentPurpose
from chalicelib.domain.errors import Invalid, NotFound, Stale
from chalicelib.domain.individuals.individual import Details, Individual
from chalicelib.services.documents.replace import Change, replace
from chalicelib.services.individuals.recorded import recorded


def individual(account_id: str) -> Individual:
    """The individual with this account."""
    found = individuals.get(account_id)
    if found is None:
        raise NotFound("not_found")
    return found


def edit(version: int, details: Details, photo: str | None, actor: Actor) -> Individual:
    """Replace details and photo; name, citizen ID and mobile stay. Stale where somebody else changed them.

    The same change again, because its answer was lost, changes nothing.
    """
    before = individual(actor.account_id)
    if before.version != version and not _is_result(before, version, details, photo):
        raise Stale
    after = dataclasses.replace(
        before, details=details, version=version + 1, photo=_photo(before.photo, photo)
    )
    if before == after:
        return before
    change = target(before.account_id, before.user_name, recorded(before), recorded(after))
    entry = entry_of(Action.INDIVIDUAL_EDITED, actor, clock.now(), change)
    hindrances = individuals.set_details(before, after, entry)
    if not hindrances or individual(before.account_id) == after:
        return after
    if individuals.Hindrance.CHANGED in hindrances:
        raise Stale
    raise Invalid.one("photo", "document_claimed")


def _photo(before: Document | None, chosen: str | None) -> Document | None:
    change = Change(
        purpose=DocumentPurpose.INDIVIDUAL_PHOTO,
        before=(before,) if before else (),
        chosen=(chosen,) if chosen else (),
    )
    return next(iter(replace({"photo": change})["photo"]), None)


def _is_result(known: Individual, version: int, details: Details, photo: str | None) -> bool:
    """Whether this very change was made already."""
    known_photo = known.photo.id if known.photo else None
    return (known.version, known.details, known_photo) == (version + 1, details, photo)
