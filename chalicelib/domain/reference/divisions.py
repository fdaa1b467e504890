"""Administrative divisions (行政区划, GB/T 2260): current ones may be chosen, former ones only read.

A county's parent is stored, never cut out of its code: 118 counties hang directly under a province.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from chalicelib.domain.text import folded

_CODE_LENGTH = 6
#: What pickers elsewhere put between a province and the counties directly under it.
_FILLERS = ("市辖区", "省直辖县级行政区划", "自治区直辖县级行政区划")
_SEPARATORS = str.maketrans("", "", "/\\-—>,，、·|")


class Division(NamedTuple):
    """`level` is 1 for provinces, 2 for cities, 3 for counties; `path` runs from the province down to it."""

    code: str
    name: str
    level: int
    parent: str
    current: bool
    path: tuple[str, ...]

    @property
    def full_name(self) -> str:
        """浙江省宁波市象山县."""
        return "".join(self.path)


@dataclass(frozen=True)
class Divisions:
    """All divisions there are or were, by code."""

    by_code: Mapping[str, Division]

    @cached_property
    def children(self) -> Mapping[str, tuple[Division, ...]]:
        """Current divisions by their parent's code; provinces under ''."""
        children: dict[str, list[Division]] = {}
        for division in self.by_code.values():
            if division.current:
                children.setdefault(division.parent, []).append(division)
        return {code: tuple(below) for code, below in children.items()}

    def is_leaf(self, division: Division) -> bool:
        """An instrument may stand there: a county, or one of the four cities that have none."""
        return division.current and (
            division.level == 3 or (division.level == 2 and not self.children.get(division.code))
        )

    @cached_property
    def leaves(self) -> tuple[Division, ...]:
        """Every division that an instrument may stand in, in the order of the codes."""
        return tuple(division for division in self.by_code.values() if self.is_leaf(division))

    def within(self, code: str) -> frozenset[str]:
        """The codes of a division and of all that lie or lay in it, former ones too."""
        return frozenset(known.code for known in self.by_code.values() if code in self._chain(known))

    def upwards(self, code: str) -> tuple[str, ...]:
        """The codes of a division and of those it lies in, nearest first; none for a code that never was."""
        division = self.by_code.get(code)
        return tuple(self._chain(division)) if division else ()

    def _chain(self, division: Division) -> Iterator[str]:
        above: Division | None = division
        while above:
            yield above.code
            above = self.by_code.get(above.parent)

    def find(self, text: str) -> tuple[Division, ...]:
        """What a code or a name may mean; one only if it is clear. Former ones are found by code only."""
        name = folded(text).translate(_SEPARATORS)
        if name.isdecimal():
            known = self.by_code.get(_county_code(name))
            return (known,) if known else ()
        for filler in _FILLERS:
            name = name.replace(filler, "")
        return self._by_name.get(name, ())

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[Division, ...]]:
        names: dict[str, tuple[Division, ...]] = {}
        for division in self.by_code.values():
            if division.current:
                for name in _spellings(division.path):
                    names[name] = (*names.get(name, ()), division)
        return names


def _county_code(digits: str) -> str:
    """Statistical codes go on below the county: 330225000000 is 330225."""
    return digits[:_CODE_LENGTH] if not digits[_CODE_LENGTH:].strip("0") else digits


def _spellings(path: tuple[str, ...]) -> set[str]:
    """With and without the levels above: 浙江省宁波市象山县, 浙江省象山县, 宁波市象山县, 象山县."""
    *above, name = path
    spellings = {name, "".join(path)} | {upper + name for upper in above}
    if len(path) == 2 and above[0].endswith("市"):
        spellings.add(above[0] * 2 + name)
    return {folded(spelling) for spelling in spellings}


def parse(lines: Iterable[str]) -> Divisions:
    """Divisions from CSV lines (code, name, level, parent, status, …) after a heading; in any order."""
    rows = {row[0]: row for row in csv.reader(lines)}
    del rows["code"]
    return Divisions({code: _division(row, rows) for code, row in rows.items()})


def _division(row: Sequence[str], rows: Mapping[str, Sequence[str]]) -> Division:
    code, name, level, parent, status, *_ = row
    path: tuple[str, ...] = (name,)
    above = parent
    while above:
        path = (rows[above][1], *path)
        above = rows[above][3]
    return Division(code, name, int(level), parent, status == "current", path)


@cache
def divisions() -> Divisions:
    """The divisions in use: GB/T 2260 as of September 2026, and what came before."""
    with Path(__file__).with_name("divisions.csv").open(encoding="utf-8", newline="") as lines:
        return parse(lines)
