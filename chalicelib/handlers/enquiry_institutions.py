"""The public enquiry for institutions over HTTP."""

from chalicelib.domain.clock import date_in_china, now
from chalicelib.domain.enquiry.institution import InstitutionHit, WantedInstitution
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.documents import present_document
from chalicelib.handlers.enquiry_institutions_models import (
    InstitutionHitOut,
    InstitutionsPage,
    InstitutionsQuery,
    PublicInstitutionOut,
)
from chalicelib.handlers.organisations import present_authorisation
from chalicelib.handlers.workbooks_models import LinkOut
from chalicelib.services.enquiry import institutions
from chalicelib.services.enquiry.limit import count_enquiry


@api.endpoint("GET", "/enquiry/institutions", query=InstitutionsQuery, response=InstitutionsPage)
def look_up_institutions(request: Request[None, InstitutionsQuery]) -> InstitutionsPage:
    """A page of the approved institutions by name, certificate number, region and last day of validity."""
    count_enquiry(request.origin.address, now())
    query = request.query
    wanted = WantedInstitution(
        name=query.name,
        certificate_number=query.certificate_number,
        region=query.region,
        valid_from=query.valid_from,
        valid_to=query.valid_to,
    )
    page = institutions.page(wanted, query.cursor)
    return InstitutionsPage(items=[_present_hit(each) for each in page.institutions], cursor=page.cursor)


@api.endpoint("GET", "/enquiry/institutions/{institution}", response=PublicInstitutionOut)
def look_up_institution(request: Request[None, None]) -> PublicInstitutionOut:
    """What anybody may know of an approved institution, by its id."""
    at = now()
    count_enquiry(request.origin.address, at)
    found = institutions.one(request.path["institution"])
    authorisation, certificate = found.authorisation, institutions.authorisation_certificate(found)
    return PublicInstitutionOut(
        id=found.id,
        code=found.code,
        name=found.name,
        division=found.division,
        address=found.address or "",
        authorisation=present_authorisation(authorisation, date_in_china(at)) if authorisation else None,
        authorisation_certificate=present_document(certificate) if certificate else None,
    )


@api.endpoint("GET", "/enquiry/institutions/{institution}/authorisation", response=LinkOut)
def open_certificate(request: Request[None, None]) -> LinkOut:
    """A link to the authorisation certificate of an approved institution; good for five minutes."""
    count_enquiry(request.origin.address, now())
    link = institutions.certificate_link(request.path["institution"])
    return LinkOut(url=link.url, expires_at=link.expires_at)


def _present_hit(found: InstitutionHit) -> InstitutionHitOut:
    authorised = found.authorised
    return InstitutionHitOut(
        id=found.id,
        name=found.name,
        certificate_number=authorised.certificate_number if authorised else "",
        regions=list(authorised.regions) if authorised else [],
        valid_until=authorised.valid_until if authorised else None,
    )
