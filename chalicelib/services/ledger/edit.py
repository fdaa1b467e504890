"""Adding, editing, deleting and moving instruments between statuses (requirements B3 to B8)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from chalicelib.adapters.tables import instruments
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.ledger import ACTIONS
from chalicelib.domain.errors import Conflict, Invalid, NotFound, Refusal, Stale
from chalicelib.domain.ids import derived_id, new_id
from chalicelib.domain.ledger.change import Change, Obstacle
from chalicelib.domain.ledger.checks import completed, of_result, wrong_dates, wrong_references
from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.status import Status, Step, after
from chalicelib.domain.reference.divisions import divisions
from chalicelib.services.editions.published import current_catalogue
from chalicelib.services.ledger.browse import one
from chalicelib.services.ledger.write import refusal, write

Outcome = Instrument | Refusal | None


def add(organisation: str, details: Details, key: str | None, now: datetime, *, actor: Actor) -> Instrument:
    """Add an instrument; the same idempotency key again gives back what it made the first time."""
    instrument = Instrument(
        id=derived_id("request", organisation, key) if key else new_id(now),
        organisation=organisation,
        details=_checked(details, None),
        status=Status.IN_SERVICE,
        version=1,
        created_at=now,
        updated_at=now,
    )
    rejection = write(
        organisation, [Change(None, instrument)], action=Action.INSTRUMENT_ADDED, actor=actor, at=now
    ).get(instrument.id)
    if rejection is None:
        return instrument
    if rejection.obstacle is Obstacle.EXISTS:
        return _made_before(instrument)
    raise refusal(organisation, rejection)


def edit(
    organisation: str, instrument_id: str, details: Details, version: int, now: datetime, *, actor: Actor
) -> Instrument:
    """Replace the details of an instrument; Stale if it is no longer of this version."""
    before = one(organisation, instrument_id)
    if before.version != version:
        raise Stale
    before.check_free()
    changed = replace(before, details=_edited(details, before), version=version + 1, updated_at=now)
    rejection = write(
        organisation, [Change(before, changed)], action=Action.INSTRUMENT_EDITED, actor=actor, at=now
    ).get(instrument_id)
    if rejection:
        raise refusal(organisation, rejection)
    return changed


def act(
    organisation: str, step: Step | None, versions: Mapping[str, int], now: datetime, *, actor: Actor
) -> dict[str, Outcome]:
    """Take a step with several instruments, or delete them (no step): what became of each, by id.

    What cannot be done to one of them does not stop the others.
    """
    known = {each.id: each for each in instruments.by_ids(organisation, versions)}
    outcomes: dict[str, Outcome] = {}
    changes: list[Change] = []
    for instrument_id, version in versions.items():
        try:
            change = _acted(known.get(instrument_id), version, step, now)
        except Refusal as declined:
            outcomes[instrument_id] = declined
        else:
            changes.append(change)
            outcomes[instrument_id] = change.after
    rejected = write(organisation, changes, action=ACTIONS[step], actor=actor, at=now)
    return outcomes | {each: refusal(organisation, rejection) for each, rejection in rejected.items()}


def delete(organisation: str, instrument_id: str, version: int, now: datetime, *, actor: Actor) -> None:
    """Delete an instrument; Stale if it is no longer of this version."""
    outcome = act(organisation, None, {instrument_id: version}, now, actor=actor)[instrument_id]
    if isinstance(outcome, Refusal):
        raise outcome


def _acted(before: Instrument | None, version: int, step: Step | None, now: datetime) -> Change:
    if before is None:
        raise NotFound("not_found")
    if before.version != version:
        raise Stale
    if step is None:
        before.check_deletable()
        return Change(before, None)
    before.check_free()
    status = after(before.status, step)
    return Change(before, replace(before, status=status, version=version + 1, updated_at=now))


def _made_before(instrument: Instrument) -> Instrument:
    made = one(instrument.organisation, instrument.id)
    if made.details != instrument.details:
        raise Conflict("key_reused")
    return made


def _edited(details: Details, before: Instrument) -> Details:
    if before.verified is None:
        return _checked(details, before.details)
    wrong = [*wrong_references(details, before.details, current_catalogue(), divisions())]
    wrong += of_result(details, before.details)
    if wrong:
        raise Invalid(wrong)
    return details


def _checked(details: Details, before: Details | None) -> Details:
    filled = completed(details)
    wrong = [
        *wrong_references(filled, before, current_catalogue(), divisions()),
        *wrong_dates(filled),
    ]
    if wrong:
        raise Invalid(wrong)
    return filled
