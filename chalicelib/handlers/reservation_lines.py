"""Lines of reservations as the API shows them to either side."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from chalicelib.domain.errors import Refusal
from chalicelib.domain.reservations.line import Event, Line, LineKey
from chalicelib.domain.reservations.steps import Side, allowed
from chalicelib.domain.texts import Language, wording
from chalicelib.handlers.ledger_models import ProblemOut
from chalicelib.handlers.reservations_models import (
    AppointmentOut,
    EventOut,
    LineOut,
    LineResult,
    LineResults,
    LineTarget,
)
from chalicelib.services.reservations.steps import Outcome


def versions_of(targets: Iterable[LineTarget]) -> dict[LineKey, int]:
    """Which lines are meant, and as which versions the caller saw them."""
    return {LineKey(each.slip, each.number): each.version for each in targets}


def results_of(
    wanted: Iterable[LineKey], outcomes: Mapping[LineKey, Outcome], side: Side, language: Language
) -> LineResults:
    """What became of each line, in the order asked."""
    return LineResults(results=[_result(key, outcomes[key], side, language) for key in wanted])


def present_line(line: Line, side: Side) -> LineOut:
    """A line as one of the sides sees it."""
    instrument, result = line.instrument, line.result
    shown = {name: value for name, value in asdict(instrument).items() if name in LineOut.model_fields}
    return LineOut(
        slip=line.slip,
        number=line.number,
        slip_number=line.slip_number,
        organisation_name=line.organisation_name,
        contact=line.contact.name,
        telephone=line.contact.telephone,
        contact_remark=line.contact.remark,
        version=line.version,
        state=line.state,
        allowed=allowed(line.state, side),
        institution_name=line.institution_name,
        reason=line.reason,
        appointment=AppointmentOut(**asdict(line.appointment)) if line.appointment else None,
        received_on=line.received_on,
        verdict=result.verdict if result else None,
        verified_on=result.verified_on if result else None,
        valid_until=result.valid_until if result else None,
        certificate_number=result.certificate_number if result else None,
        certificate=result.certificate.id if result and result.certificate else None,
        result_version=result.version if result else None,
        updated_at=line.updated_at,
        instrument_id=instrument.id,
        **shown,
    )


def present_event(event: Event) -> EventOut:
    """A step of the history."""
    return EventOut(**asdict(event))


def _result(key: LineKey, outcome: Outcome, side: Side, language: Language) -> LineResult:
    if isinstance(outcome, Refusal):
        detail = wording(outcome.code, outcome.params, language)
        problem = ProblemOut(code=outcome.code, detail=detail)
        return LineResult(slip=key.slip, number=key.number, problem=problem)
    return LineResult(slip=key.slip, number=key.number, line=present_line(outcome, side))
