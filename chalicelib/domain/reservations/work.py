"""Lists of lines that want attention: an institution's work by state, and what nobody is authorised for."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from chalicelib.domain.clock import date_in_china
from chalicelib.domain.reference.areas import areas
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.steps import LineState
from chalicelib.domain.text import folded


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """Conditions on a work list: parts of texts, and the days that matter in its state, both included."""

    organisation: str = ""
    item: str = ""
    place: str = ""
    first: date | None = None
    last: date | None = None

    @property
    def is_search(self) -> bool:
        """Whether lines must be looked at to know."""
        return bool(self.organisation or self.item or self.place)

    @property
    def days(self) -> tuple[str, str]:
        """The range of places in a list that the days cover."""
        low = self.first.isoformat() if self.first else "0000-00-00"
        high = self.last.isoformat() if self.last else "9999-12-31"
        return f"{low}#", f"{high}$"

    @property
    def is_impossible(self) -> bool:
        """Whether the days end before they begin; the table refuses to look for such a range."""
        return bool(self.first and self.last and self.last < self.first)

    def matches(self, line: Line) -> bool:
        """Whether a line meets the conditions on texts."""
        looked_at = (
            (self.organisation, line.organisation_name),
            (self.item, line.instrument.item + line.instrument.kind),
            (self.place, line.instrument.place),
        )
        return all(folded(part) in folded(text) for part, text in looked_at)


#: What waits for administrators lies in one list, in the order of divisions: a division's is a stretch of it.
UNASSIGNED_LIST = "UNASSIGNED"


class Place(NamedTuple):
    """A list, and where in it a line stands."""

    list: str
    order: str


def place_of(line: Line) -> Place | None:
    """Where a line is to be found; None where it is nobody's work any more."""
    if line.institution:
        return Place(work_list(line.institution, line.state), work_order(line))
    if line.state is LineState.UNASSIGNED:
        return Place(UNASSIGNED_LIST, f"{_path(line.instrument.division)}#{work_order(line)}")
    return None


def unassigned_within(area: str | None) -> tuple[str, str]:
    """The stretch of the unassigned list that lies in a division; None: the whole country."""
    path = _path(area) if area else ""
    # "~" comes after every character of a place.
    return path or "0", f"{path}~"


def work_list(institution: str, state: LineState) -> str:
    """The list of an institution's lines in a state."""
    return f"{institution}#{state}"


def work_order(line: Line) -> str:
    """A line's place in its list: the day that matters in its state, then slip and number.

    An appointment's own day, the day of reception or of the result; before that, the day of the last step.
    """
    return f"{_day(line).isoformat()}#{line.slip}#{line.number:03}"


def _path(division: str) -> str:
    """A division under those it lies in, so that a division's own are neighbours: 330000/330200/330225."""
    return "/".join(reversed(areas(division)))


def _day(line: Line) -> date:
    if line.state is LineState.APPOINTED and line.appointment:
        return line.appointment.day
    if line.state is LineState.RECEIVED and line.received_on:
        return line.received_on
    if line.result:
        return line.result.verified_on
    return date_in_china(line.updated_at)
