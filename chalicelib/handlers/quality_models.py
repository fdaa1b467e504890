"""Shapes of the operation on verdicts and certificates."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from chalicelib.domain.ledger.due import Validity
from chalicelib.domain.ledger.verdict import InForce, LastVerdict
from chalicelib.handlers.api.model import Model


def _none_if_blank(value: object) -> object:
    return None if value == "" else value


Words = Annotated[str, StringConstraints(max_length=200)]


class QualityQuery(Model):
    """A page of what is in service, by any combination; blank means any, parts of texts are enough."""

    verdict: Annotated[LastVerdict | None, BeforeValidator(_none_if_blank)] = None
    in_force: Annotated[InForce | None, BeforeValidator(_none_if_blank)] = None
    name: Words = ""
    certificate_number: Words = ""
    limit: Annotated[int, Field(ge=1, le=100)] = 50
    cursor: str = ""


class QualityOut(Model):
    """An instrument in service with what is known of its last verification."""

    id: str
    name: str
    model: str
    serial_number: str
    place: str
    verdict: LastVerdict
    last_verified_on: date | None
    certificate_number: str
    due_on: date | None
    validity: Validity


class QualityPage(Model):
    """Instruments, what needs attention first; `searched` counts those looked at for this page."""

    items: list[QualityOut]
    cursor: str | None
    searched: int
