"""The order of the ledger: what needs attention first.

Failed, never verified, then in service by due date, then disabled, then scrapped; each group by due date.
"""

import re
from datetime import date
from enum import IntEnum
from typing import NamedTuple

from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.status import Status


class Rank(IntEnum):
    """The groups of the ledger, in order; the first came last, and no stored place was to change for it.

    As text, too, a minus stands before every digit.
    """

    FAILED = -1
    NEVER_VERIFIED = 0
    IN_SERVICE = 1
    DISABLED = 2
    SCRAPPED = 3


#: Sorts after every date: in service, verified, and valid without end.
NO_DUE_DATE = "9999-99-99"

_RANK_OF_STATUS = {
    Status.IN_SERVICE: Rank.IN_SERVICE,
    Status.DISABLED: Rank.DISABLED,
    Status.SCRAPPED: Rank.SCRAPPED,
}


_PLACE = re.compile(r"(-1|[0-3])#\d{4}-\d{2}-\d{2}#[0-9A-Z]{26}")


class Span(NamedTuple):
    """A stretch of the order, from `low` up to but not including `high`."""

    low: str
    high: str


def due_order(instrument: Instrument) -> str:
    """The instrument's place in the order of its ledger: `<rank>#<due date>#<id>`."""
    due_on = instrument.details.due_on
    return f"{_rank(instrument):d}#{due_on.isoformat() if due_on else NO_DUE_DATE}#{instrument.id}"


def _rank(instrument: Instrument) -> Rank:
    if instrument.failed:
        return Rank.FAILED
    return Rank.NEVER_VERIFIED if instrument.never_verified else _RANK_OF_STATUS[instrument.status]


def is_place(text: str) -> bool:
    """Whether a text could be a place in the order."""
    return _PLACE.fullmatch(text) is not None


def ranks(first: Rank, last: Rank) -> Span:
    """Whole groups, the last included."""
    return Span(f"{first:d}#", f"{last + 1:d}#")


def days(rank: Rank, first: date | None, last: date | None) -> Span:
    """The days of one group, the last included; an open end leaves out what has no due date."""
    low = first.isoformat() if first else "0000-00-00"
    high = last.isoformat() if last else "9999-12-31"
    return Span(f"{rank:d}#{low}#", f"{rank:d}#{high}$")
