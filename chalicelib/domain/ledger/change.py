"""A change to one instrument of a ledger, before it is written."""

from dataclasses import dataclass
from enum import StrEnum

from chalicelib.domain.ledger.instrument import Instrument


@dataclass(frozen=True, slots=True)
class Change:
    """An instrument as it was read and as it is to be; no `before` adds it, no `after` deletes it."""

    before: Instrument | None
    after: Instrument | None

    @property
    def instrument(self) -> Instrument:
        """The instrument that the change is about."""
        known = self.after or self.before
        if known is None:
            raise ValueError("a change of nothing")
        return known

    @property
    def claims_to_take(self) -> frozenset[str]:
        """Claims that the instrument did not hold before."""
        return self._claims(self.after) - self._claims(self.before)

    @property
    def claims_to_free(self) -> frozenset[str]:
        """Claims that the instrument holds no longer."""
        return self._claims(self.before) - self._claims(self.after)

    @staticmethod
    def _claims(instrument: Instrument | None) -> frozenset[str]:
        return instrument.claims if instrument else frozenset()


class Obstacle(StrEnum):
    """Why a change was not written."""

    EXISTS = "exists"
    CHANGED = "changed"
    CLAIMED = "claimed"


@dataclass(frozen=True, slots=True)
class Rejection:
    """A change that was not written; `holder` is the instrument that stands in its way."""

    change: Change
    obstacle: Obstacle
    holder: str | None
