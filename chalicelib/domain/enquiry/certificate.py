"""What may be said to anybody who holds a certificate: what it was given for, and what holds now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.publication import Publication
from chalicelib.domain.reservations.result import Verdict
from chalicelib.domain.text import folded


@dataclass(frozen=True, kw_only=True, slots=True)
class Certificate:
    """The newest result for an instrument, whose owner is not told; `institution` is an id.

    `replaced` says that the number asked for stood on an earlier version; `number` is the one that holds.
    `verified_again` says that a later verification of the instrument was published since.
    """

    institution: str
    institution_name: str
    number: str
    replaced: bool
    verified_again: bool
    verdict: Verdict
    verified_on: date
    valid_until: date | None
    code: str
    name: str
    model: str
    measuring_range: str
    accuracy_class: str
    serial_number: str
    manufacturer: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CertificateFile:
    """The PDF of a version by its SHA-256, in hexadecimal digits; whether that is the version that holds."""

    sha256: str
    number: str
    holds: bool


def certificate(line: Line, instrument: Instrument | None, asked: str) -> Certificate | None:
    """What holds of a line for which this number was once published; None without a result."""
    result, seen = line.result, line.instrument
    if result is None or line.institution is None:
        return None
    newest = instrument.verified if instrument else None
    return Certificate(
        institution=line.institution,
        institution_name=line.institution_name,
        number=result.certificate_number,
        replaced=folded(result.certificate_number) != folded(asked),
        verified_again=newest is not None and (newest.slip, newest.line) != line.key,
        verdict=result.verdict,
        verified_on=result.verified_on,
        valid_until=result.valid_until,
        code=instrument.code if instrument else "",
        name=seen.name,
        model=seen.model,
        measuring_range=seen.measuring_range,
        accuracy_class=seen.accuracy_class,
        serial_number=seen.serial_number,
        manufacturer=seen.manufacturer,
    )


def files(versions: Iterable[Publication]) -> list[CertificateFile]:
    """The files of what was published, newest version first; versions may share one, or have none."""
    found: dict[str, CertificateFile] = {}
    for place, each in enumerate(versions):
        document = each.result.certificate
        if document:
            number = each.result.certificate_number
            file = CertificateFile(sha256=document.sha256, number=number, holds=place == 0)
            found.setdefault(document.sha256, file)
    return list(found.values())
