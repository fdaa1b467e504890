"""What may be said to anybody who holds a certificate: what it was given for, and what holds now."""

from dataclasses import dataclass
from datetime import date

from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.result import Verdict
from chalicelib.domain.text import folded


@dataclass(frozen=True, kw_only=True, slots=True)
class Certificate:
    """The newest result for an instrument, whose owner is not told.

    `replaced` says that the number asked for stood on an earlier version; `number` is the one that holds.
    """

    institution: str
    number: str
    replaced: bool
    verdict: Verdict
    verified_on: date
    valid_until: date | None
    name: str
    model: str
    serial_number: str
    manufacturer: str


def certificate(line: Line, asked: str) -> Certificate | None:
    """What holds of a line for which this number was once published; None without a result."""
    result, instrument = line.result, line.instrument
    if result is None:
        return None
    return Certificate(
        institution=line.institution_name,
        number=result.certificate_number,
        replaced=folded(result.certificate_number) != folded(asked),
        verdict=result.verdict,
        verified_on=result.verified_on,
        valid_until=result.valid_until,
        name=instrument.name,
        model=instrument.model,
        serial_number=instrument.serial_number,
        manufacturer=instrument.manufacturer,
    )
