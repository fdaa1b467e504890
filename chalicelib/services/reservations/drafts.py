"""Writing a reservation slip: saving, editing and deleting it while it is not submitted (C2, C3)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from chalicelib.adapters.tables import instruments
from chalicelib.adapters.tables.reservations import slips
from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.reservations import changed_slip
from chalicelib.domain.errors import Conflict, FieldError, Invalid, NotFound, Stale
from chalicelib.domain.ids import new_id
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.picking import wrong_pick
from chalicelib.domain.reservations.slip import Contact, Slip, check_editable


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be on a slip, and whom to call about it; each instrument once."""

    instruments: tuple[str, ...]
    contact: Contact


class Pick(NamedTuple):
    """An instrument that somebody picked, as far as it is there, and why it cannot be reserved now."""

    id: str
    instrument: Instrument | None
    obstacle: str | None


def one(organisation: str, slip_id: str) -> Slip:
    """The organisation's slip with this id."""
    found = slips.get(organisation, slip_id)
    if found is None:
        raise NotFound("not_found")
    return found


def save(caller: Caller, wish: Wish, key: str | None, now: datetime, *, actor: Actor) -> Slip:
    """Save a new slip; the same idempotency key again gives back what it made the first time."""
    organisation = caller.organisation
    reservable(organisation, wish.instruments)
    slip = Slip(
        id=new_id(now),
        organisation=organisation,
        contact=wish.contact,
        picked=len(wish.instruments),
        created_by=caller.user_name,
        created_at=now,
        updated_at=now,
        version=1,
    )
    entry = entry_of(Action.SLIP_SAVED, actor, now, changed_slip(None, slip), organisation=organisation)
    made = slips.create(slip, wish.instruments, key, entry)
    return slip if made == slip.id else _made_before(organisation, made, wish)


def edit(organisation: str, slip_id: str, wish: Wish, version: int, now: datetime, *, actor: Actor) -> Slip:
    """Replace what is on a slip; Conflict once it is submitted, Stale if it is no longer of this version."""
    before = one(organisation, slip_id)
    if _is_result(before, version, wish):
        return before
    check_editable(before)
    reservable(organisation, wish.instruments)
    picked = len(wish.instruments)
    after = replace(before, contact=wish.contact, picked=picked, updated_at=now, version=version + 1)
    entry = entry_of(Action.SLIP_EDITED, actor, now, changed_slip(before, after), organisation=organisation)
    if slips.replace(after, wish.instruments, entry):
        return after
    present = one(organisation, slip_id)
    if _is_result(present, version, wish):
        return present
    raise Stale


def delete(organisation: str, slip_id: str, version: int, now: datetime, *, actor: Actor) -> None:
    """Delete a slip that is still being written."""
    before = one(organisation, slip_id)
    check_editable(before)
    if before.version != version:
        raise Stale
    entry = entry_of(Action.SLIP_DELETED, actor, now, changed_slip(before, None), organisation=organisation)
    if not slips.delete(before, entry) and slips.get(organisation, slip_id):
        raise Stale


def looked_up(organisation: str, ids: Sequence[str]) -> list[Pick]:
    """What there is of each instrument, in the order asked for."""
    known = {each.id: each for each in instruments.by_ids(organisation, ids)}
    return [Pick(each, known.get(each), wrong_pick(known.get(each))) for each in ids]


def reservable(organisation: str, ids: Sequence[str]) -> None:
    """Invalid names each instrument that cannot be reserved now, and why."""
    wrong = [
        FieldError(f"instruments.{place}", each.obstacle)
        for place, each in enumerate(looked_up(organisation, ids))
        if each.obstacle
    ]
    if wrong:
        raise Invalid(wrong)


def _made_before(organisation: str, slip_id: str, wish: Wish) -> Slip:
    made = one(organisation, slip_id)
    if tuple(slips.picks(made.id)) != wish.instruments or made.contact != wish.contact:
        raise Conflict("key_reused")
    return made


def _is_result(found: Slip, version: int, wish: Wish) -> bool:
    if found.version != version + 1 or found.contact != wish.contact:
        return False
    return tuple(slips.picks(found.id)) == wish.instruments
