"""What all evaluations say together."""

from collections.abc import Mapping
from dataclasses import dataclass

from chalicelib.domain.evaluations.evaluation import LEAST_STARS, MOST_STARS

ALL_STARS = range(LEAST_STARS, MOST_STARS + 1)


@dataclass(frozen=True, slots=True)
class Total:
    """How many evaluations gave how many stars."""

    counts: Mapping[int, int]

    @property
    def count(self) -> int:
        """How many evaluations there are."""
        return sum(self.counts.values())

    @property
    def average(self) -> float | None:
        """Stars, to two decimals; None before the first evaluation."""
        stars = sum(stars * count for stars, count in self.counts.items())
        return round(stars / self.count, 2) if self.count else None
