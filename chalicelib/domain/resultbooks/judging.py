"""From a row and what is known of its line to a finding that can be published, or to all that is wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from chalicelib.domain.errors import FieldError, Invalid
from chalicelib.domain.reservations.finding import Finding
from chalicelib.domain.reservations.line import Line, LineKey
from chalicelib.domain.reservations.result import Limits, Result, Verdict, checked, proposed_validity
from chalicelib.domain.reservations.steps import LineState
from chalicelib.domain.resultbooks.columns import FIELDS
from chalicelib.domain.resultbooks.rows import Said
from chalicelib.domain.text import folded
from chalicelib.domain.workbooks.cells import as_text
from chalicelib.domain.workbooks.rows import Refused, refused

#: The very same result is published already: nothing that anybody need correct.
PUBLISHED_BEFORE = "result_published_before"
_ORDER = {field: position for position, field in enumerate(FIELDS)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Known:
    """What is known before rows are judged.

    `lines` are those of the institution, `numbers` the lines that its certificates were given to, by folded
    number; `certificates` what is wrong with the file of a number, where there is anything.
    """

    lines: Mapping[LineKey, Line]
    periodic: frozenset[LineKey]
    numbers: Mapping[str, LineKey]
    certificates: Mapping[str, FieldError]
    today: date


@dataclass(frozen=True, slots=True)
class Accepted:
    """A good row; `number` is its row in the sheet, from 1."""

    number: int
    finding: Finding


def judge(row: Said, known: Known) -> Accepted | Refused:
    """The row as it can be published, or refused with every wrong cell in the order of the columns."""
    line = known.lines.get(row.key) if row.key else None
    finding = _finding(row, line) if line else None
    # Of what was published before, nothing else need be told: its number is taken by itself.
    if line and finding and not row.errors and _is_published(line, finding):
        before = FieldError("certificate_number", PUBLISHED_BEFORE, {"number": finding.certificate_number})
        return refused(row.number, row.cells, [before])
    by_others = [*_about_line(row, line), *_about_dates(row, line, known), *_about_number(row, known)]
    errors = [*row.errors, *by_others]
    if errors or finding is None:
        return refused(row.number, row.cells, sorted(errors, key=lambda error: _ORDER[error.field]))
    return Accepted(row.number, finding)


def _finding(row: Said, line: Line) -> Finding | None:
    if row.verdict is None or row.verified_on is None or row.certificate_number is None:
        return None
    return Finding(
        key=line.key,
        version=line.version,
        verdict=row.verdict,
        verified_on=row.verified_on,
        valid_until=_valid_until(row.verdict, row.verified_on, row.valid_until, line),
        certificate_number=row.certificate_number,
    )


def _valid_until(verdict: Verdict, verified_on: date, given: date | None, line: Line) -> date | None:
    if given or verdict is Verdict.FAILED:
        return given
    return proposed_validity(verified_on, line.instrument.interval_months)


def _is_published(line: Line, finding: Finding) -> bool:
    return line.result is not None and same_but_for_file(line.result, finding)


def same_but_for_file(result: Result, finding: Finding) -> bool:
    """Whether a result says what a finding does, with whatever file."""
    return replace(finding.result(result.certificate), version=result.version) == result


def _about_line(row: Said, line: Line | None) -> Iterator[FieldError]:
    if line is None:
        if row.key:
            yield FieldError("line", "line_unknown")
        return
    if line.result:
        yield FieldError("line", "line_has_result", {"number": line.result.certificate_number})
    elif line.state is not LineState.RECEIVED:
        yield FieldError("line", "line_not_received_here")
    for field, expected in _as_prefilled(line).items():
        text = row.text(field)
        if text and text.lstrip("0") != folded(expected).lstrip("0"):
            yield FieldError(field, "differs_from_slip", {"expected": expected or "—"})


def _as_prefilled(line: Line) -> dict[str, str]:
    """What shows that a row is still about its line: columns get sorted by themselves."""
    return {
        "slip_number": line.slip_number,
        "number": as_text(line.number),
        "serial_number": line.instrument.serial_number,
    }


def _about_dates(row: Said, line: Line | None, known: Known) -> Iterator[FieldError]:
    finding = _finding(row, line) if line else None
    if line is None or finding is None or line.state is not LineState.RECEIVED:
        return
    limits = Limits(
        received_on=line.received_on or known.today, today=known.today, periodic=line.key in known.periodic
    )
    try:
        checked(finding.result(None), limits)
    except Invalid as wrong:
        told = {error.field for error in row.errors}
        yield from (error for error in wrong.fields if error.field not in told)


def _about_number(row: Said, known: Known) -> Iterator[FieldError]:
    number = row.certificate_number
    if number is None:
        return
    if known.numbers.get(folded(number)) not in (None, row.key):
        yield FieldError("certificate_number", "certificate_number_used")
    if wrong := known.certificates.get(number):
        yield wrong
