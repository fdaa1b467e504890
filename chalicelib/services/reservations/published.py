"""Reading lines for their results: what was published, and what may be."""

from dataclasses import dataclass
from datetime import date

from chalicelib.adapters.tables.reservations import lines, results
from chalicelib.domain.errors import NotFound
from chalicelib.domain.reference.catalogue import Form
from chalicelib.domain.reservations.line import Line, LineKey
from chalicelib.domain.reservations.publication import Publication
from chalicelib.domain.reservations.result import proposed_validity
from chalicelib.services.editions.published import current_catalogue


@dataclass(frozen=True, slots=True)
class Proposal:
    """The last valid day that an interval gives, and whether there must be one."""

    valid_until: date | None
    required: bool


def versions(organisation: str, key: LineKey) -> list[Publication]:
    """What was published for a line, newest first; for the organisation and the institution of the line."""
    found = _line(key)
    if organisation not in (found.organisation, found.institution):
        raise NotFound("not_found")
    return results.versions(key)


def proposal(institution: str, key: LineKey, verified_on: date) -> Proposal:
    """The validity that the institution may take over, or change."""
    found = theirs(institution, key)
    return Proposal(proposed_validity(verified_on, found.instrument.interval_months), is_periodic(found))


def theirs(institution: str, key: LineKey) -> Line:
    """The line of an institution; NotFound for anybody else's."""
    found = _line(key)
    if found.institution != institution:
        raise NotFound("not_found")
    return found


def _line(key: LineKey) -> Line:
    found = lines.by_keys([key])
    if not found:
        raise NotFound("not_found")
    return found[0]


def is_periodic(found: Line) -> bool:
    """Whether a validity is a must: not where the catalogue leaves it open, or knows the kind no longer."""
    kind = current_catalogue().read(found.instrument.item, found.instrument.kind)
    return kind is not None and kind.form is Form.PERIODIC
