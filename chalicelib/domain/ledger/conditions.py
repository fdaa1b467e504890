"""The conditions of a query on the ledger (requirement B1); any combination of them."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, timedelta
from enum import StrEnum

from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.due import soon_until
from chalicelib.domain.ledger.order import Rank, Span, days, ranks
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.text import folded


class Colour(StrEnum):
    """Yellow: due within 30 days. Red: overdue (requirement B2)."""

    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """Conditions on the text of an instrument: parts of it, however wide or high its letters are."""

    name: str = ""
    model: str = ""
    serial_number: str = ""
    manufacturer: str = ""
    place: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Conditions:
    """Blank means any; `divisions` holds every division that counts as inside the one asked for."""

    words: Words = Words()
    item: str = ""
    kind: str = ""
    divisions: frozenset[str] = frozenset()
    status: Status | None = None
    due_from: date | None = None
    due_to: date | None = None
    colour: Colour | None = None
    never_verified: bool = False
    failed: bool = False

    def spans(self, today: date) -> list[Span]:
        """The stretches of the ledger's order that can hold a match, in order."""
        if self.never_verified or self.failed:
            return self._undated_spans
        first, last = self._window(today)
        if first is None and last is None:
            return [_WHOLE[self.status]]
        spans = [days(rank, first, last) for rank in self._dated_ranks]
        return [span for span in spans if span.low < span.high]

    def matcher(self) -> Callable[[Details], bool] | None:
        """Decides on what the order does not; None where there is nothing left to decide."""
        words = [(field.name, folded(getattr(self.words, field.name))) for field in fields(Words)]
        words = [(name, word) for name, word in words if word]
        if not (words or self.item or self.kind or self.divisions):
            return None

        def matches(details: Details) -> bool:
            return (
                (not self.item or details.item == self.item)
                and (not self.kind or details.kind == self.kind)
                and (not self.divisions or details.division in self.divisions)
                and all(word in folded(getattr(details, name)) for name, word in words)
            )

        return matches

    @property
    def _undated_spans(self) -> list[Span]:
        # Nothing is both, and neither has a due date.
        if (self.never_verified and self.failed) or self._dated or not self._in_service:
            return []
        rank = Rank.FAILED if self.failed else Rank.NEVER_VERIFIED
        return [ranks(rank, rank)]

    @property
    def _in_service(self) -> bool:
        return self.status in (None, Status.IN_SERVICE)

    @property
    def _dated(self) -> bool:
        return bool(self.due_from or self.due_to or self.colour)

    @property
    def _dated_ranks(self) -> list[Rank]:
        if self.colour:
            return [Rank.IN_SERVICE] if self._in_service else []
        return _DATED_RANKS[self.status]

    def _window(self, today: date) -> tuple[date | None, date | None]:
        first, last = self.due_from, self.due_to
        if self.colour is Colour.YELLOW:
            first = max(first or today, today)
            last = min(last or soon_until(today), soon_until(today))
        elif self.colour is Colour.RED:
            yesterday = today - timedelta(days=1)
            last = min(last or yesterday, yesterday)
        return first, last


_WHOLE: dict[Status | None, Span] = {
    None: ranks(Rank.FAILED, Rank.SCRAPPED),
    Status.IN_SERVICE: ranks(Rank.FAILED, Rank.IN_SERVICE),
    Status.DISABLED: ranks(Rank.DISABLED, Rank.DISABLED),
    Status.SCRAPPED: ranks(Rank.SCRAPPED, Rank.SCRAPPED),
}
_DATED_RANKS: dict[Status | None, list[Rank]] = {
    None: [Rank.IN_SERVICE, Rank.DISABLED, Rank.SCRAPPED],
    Status.IN_SERVICE: [Rank.IN_SERVICE],
    Status.DISABLED: [Rank.DISABLED],
    Status.SCRAPPED: [Rank.SCRAPPED],
}
