"""Looking up published certificates, for anybody (requirement E1)."""

from collections.abc import Sequence
from typing import NamedTuple

from chalicelib.adapters.tables import instruments
from chalicelib.adapters.tables.organisations import id_of_number
from chalicelib.adapters.tables.reservations import lines, results
from chalicelib.domain.enquiry.certificate import Certificate, CertificateFile, certificate, files
from chalicelib.domain.errors import NotFound
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.line import Line, LineKey
from chalicelib.domain.text import folded

#: Institutions number on their own; more than this never gave the same number.
MOST_ALIKE = 10


class Shown(NamedTuple):
    """A certificate, and the files that were published with it."""

    certificate: Certificate
    files: list[CertificateFile]


def numbered(number: str) -> list[Certificate]:
    """The certificates that have, or had, this number; one Query and two requests for what it leads to."""
    if not folded(number):
        return []
    known = lines.by_keys(results.numbered(number, MOST_ALIKE))
    found = instruments_of(known)
    shown = [certificate(line, found.get(line.instrument.id), number) for line in known]
    return sorted(filter(None, shown), key=lambda each: each.institution)


def shown(institution: str, number: str) -> Shown:
    """A certificate by institution (id or code) and number; NotFound where that was given to nothing."""
    key = _holder(institution, number)
    for line in lines.by_keys([key]) if key else []:
        instrument = instruments.get(line.organisation, line.instrument.id)
        found = certificate(line, instrument, number)
        if found:
            return Shown(found, files(results.versions(line.key)))
    raise NotFound("not_found")


def instruments_of(known: Sequence[Line]) -> dict[str, Instrument]:
    """The instruments of lines by their ids; one request."""
    keys = [(line.organisation, line.instrument.id) for line in known]
    return {each.id: each for each in instruments.by_keys(keys)}


def _holder(institution: str, number: str) -> LineKey | None:
    held = results.holder(institution, number)
    if held:
        return held
    known = id_of_number(institution)
    return results.holder(known, number) if known and known != institution else None
