"""Shapes of the operations on an institution's work."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from chalicelib.domain.organisations.names import reason
from chalicelib.domain.reservations.steps import LineState
from chalicelib.handlers.api.fields import Entered, LeftBlank
from chalicelib.handlers.api.model import Model, checked
from chalicelib.handlers.ledger_models import NeededText
from chalicelib.handlers.reservations_models import LineOut, Targets

#: Whose lines an institution has; of those that are still being written it has none.
WorkState = Literal[
    LineState.ASSIGNED,
    LineState.ACCEPTED,
    LineState.APPOINTED,
    LineState.RECEIVED,
    LineState.CERTIFIED,
    LineState.RETURNED,
    LineState.REFUSED,
    LineState.CANCELLED,
]
ClockTime = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
Part = Annotated[str, StringConstraints(max_length=100)]


class WorkQuery(Model):
    """A page of a work list; conditions are parts of texts, blank means any."""

    state: WorkState = LineState.ASSIGNED
    organisation: Part = ""
    item: Part = ""
    place: Part = ""
    first: date | None = None
    last: date | None = None
    cursor: Annotated[Entered | None, LeftBlank] = None


class WorkPage(Model):
    """Lines in the order in which they want attention; `searched` is how many were looked at."""

    items: list[LineOut]
    cursor: str | None
    searched: int


class WorkSummaryOut(Model):
    """How many lines the institution has in each state."""

    counts: dict[LineState, Annotated[int, Field(ge=0)]]


class LinesIn(Model):
    """Lines that something is done with."""

    lines: Targets


class RefusalIn(LinesIn):
    """Which lines are declined, and why."""

    reason: Annotated[Entered, checked(reason)]


class AppointmentIn(LinesIn):
    """When and where; the time is that on the wall in Asia/Shanghai."""

    day: date
    time: ClockTime
    place: NeededText
    on_site: bool


class ReceptionIn(LinesIn):
    """The day on which instruments were handed over, or inspected on site."""

    day: date
