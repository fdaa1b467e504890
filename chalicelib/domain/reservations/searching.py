"""Conditions on the list of reservations (requirement C1)."""

from dataclasses import dataclass
from datetime import date

from chalicelib.domain.clock import date_in_china
from chalicelib.domain.reservations.numbers import submitted_on_if_said
from chalicelib.domain.reservations.slip import Slip, SlipState
from chalicelib.domain.text import folded


@dataclass(frozen=True, kw_only=True, slots=True)
class SlipsWanted:
    """A state, the beginning of a number, and days, both included: of submission, before that of writing."""

    state: SlipState | None = None
    number: str = ""
    first: date | None = None
    last: date | None = None

    @property
    def is_search(self) -> bool:
        """Whether slips must be looked at to know."""
        return bool(self.state or folded(self.number) or self.first or self.last)

    @property
    def is_impossible(self) -> bool:
        """Whether the days end before they begin."""
        return bool(self.first and self.last and self.last < self.first)

    @property
    def written_until(self) -> date | None:
        """The last day on which a slip that meets the conditions can have been written; None: any day.

        A slip is written before it is submitted, perhaps long before: there is no such first day.
        """
        days = (self.last, submitted_on_if_said(folded(self.number)))
        return min((day for day in days if day), default=None)

    def matches(self, slip: Slip) -> bool:
        """Whether a slip meets all conditions."""
        day = date_in_china(slip.submitted_at or slip.created_at)
        return (
            (self.state is None or slip.state is self.state)
            and folded(slip.number or "").startswith(folded(self.number))
            and (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
        )
