"""Printing a submitted slip (requirement C6)."""

from dataclasses import dataclass
from datetime import datetime

from chalicelib.adapters.config import config
from chalicelib.adapters.tables.reservations import lines
from chalicelib.domain.errors import Conflict
from chalicelib.domain.reservations.slip import MOST_LINES
from chalicelib.domain.reservations.steps import LineState
from chalicelib.services.organisations.own import organisation as organisation_of
from chalicelib.services.reservations.drafts import one


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF and the name to save it under."""

    file_name: str
    content: bytes


def paper(organisation: str, slip_id: str, now: datetime) -> Printed:
    """The slip as it stands; Conflict until each of its lines has been given to its institution."""
    from chalicelib.adapters.printing.slip import Paper, print_slip

    slip = one(organisation, slip_id)
    if slip.submitted_at is None or slip.counts.get(LineState.DRAFT):
        raise Conflict("slip_not_submitted")
    content = print_slip(
        Paper(
            slip=slip,
            lines=lines.of_slip(slip.id, 0, MOST_LINES),
            organisation=organisation_of(organisation).name,
            url=f"{config().site_url}/reservations/{slip.id}",
            printed_at=now,
        )
    )
    return Printed(f"强制检定预约单_{slip.number}.pdf", content)
