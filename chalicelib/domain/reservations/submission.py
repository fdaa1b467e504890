"""Submitting a slip: all of it or nothing, in as many transactions as it takes.

First every instrument is claimed for the slip. Until the last one is, everything can be undone; then the slip
is submitted at a stroke, and what is left, giving each line to its institution, is only ever completed.
"""

from dataclasses import replace
from datetime import datetime

from chalicelib.domain.ledger.change import Change
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.slip import Slip
from chalicelib.domain.reservations.steps import LineState


def begun(slip: Slip, by: str, at: datetime) -> Slip:
    """The slip while its instruments are being claimed."""
    return replace(slip, submitting_since=at, submitted_by=by, updated_at=at, version=slip.version + 1)


def taken_back(slip: Slip, at: datetime) -> Slip:
    """The slip while its instruments are being let go; whoever claims for the version before is late."""
    return replace(slip, updated_at=at, version=slip.version + 1)


def undone(slip: Slip, at: datetime) -> Slip:
    """The slip as it was, to be edited again."""
    return replace(slip, submitting_since=None, submitted_by="", updated_at=at, version=slip.version + 1)


def done(slip: Slip, number: str, at: datetime) -> Slip:
    """The submitted slip; each of its lines still waits to be given to an institution."""
    return replace(
        slip,
        number=number,
        submitting_since=None,
        submitted_at=at,
        updated_at=at,
        counts={LineState.DRAFT: slip.picked},
        version=slip.version + 1,
    )


def claim(instrument: Instrument, slip: str, at: datetime) -> Change:
    """The instrument is on that slip from now on."""
    after = replace(
        instrument, reservation=slip, was_reserved=True, version=instrument.version + 1, updated_at=at
    )
    return Change(instrument, after)


def release(instrument: Instrument, at: datetime) -> Change:
    """The instrument may be put on another slip."""
    after = replace(instrument, reservation=None, version=instrument.version + 1, updated_at=at)
    return Change(instrument, after)
