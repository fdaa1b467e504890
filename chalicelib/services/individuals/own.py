"""Individuals look at what they said about themselves, and change it (requirement A7)."""

from dataclasses import replace

from chalicelib.adapters.tables import individuals
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of, target
from chalicelib.domain.errors import NotFound, Stale
from chalicelib.domain.individuals.individual import Details, Individual
from chalicelib.services.individuals.recorded import recorded


def individual(account_id: str) -> Individual:
    """The individual with this account."""
    found = individuals.get(account_id)
    if found is None:
        raise NotFound("not_found")
    return found


def edit(version: int, details: Details, actor: Actor) -> Individual:
    """Replace the details; name, citizen ID and mobile stay. Stale where somebody else changed them.

    The same change again, because its answer was lost, changes nothing.
    """
    before = individual(actor.account_id)
    after = replace(before, details=details, version=version + 1)
    if before == after:
        return before
    change = target(before.account_id, before.user_name, recorded(before), recorded(after))
    entry = entry_of(Action.INDIVIDUAL_EDITED, actor, clock.now(), change)
    if individuals.set_details(before.account_id, version, details, entry):
        return after
    if individual(before.account_id) == after:
        return after
    raise Stale
