"""Verdicts and certificates of an organisation's instruments over HTTP (我的质量信息)."""

from datetime import date

from chalicelib.domain.clock import today
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.verdict import VerdictConditions, verdict
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.ledger import next_cursor, place_of
from chalicelib.handlers.quality_models import QualityOut, QualityPage, QualityQuery
from chalicelib.services.ledger import browse


@api.endpoint("GET", "/quality", query=QualityQuery, response=QualityPage)
def list_quality(request: Request[None, QualityQuery]) -> QualityPage:
    """A page of verdicts and certificates of what is in service, what needs attention first."""
    query, day = request.query, today()
    conditions = VerdictConditions(
        verdict=query.verdict,
        in_force=query.in_force,
        name=query.name,
        certificate_number=query.certificate_number,
    )
    organisation = request.caller.organisation
    found = browse.page(organisation, conditions, place_of(query.cursor), query.limit, day)
    items = [present(instrument, day) for instrument in found.instruments]
    return QualityPage(items=items, cursor=next_cursor(found.place), searched=found.searched)


def present(instrument: Instrument, day: date) -> QualityOut:
    """An instrument as the API shows its verdict on a day."""
    details = instrument.details
    return QualityOut(
        id=instrument.id,
        name=details.name,
        model=details.model,
        serial_number=details.serial_number,
        place=details.place,
        verdict=verdict(instrument),
        last_verified_on=details.last_verified_on,
        certificate_number=details.certificate_number,
        due_on=details.due_on,
        validity=instrument.validity(day),
    )
