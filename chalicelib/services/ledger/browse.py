"""Reading a ledger: a page of it, one instrument, the counts above it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from chalicelib.adapters.tables import instruments, tallies
from chalicelib.domain.errors import NotFound
from chalicelib.domain.ledger import tally
from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.order import Span, due_order

#: How many instruments a request looks at when it must search; the rest waits behind the cursor.
SEARCHED_AT_MOST = 500


class Query(Protocol):
    """What is looked for: stretches of the ledger's order, and what is left to decide there."""

    def spans(self, today: date) -> list[Span]:
        """The stretches, in order."""

    def matcher(self) -> Callable[[Details], bool] | None:
        """Decides on an instrument of the stretches; None takes all of them."""


@dataclass(frozen=True, slots=True)
class Page:
    """`place` is where to go on (None: nothing follows), `searched` how many instruments were read."""

    instruments: list[Instrument]
    place: str | None
    searched: int


def page(organisation: str, conditions: Query, after: str | None, limit: int, today: date) -> Page:
    """The next instruments that meet the conditions; may be fewer than `limit` though more follow.

    One Query, and one more for each group of the ledger's order (at most five) that the page runs into.
    """
    matches = conditions.matcher()
    budget = SEARCHED_AT_MOST if matches else limit + 1
    found: list[Instrument] = []
    place, searched = after, 0
    for span in conditions.spans(today):
        if after and span.high <= after:
            continue
        read = instruments.read_span(organisation, span, after, budget - searched)
        for instrument in read:
            if len(found) == limit:
                return Page(found, place, searched)
            place, searched = due_order(instrument), searched + 1
            if matches is None or matches(instrument.details):
                found.append(instrument)
        if searched == budget:
            return Page(found, place, searched)
    return Page(found, None, searched)


def one(organisation: str, instrument_id: str) -> Instrument:
    """An instrument of the organisation; NotFound if it has none of that id."""
    instrument = instruments.get(organisation, instrument_id)
    if instrument is None:
        raise NotFound("not_found")
    return instrument


def summary(organisation: str, today: date) -> tally.Summary:
    """The counts above the ledger; one Query."""
    return tally.summary(tallies.counts(organisation), today)
