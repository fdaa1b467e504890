"""What was published for a line, version by version, and what that does to the ledger (requirement D4)."""

from dataclasses import dataclass, replace
from datetime import datetime

from chalicelib.domain.ledger.change import Change
from chalicelib.domain.ledger.instrument import Instrument, Verified
from chalicelib.domain.reservations.line import Event, Line, LineKey
from chalicelib.domain.reservations.result import Result, Verdict
from chalicelib.domain.reservations.steps import LineStep


@dataclass(frozen=True, kw_only=True, slots=True)
class Publication:
    """A version of a result; never changed. `reason` says why it replaced the one before."""

    key: LineKey
    institution: str
    institution_name: str
    result: Result
    reason: str
    who: str
    at: datetime


def publication(line: Line, event: Event) -> Publication | None:
    """What a step published, if it published anything."""
    if event.step not in (LineStep.PUBLISH, LineStep.CORRECT) or not (line.result and line.institution):
        return None
    return Publication(
        key=line.key,
        institution=line.institution,
        institution_name=line.institution_name,
        result=line.result,
        reason=line.reason if event.step is LineStep.CORRECT else "",
        who=event.who,
        at=event.at,
    )


def entered(instrument: Instrument, line: Line, code: str, at: datetime) -> Change:
    """The instrument with a new result; it may be reserved again. A code that it has, it keeps."""
    held = instrument.reservation if instrument.reservation != line.slip else None
    after = _with_result(instrument, line, at)
    return Change(instrument, replace(after, reservation=held, code=instrument.code or code))


def entered_anew(instrument: Instrument, line: Line, at: datetime) -> Change | None:
    """The instrument with a corrected result; None where a later verification holds by now."""
    holds = instrument.verified
    if holds is None or (holds.slip, holds.line) != line.key:
        return None
    return Change(instrument, _with_result(instrument, line, at))


def _with_result(instrument: Instrument, line: Line, at: datetime) -> Instrument:
    result = line.result
    if result is None:
        raise ValueError("a line without a result")
    failed = result.verdict is Verdict.FAILED
    return replace(
        instrument,
        details=replace(
            instrument.details,
            last_verified_on=result.verified_on,
            due_on=None if failed else result.valid_until,
            certificate_number=result.certificate_number,
        ),
        verified=Verified(
            slip=line.slip,
            line=line.number,
            institution=line.institution_name,
            failed_on=result.verified_on if failed else None,
        ),
        version=instrument.version + 1,
        updated_at=at,
    )
