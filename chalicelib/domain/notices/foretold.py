"""News of a step that is about to be taken, from which the history later takes what really happened.

It is laid down before the step, so that no step is taken of which nobody would be told (decision 29).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from chalicelib.domain.notices.reservation_news import ReservationNews, counted, news_of
from chalicelib.domain.reservations.line import Event, Line
from chalicelib.domain.reservations.steps import LineStep


class Place(NamedTuple):
    """A line of the slip as the step is to leave it; `failed` once its result says that it did."""

    number: int
    version: int
    failed: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Foretold:
    """What is to be told of a step that is taken at an instant with these lines of a slip.

    Without an instant it was taken whenever the history says: nobody else could take it to these versions.
    """

    news: ReservationNews
    step: LineStep
    slip: str
    at: datetime | None
    places: tuple[Place, ...]

    def is_held_by(self, event: Event) -> bool:
        """Whether the history holds this very step, not another that came first."""
        return event.step == self.step and self.at in (None, event.at)


def foretold(step: LineStep, lines: Iterable[Line]) -> list[Foretold]:
    """What is to be told of a step, given the lines as it is to leave them; often derived, the same.

    One for each slip and side that is told, and for each instant if the lines are of several.
    """
    return [
        Foretold(
            news=news,
            step=step,
            slip=group[0].slip,
            at=group[0].updated_at,
            places=tuple(Place(line.number, line.version, line.has_failed) for line in group),
        )
        for news, group in news_of(step, lines)
    ]


def come_true(told: Foretold, held: Collection[Place]) -> ReservationNews | None:
    """The news of the lines with which the step was taken; None where it was taken with none."""
    if not held:
        return None
    failed = sum(place.failed for place in held)
    params = {**told.news.params, **counted(told.step, len(held), failed)}
    return replace(told.news, params=params, always=failed > 0)
