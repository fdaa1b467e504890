"""An organisation chooses by which ways it hears of its reservations (decision 28)."""

from chalicelib.adapters.tables import organisations
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.organisations import chosen_channels
from chalicelib.domain.errors import Stale
from chalicelib.domain.organisations.channels import Channels
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.services.organisations.own import organisation


def choose(organisation_id: str, channels: Channels, *, actor: Actor) -> Organisation:
    """Take a choice; the same again changes nothing. Stale where something else changed meanwhile."""
    before = organisation(organisation_id)
    if before.channels == channels:
        return before
    chosen = chosen_channels(before, channels)
    entry = entry_of(Action.CHANNELS_CHOSEN, actor, clock.now(), chosen, organisation=organisation_id)
    changed = organisations.set_channels(before, channels, entry)
    if changed is None:
        raise Stale
    return changed
