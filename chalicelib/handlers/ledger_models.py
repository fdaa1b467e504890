"""Shapes of the ledger's operations."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from chalicelib.domain.errors import Wrong
from chalicelib.domain.ledger.conditions import Colour
from chalicelib.domain.ledger.details import Origin, Purpose, Submission
from chalicelib.domain.ledger.due import Validity
from chalicelib.domain.ledger.status import Status, Step
from chalicelib.domain.telephone import is_telephone
from chalicelib.domain.text import clean_code, clean_text
from chalicelib.domain.workbooks.dates import EARLIEST, LATEST
from chalicelib.handlers.api.model import Model, checked


def _cleaned_text(value: object) -> object:
    return clean_text(value) if isinstance(value, str) else value


def _cleaned_code(value: object) -> object:
    return clean_code(value) if isinstance(value, str) else value


def _telephone(value: str) -> str:
    if value and not is_telephone(value):
        raise Wrong("not_a_telephone")
    return value


def _none_if_blank(value: object) -> object:
    return None if value == "" else value


Text = Annotated[str, BeforeValidator(_cleaned_text), StringConstraints(max_length=200)]
NeededText = Annotated[str, BeforeValidator(_cleaned_text), StringConstraints(min_length=1, max_length=200)]
Code = Annotated[str, BeforeValidator(_cleaned_code), StringConstraints(max_length=100)]
NeededCode = Annotated[str, BeforeValidator(_cleaned_code), StringConstraints(min_length=1, max_length=100)]
Remark = Annotated[str, BeforeValidator(_cleaned_text), StringConstraints(max_length=500)]
OptionalDate = Annotated[date | None, BeforeValidator(_none_if_blank)]
KnownDate = Annotated[Annotated[date, Field(ge=EARLIEST, le=LATEST)] | None, BeforeValidator(_none_if_blank)]
Telephone = Annotated[Code, checked(_telephone)]
Place = Annotated[str, StringConstraints(max_length=200)]


class InstrumentIn(Model):
    """What a clerk enters about an instrument; a blank due date is worked out."""

    name: NeededText
    item: NeededText
    kind: NeededText
    model: NeededCode
    measuring_range: NeededCode
    accuracy_class: NeededCode
    serial_number: Code = ""
    manufacturer: NeededText
    origin: Annotated[Origin | None, BeforeValidator(_none_if_blank)] = None
    division: NeededCode
    place: NeededText
    quantity: Annotated[int, Field(ge=1, le=100_000)] = 1
    purpose: Purpose
    submission: Submission
    last_verified_on: KnownDate = None
    interval_months: Annotated[int | None, Field(ge=1, le=240)] = None
    due_on: KnownDate = None
    certificate_number: Code = ""
    internal_number: Code = ""
    department: Text = ""
    contact: Text = ""
    telephone: Telephone = ""
    remark: Remark = ""


class InstrumentOut(Model):
    """An instrument with what its dates mean today and the steps that may be taken with it.

    `verified_by` names the institution whose published result its dates are of; then they are not entered by
    hand. `failed_on` is the day of that verification where it was not passed. `reservation` is the running
    reservation that it is on.
    """

    id: str
    version: int
    status: Status
    validity: Validity
    allowed: list[Step]
    created_at: datetime
    updated_at: datetime
    failed_on: date | None
    verified_by: str
    reservation: str | None
    name: str
    item: str
    kind: str
    model: str
    measuring_range: str
    accuracy_class: str
    serial_number: str
    manufacturer: str
    origin: Origin | None
    division: str
    place: str
    quantity: int
    purpose: Purpose
    submission: Submission
    last_verified_on: date | None
    interval_months: int | None
    due_on: date | None
    certificate_number: str
    internal_number: str
    department: str
    contact: str
    telephone: str
    remark: str


class ConditionsIn(Model):
    """Conditions on the ledger, in any combination; blank means any. Parts of texts are enough."""

    name: Place = ""
    item: Place = ""
    kind: Place = ""
    model: Place = ""
    serial_number: Place = ""
    manufacturer: Place = ""
    division: Annotated[str, StringConstraints(pattern=r"^(\d{6})?$")] = ""
    place: Place = ""
    status: Annotated[Status | None, BeforeValidator(_none_if_blank)] = None
    due_from: OptionalDate = None
    due_to: OptionalDate = None
    colour: Annotated[Colour | None, BeforeValidator(_none_if_blank)] = None
    never_verified: bool = False
    failed: bool = False


class LedgerQuery(ConditionsIn):
    """A page of the ledger."""

    cursor: Annotated[str, StringConstraints(max_length=200)] = ""
    limit: Annotated[int, Field(ge=1, le=100)] = 50


class LedgerPage(Model):
    """Instruments in the ledger's order; `searched` is how many were looked at for this page."""

    items: list[InstrumentOut]
    cursor: str | None
    searched: int


class SummaryOut(Model):
    """Counts of the ledger as of `today` (Asia/Shanghai)."""

    today: date
    total: int
    due_soon: int
    overdue: int
    never_verified: int
    failed: int
    in_service: int
    disabled: int
    scrapped: int


class Target(Model):
    """An instrument as the caller last saw it."""

    id: Annotated[str, StringConstraints(min_length=26, max_length=26)]
    version: int


class ActionsIn(Model):
    """One step for several instruments."""

    action: Step | Literal["delete"]
    instruments: Annotated[list[Target], Field(min_length=1, max_length=100)]


class ProblemOut(Model):
    """Why one of several was refused."""

    code: str
    detail: str


class ResultOut(Model):
    """What became of one instrument: its new version, or the problem; neither when it was deleted."""

    id: str
    version: int | None = None
    problem: ProblemOut | None = None


class ResultsOut(Model):
    """What became of each, in the order asked."""

    results: list[ResultOut]
