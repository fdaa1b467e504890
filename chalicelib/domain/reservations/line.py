"""An instrument on a slip, as it was when the slip was submitted, and what became of it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NamedTuple

from chalicelib.domain.errors import Conflict
from chalicelib.domain.ledger.details import Submission
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.assignment import Assignment, Unassignable
from chalicelib.domain.reservations.numbers import submitted_on
from chalicelib.domain.reservations.result import Result, Verdict
from chalicelib.domain.reservations.slip import Contact, Slip
from chalicelib.domain.reservations.steps import LineState, LineStep, Side, after

#: What was published for one line, all of it shown together.
MOST_VERSIONS = 50


class LineKey(NamedTuple):
    """A line: its slip, and its number on it."""

    slip: str
    number: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Reserved:
    """What the institution needs to know of the instrument; it cannot be edited while it is reserved."""

    id: str
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
    interval_months: int | None

    @classmethod
    def of(cls, instrument: Instrument) -> "Reserved":
        """The instrument as it stands in the ledger."""
        names = [name for name in cls.__slots__ if name != "id"]
        return cls(id=instrument.id, **{name: getattr(instrument.details, name) for name in names})


@dataclass(frozen=True, kw_only=True, slots=True)
class Appointment:
    """When and where; on site the institution comes, otherwise the instrument is brought in."""

    day: date
    time: str
    place: str
    on_site: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """`number` counts the lines of a slip from 1; `reason` is of whatever ended or delays it.

    Number and organisation of the slip go along, since institutions read lines without their slips.
    """

    slip: str
    number: int
    slip_number: str
    organisation: str
    organisation_name: str
    contact: Contact
    instrument: Reserved
    state: LineState
    updated_at: datetime
    version: int
    institution: str | None = None
    institution_name: str = ""
    reason: str = ""
    appointment: Appointment | None = None
    received_on: date | None = None
    result: Result | None = None

    @property
    def key(self) -> LineKey:
        """Which line it is."""
        return LineKey(self.slip, self.number)

    @property
    def has_failed(self) -> bool:
        """Whether its result says 不合格: the instrument must not be used."""
        return self.result is not None and self.result.verdict is Verdict.FAILED


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """A step in the history of a line; `who` is a user name, or a worker's."""

    step: LineStep
    side: Side
    state: LineState
    who: str
    at: datetime
    remark: str = ""


def submitted(
    slip: Slip, owner: str, number: int, instrument: Instrument, to: Assignment | Unassignable, at: datetime
) -> Line:
    """A new line of the organisation of that name, with its institution, or with why there is none."""
    there = isinstance(to, Assignment)
    step = LineStep.SUBMIT if there else LineStep.SUBMIT_UNASSIGNED
    return Line(
        slip=slip.id,
        number=number,
        slip_number=slip.number or "",
        organisation=slip.organisation,
        organisation_name=owner,
        contact=slip.contact,
        instrument=Reserved.of(instrument),
        state=after(LineState.DRAFT, Side.ORGANISATION, step),
        updated_at=at,
        version=1,
        institution=to.institution if isinstance(to, Assignment) else None,
        institution_name=to.name if isinstance(to, Assignment) else "",
        reason="" if isinstance(to, Assignment) else to.value,
    )


def assigned(line: Line, institution: str, name: str, at: datetime) -> Line:
    """Given to an institution by the administrator."""
    moved = _moved(line, Side.ADMINISTRATOR, LineStep.ASSIGN, at)
    return replace(moved, institution=institution, institution_name=name, reason="")


def accepted(line: Line, at: datetime) -> Line:
    """Taken on by the institution."""
    return _moved(line, Side.INSTITUTION, LineStep.ACCEPT, at)


def refused(line: Line, reason: str, at: datetime) -> Line:
    """Declined by the institution."""
    return replace(_moved(line, Side.INSTITUTION, LineStep.REFUSE, at), reason=reason)


def appointed(line: Line, appointment: Appointment, at: datetime) -> Line:
    """Given a time and a place, or another one."""
    return replace(_moved(line, Side.INSTITUTION, LineStep.APPOINT, at), appointment=appointment)


def received(line: Line, day: date, at: datetime) -> Line:
    """Handed over, or inspected on site from that day on; never before its slip was submitted."""
    submission = submitted_on(line.slip_number)
    if day < submission:
        raise Conflict("received_before_submission", day=submission.isoformat())
    return replace(_moved(line, Side.INSTITUTION, LineStep.RECEIVE, at), received_on=day)


def certified(line: Line, result: Result, at: datetime) -> Line:
    """With a published result."""
    return replace(_moved(line, Side.INSTITUTION, LineStep.PUBLISH, at), result=result)


def corrected(line: Line, result: Result, reason: str, at: datetime) -> Line:
    """With a new version of a published result, and why there is one."""
    moved = _moved(line, Side.INSTITUTION, LineStep.CORRECT, at)
    former = line.result.version if line.result else 0
    if former >= MOST_VERSIONS:
        raise Conflict("corrected_too_often", limit=MOST_VERSIONS)
    return replace(moved, result=replace(result, version=former + 1), reason=reason)


def handed_back(line: Line, at: datetime) -> Line:
    """Given back to the organisation."""
    return _moved(line, Side.INSTITUTION, LineStep.HAND_BACK, at)


def cancelled(line: Line, reason: str, at: datetime) -> Line:
    """Taken back by the organisation before it was handed over."""
    return replace(_moved(line, Side.ORGANISATION, LineStep.CANCEL, at), reason=reason)


def _moved(line: Line, side: Side, step: LineStep, at: datetime) -> Line:
    return replace(line, state=after(line.state, side, step), updated_at=at, version=line.version + 1)
