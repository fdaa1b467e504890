"""Shapes of the operations on reservations."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from chalicelib.domain.ledger.details import Submission
from chalicelib.domain.organisations.names import reason
from chalicelib.domain.reservations.assignment import Unassignable
from chalicelib.domain.reservations.result import Verdict
from chalicelib.domain.reservations.slip import MOST_LINES, SlipState, picks
from chalicelib.domain.reservations.steps import LineState, LineStep, Side
from chalicelib.handlers.api.fields import Entered, LeftBlank
from chalicelib.handlers.api.model import Model, checked
from chalicelib.handlers.ledger_models import InstrumentOut, NeededText, ProblemOut, Remark, Telephone

Id = Annotated[str, StringConstraints(min_length=26, max_length=26)]
#: One more than fit, so that the rule itself says that there are too many.
Picked = Annotated[list[Id], Field(max_length=MOST_LINES * 2), checked(picks)]


class PicksIn(Model):
    """Instruments of the ledger."""

    instruments: Picked


class SlipIn(PicksIn):
    """What is to be on a slip, and whom to call about it."""

    contact: NeededText
    telephone: Annotated[Telephone, StringConstraints(min_length=1)]
    remark: Remark = ""


class SlipOut(Model):
    """A slip; `lines` counts what is on it by state once it is submitted."""

    id: str
    version: int
    state: SlipState
    number: str | None
    contact: str
    telephone: str
    remark: str
    picked: int
    lines: dict[LineState, int]
    created_by: str
    created_at: datetime
    updated_at: datetime
    submitted_by: str
    submitted_at: datetime | None
    editable: bool


class WholeSlipOut(SlipOut):
    """A slip with the instruments picked for it, while it is being written."""

    instruments: list[str]


class SlipsQuery(Model):
    """A page of the slips: in a state, whose number begins so, submitted (or else written) on these days."""

    state: Annotated[SlipState | None, LeftBlank] = None
    number: Annotated[str, StringConstraints(max_length=100)] = ""
    first: date | None = None
    last: date | None = None
    cursor: Annotated[Entered | None, LeftBlank] = None


class SlipsPage(Model):
    """Slips, newest first; `searched` is how many were looked at."""

    items: list[SlipOut]
    cursor: str | None
    searched: int


class PreviewOut(Model):
    """Where each instrument would go today, in the order asked."""

    items: list["PreviewItem"]


class PreviewItem(Model):
    """The instrument, and the name of the institution that it would go to; without one, why not.

    `problem` says why the instrument cannot be reserved at all.
    """

    id: str
    instrument: InstrumentOut | None
    problem: ProblemOut | None
    name: str
    region: str | None
    reason: Unassignable | None


class AppointmentOut(Model):
    """When and where."""

    day: date
    time: str
    place: str
    on_site: bool


class LineOut(Model):
    """An instrument on a slip, with the steps that the caller may take with it."""

    slip: str
    number: int
    slip_number: str
    organisation_name: str
    contact: str
    telephone: str
    contact_remark: str
    version: int
    state: LineState
    allowed: list[LineStep]
    institution_name: str
    reason: str
    appointment: AppointmentOut | None
    received_on: date | None
    verdict: Verdict | None
    verified_on: date | None
    valid_until: date | None
    certificate_number: str | None
    certificate: str | None
    result_version: int | None
    updated_at: datetime
    instrument_id: str
    name: str
    item: str
    kind: str
    model: str
    measuring_range: str
    accuracy_class: str
    serial_number: str
    manufacturer: str
    division: str
    place: str
    quantity: int
    submission: Submission


class LinesQuery(Model):
    """The lines of a slip after one of them."""

    after: Annotated[int, Field(ge=0, le=MOST_LINES)] = 0


class LinesPage(Model):
    """Lines in order; `after` leads to the next page."""

    items: list[LineOut]
    after: int | None


class EventOut(Model):
    """A step in the history of a line."""

    step: LineStep
    side: Side
    state: LineState
    who: str
    at: datetime
    remark: str


class HistoryOut(Model):
    """What was done with a line, oldest first."""

    items: list[EventOut]


class LineTarget(Model):
    """A line as the caller last saw it."""

    slip: Id
    number: Annotated[int, Field(ge=1, le=MOST_LINES)]
    version: int


Targets = Annotated[list[LineTarget], Field(min_length=1, max_length=100)]


class CancellationIn(Model):
    """Which lines are cancelled, and why."""

    lines: Targets
    reason: Annotated[Entered, checked(reason)]


class LineResult(Model):
    """What became of one line: the line as it is now, or the problem."""

    slip: str
    number: int
    line: LineOut | None = None
    problem: ProblemOut | None = None


class LineResults(Model):
    """What became of each, in the order asked."""

    results: list[LineResult]
