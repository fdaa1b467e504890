"""Which institution an instrument goes to (requirements C4, D5).

The nearest level comes first, as the law has it (《强制检定的工作计量器具检定管理办法》): who is
authorised for the county, then for the city, then for the province; among those of one level, who has the
least open work.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Candidate:
    """An institution that is authorised for the kind on the day; `regions` are codes of divisions."""

    institution: str
    name: str
    regions: frozenset[str]


class Unassignable(StrEnum):
    """Why an instrument has no institution."""

    #: Nobody anywhere is authorised for its kind on the day.
    NOBODY_FOR_KIND = "nobody_for_kind"
    #: Somebody is, but not where it stands.
    NOBODY_THERE = "nobody_there"


@dataclass(frozen=True, slots=True)
class Assignment:
    """The institution and the division whose authorisation made it so."""

    institution: str
    name: str
    region: str


def assignment(
    where: Sequence[str], candidates: Iterable[Candidate], open_work: Mapping[str, int]
) -> Assignment | Unassignable:
    """Where an instrument goes.

    `where` is its division and those above it, nearest first; `open_work` counts each institution's lines
    that are not finished, and an institution that is not in it has none. Institutions with equal work are
    taken in the order of their codes, so that the same question has the same answer.
    """
    known = list(candidates)
    for region in where:
        near = [each for each in known if region in each.regions]
        if near:
            chosen = min(near, key=lambda each: (open_work.get(each.institution, 0), each.institution))
            return Assignment(chosen.institution, chosen.name, region)
    return Unassignable.NOBODY_THERE if known else Unassignable.NOBODY_FOR_KIND
