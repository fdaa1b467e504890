"""The public enquiry over HTTP: instruments of all ledgers, whose owners are not told."""

from chalicelib.domain.clock import now, today
from chalicelib.domain.enquiry.instrument import PublicInstrument, PublicResult, WantedInstrument
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.enquiry_instruments_models import (
    InstrumentsFoundPage,
    InstrumentsQuery,
    PublicInstrumentDetailsOut,
    PublicInstrumentOut,
    PublicResultOut,
)
from chalicelib.services.enquiry import instruments
from chalicelib.services.enquiry.limit import count_enquiry


@api.endpoint("GET", "/enquiry/instruments", query=InstrumentsQuery, response=InstrumentsFoundPage)
def look_up_instruments(request: Request[None, InstrumentsQuery]) -> InstrumentsFoundPage:
    """A page of the instruments that meet a condition; without one, those verified last."""
    count_enquiry(request.origin.address, now())
    query = request.query
    wanted = WantedInstrument(
        code=query.code,
        serial_number=query.serial_number,
        certificate_number=query.certificate_number,
        name=query.name,
        division=query.division,
    )
    page = instruments.page(wanted, query.cursor, today())
    found = [PublicInstrumentOut(**_presented(each)) for each in page.instruments]
    return InstrumentsFoundPage(items=found, cursor=page.cursor)


@api.endpoint("GET", "/enquiry/instruments/{key}", response=PublicInstrumentDetailsOut)
def look_up_instrument(request: Request[None, None]) -> PublicInstrumentDetailsOut:
    """What anybody may know of an instrument, by its code or by the `key` that a list gave it."""
    count_enquiry(request.origin.address, now())
    found = instruments.one(request.path["key"])
    return PublicInstrumentDetailsOut(**_presented(found.instrument), institution=found.institution)


def _presented(found: PublicInstrument) -> dict[str, object]:
    values = {name: getattr(found, name) for name in PublicInstrument.__slots__}
    return {**values, "result": _present_result(found.result) if found.result else None}


def _present_result(found: PublicResult) -> PublicResultOut:
    return PublicResultOut(**{name: getattr(found, name) for name in PublicResult.__slots__})
