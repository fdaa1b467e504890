"""A step taken with a line, before it is written."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from chalicelib.domain.documents.document import Document
from chalicelib.domain.ledger.change import Change
from chalicelib.domain.reservations.line import Event, Line
from chalicelib.domain.reservations.publication import Publication, publication
from chalicelib.domain.reservations.steps import LineState


@dataclass(frozen=True, slots=True)
class Move:
    """A line as it was read and as it is to be, the step for its history, and what it does to the ledger."""

    before: Line
    after: Line
    event: Event
    change: Change | None = None

    @property
    def publication(self) -> Publication | None:
        """The version of a result that the step publishes."""
        return publication(self.after, self.event)

    @property
    def handed_in(self) -> Document | None:
        """The certificate that comes with the result, unless it is there already."""
        if self.publication is None or self.publication.result.certificate is None:
            return None
        former = self.before.result.certificate if self.before.result else None
        has = self.publication.result.certificate
        return has if former is None or former.id != has.id else None

    @property
    def institution(self) -> str | None:
        """Whose work the line is, or was."""
        return self.after.institution or self.before.institution


def slip_counts(moves: Iterable[Move]) -> dict[tuple[str, str], Counter[LineState]]:
    """What moves add to the counts of each slip, by organisation and slip; what cancels out is left out."""
    counts: dict[tuple[str, str], Counter[LineState]] = {}
    for move in moves:
        states = counts.setdefault((move.after.organisation, move.after.slip), Counter())
        states[move.before.state] -= 1
        states[move.after.state] += 1
    return {key: _changed(states) for key, states in counts.items()}


def work_counts(moves: Iterable[Move]) -> dict[str, Counter[LineState]]:
    """What moves add to the counts of each institution."""
    counts: dict[str, Counter[LineState]] = {}
    for move in moves:
        if move.before.institution:
            counts.setdefault(move.before.institution, Counter())[move.before.state] -= 1
        if move.after.institution:
            counts.setdefault(move.after.institution, Counter())[move.after.state] += 1
    return {institution: _changed(states) for institution, states in counts.items()}


def _changed(states: Counter[LineState]) -> Counter[LineState]:
    return Counter({state: by for state, by in states.items() if by})
