"""Submitting a slip (requirement C2): claimed as a whole, or left as it was.

Whoever asks does the work at once; a message that was sent before wakes a worker a minute later, which ends
what was broken off. Both may be at work at the same time: every transaction asks whether the slip is still as
its writer read it.
"""

from collections.abc import Sequence
from datetime import datetime

from chalicelib.adapters import queues
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import instruments
from chalicelib.adapters.tables.reservations import lines, serials, slips, submissions
from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.reservations import changed_slip
from chalicelib.domain.clock import date_in_china
from chalicelib.domain.errors import FieldError, Invalid, Stale, Unavailable
from chalicelib.domain.ledger.change import Change
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.line import Event, Line, submitted
from chalicelib.domain.reservations.numbers import reservation_number
from chalicelib.domain.reservations.picking import wrong_pick
from chalicelib.domain.reservations.slip import MOST_LINES, Slip, SlipState
from chalicelib.domain.reservations.steps import LineState, LineStep, Side
from chalicelib.domain.reservations.submission import begun, claim, done, release, taken_back, undone
from chalicelib.services.notices.announce_lines import announce_submission
from chalicelib.services.organisations.own import organisation as organisation_of
from chalicelib.services.reservations.assigning import assignments
from chalicelib.services.reservations.drafts import one, reservable

#: How long after a submission began the worker looks whether it ended: longer than any request takes.
LOOK_AGAIN_SECONDS = 60
#: What was changed by others while it was being written is read again so often.
TRIES = 4


def submit(caller: Caller, slip_id: str, version: int, now: datetime, *, actor: Actor) -> Slip:
    """Submit a slip; Invalid names the instruments that cannot be reserved, and then nothing has changed.

    The same submission again, because its answer was lost, ends what the first one began.
    """
    before = one(caller.organisation, slip_id)
    if before.state is not SlipState.DRAFT:
        return end(before, now, actor=actor)
    if before.version != version:
        raise Stale
    reservable(caller.organisation, slips.picks(slip_id))
    message = {"organisation": caller.organisation, "slip": slip_id}
    queues.send(config().submissions_queue, message, delay=LOOK_AGAIN_SECONDS)
    slip = begun(before, caller.user_name, now)
    if not slips.replace(slip, None, None):
        raise Stale
    return end(slip, now, actor=actor)


def look_again(organisation: str, slip_id: str, now: datetime, *, actor: Actor) -> None:
    """End a submission that may have been broken off; a slip that is gone has none."""
    slip = slips.get(organisation, slip_id)
    if slip:
        end(slip, now, actor=actor)


def end(slip: Slip, now: datetime, *, actor: Actor) -> Slip:
    """Do what is left of a submission; Invalid, after undoing it, where an instrument cannot be claimed."""
    if slip.state is SlipState.DRAFT:
        return slip
    if slip.state is SlipState.SUBMITTING:
        wrong = _claim(slip, now)
        if wrong:
            _undo(slip, now)
            raise Invalid(wrong)
        slip = _commit(slip, now, actor)
    _distribute(slip, now)
    announce_submission(slip.organisation, slip.id)
    return one(slip.organisation, slip.id)


def _claim(slip: Slip, now: datetime) -> list[FieldError]:
    """Claim every instrument; which ones cannot be, and why."""
    picked = slips.picks(slip.id)
    for _ in range(TRIES):
        known = _instruments(slip, picked)
        wrong = [
            FieldError(f"instruments.{place}", code)
            for place, each in enumerate(picked)
            if (code := _obstacle(known.get(each), slip))
        ]
        left = [claim(each, slip.id, now) for each in known.values() if each.reservation != slip.id]
        if wrong or not left:
            return wrong
        _write(slip, left)
    raise Unavailable("unavailable")


def _undo(slip: Slip, now: datetime) -> None:
    """Let every instrument go; from its first write on nobody else claims any for the slip."""
    stopped = taken_back(slip, now)
    if not slips.replace(stopped, None, None):
        raise Stale
    picked = slips.picks(slip.id)
    for _ in range(TRIES):
        held = [each for each in _instruments(slip, picked).values() if each.reservation == slip.id]
        if not held:
            slips.replace(undone(stopped, now), None, None)
            return
        _write(stopped, [release(each, now) for each in held])
    raise Unavailable("unavailable")


def _commit(slip: Slip, now: datetime, actor: Actor) -> Slip:
    organisation, day = organisation_of(slip.organisation), date_in_china(now)
    serial = serials.take(f"{organisation.division}#{day:%Y%m%d}").first
    after = done(slip, reservation_number(organisation.division, day, serial), now)
    changed = changed_slip(slip, after)
    entry = entry_of(Action.SLIP_SUBMITTED, actor, now, changed, organisation=slip.organisation)
    if not slips.replace(after, None, entry):
        raise Stale
    return after


def _distribute(slip: Slip, now: datetime) -> None:
    """Give each line to its institution; those that are given already stay where they are."""
    if not slip.counts.get(LineState.DRAFT):
        return
    picked, owner = slips.picks(slip.id), organisation_of(slip.organisation).name
    for _ in range(TRIES):
        given = {line.number for line in lines.of_slip(slip.id, 0, MOST_LINES)}
        left = {number: each for number, each in enumerate(picked, start=1) if number not in given}
        if not left:
            return
        known = _instruments(slip, list(left.values()))
        to = assignments(known.values(), date_in_china(slip.submitted_at or now))
        new = [submitted(slip, owner, number, known[each], to[each], now) for number, each in left.items()]
        submissions.give(slip, [(line, _first_event(slip, line, now)) for line in new], now)
    raise Unavailable("unavailable")


def _first_event(slip: Slip, line: Line, now: datetime) -> Event:
    step = LineStep.SUBMIT if line.institution else LineStep.SUBMIT_UNASSIGNED
    return Event(step=step, side=Side.ORGANISATION, state=line.state, who=slip.submitted_by, at=now)


def _obstacle(instrument: Instrument | None, slip: Slip) -> str | None:
    if instrument and instrument.reservation == slip.id:
        return None
    return wrong_pick(instrument)


def _instruments(slip: Slip, ids: Sequence[str]) -> dict[str, Instrument]:
    return {each.id: each for each in instruments.by_ids(slip.organisation, ids)}


def _write(slip: Slip, changes: Sequence[Change]) -> None:
    if not submissions.change(slip, changes):
        raise Stale
