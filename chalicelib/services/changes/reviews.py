"""Administrators decide on changes: regional ones on those of their division (requirement A10)."""

from collections.abc import Sequence
from typing import NamedTuple

from chalicelib.adapters.tables import associations, authorised, change_effects, changes
from chalicelib.adapters.tables.changes import Obstacle, Telling
from chalicelib.domain import clock
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.changes import change_entry, shown_id
from chalicelib.domain.changes.change import Change, Decision, Owner, OwnerKind, decided
from chalicelib.domain.changes.news import news
from chalicelib.domain.changes.steps import ChangeState, ChangeStep
from chalicelib.domain.errors import Conflict, NotFound, Stale
from chalicelib.domain.organisations.search import common_area
from chalicelib.domain.public_notices.sources import of_change
from chalicelib.domain.reference.areas import lies_in
from chalicelib.services.changes.papers import let_go
from chalicelib.services.identity.show_once import Hidden, show_once
from chalicelib.services.individuals.own import individual
from chalicelib.services.organisations.own import organisation
from chalicelib.services.public_notices.numbers import new_number

PAGE = 20

OUTCOMES = {ChangeStep.APPROVE: ChangeState.APPROVED, ChangeStep.REFUSE: ChangeState.REFUSED}


class Page(NamedTuple):
    """A page of changes, and where the next one starts."""

    changes: list[Change]
    cursor: str | None


def page(
    kinds: Sequence[OwnerKind], state: ChangeState, division: str | None, area: str | None, cursor: str | None
) -> Page:
    """Changes in a state: those that wait oldest first, the others newest first.

    `area` is the administrator's own division (None: the whole country), `division` one within it.
    """
    in_common, common = common_area(division, area)
    if not in_common:
        return Page([], None)
    owners, place = changes.owners(kinds, state, common, cursor, PAGE)
    # Between the list and the change somebody may have decided.
    return Page([each for each in changes.by_owners(owners) if each.state is state], place)


def change_in(owner: Owner, area: str | None) -> Change:
    """The newest change of an owner; NotFound where it lies outside the area."""
    found = changes.get(owner)
    if found is None or found.owner != owner or not lies_in(found.division or "", area):
        raise NotFound("not_found")
    return found


def whole_id(owner: Owner, area: str | None, actor: Actor) -> str:
    """The new citizen ID whole, once in the review of a change, and only while it waits for a decision."""
    change = change_in(owner, area)
    if not change.is_pending:
        raise Conflict("change_ended")
    if change.encrypted_id is None:
        raise NotFound("id_missing")
    hidden = Hidden(
        encrypted=change.encrypted_id, owner=owner.cipher_context, review=f"change-{change.version}"
    )
    told = shown_id(change)
    if owner.is_individual:
        return show_once(hidden, told, actor=actor, account_id=owner.id)
    return show_once(hidden, told, actor=actor, organisation=owner.id)


def decide(
    owner: Owner, version: int, decision: Decision, reason: str | None, area: str | None, actor: Actor
) -> Change:
    """Approve, which applies the change, or refuse; the owner is told in the same transaction.

    The same decision again, because its answer was lost, changes nothing. Conflict where the code that was
    asked for has meanwhile become another organisation's.
    """
    before, now = change_in(owner, area), clock.now()
    if _is_decided(before, version, decision):
        return before
    if before.version != version:
        raise Stale
    after = decided(before, decision, reason, now)
    notice = of_change(after, new_number(after.division, now), now)
    obstacles = _store(before, after, Telling(change_entry(after, actor, now), news(after), notice))
    if not obstacles:
        return after
    found = change_in(owner, None)
    if _is_decided(found, version, decision):
        return found
    if obstacles == {Obstacle.NUMBER_TAKEN}:
        raise Conflict("number_taken")
    raise Stale


def _store(before: Change, after: Change, telling: Telling) -> set[Obstacle]:
    if after.state is not ChangeState.APPROVED:
        let_go(before, after.state, None)
        return changes.store(before, after, telling)
    if before.owner.is_individual:
        person, association = individual(before.owner.id), associations.get(before.owner.id)
        return change_effects.change_individual(before, after, person, association, telling)
    known = organisation(before.owner.id)
    let_go(before, after.state, known)
    if before.papers.authorisation:
        authorised.point(known.id, before.papers.authorisation.regions)
    return change_effects.change_organisation(before, after, known, telling)


def _is_decided(found: Change, version: int, decision: Decision) -> bool:
    return found.state is OUTCOMES[decision] and found.version == version + 1
