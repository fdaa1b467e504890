"""The public enquiry over HTTP: the catalogue, in every edition that was published."""

from chalicelib.domain.clock import now
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.catalogue import present_catalogue
from chalicelib.handlers.catalogue_models import CatalogueOut
from chalicelib.handlers.enquiry_catalogue_models import (
    CatalogueQuery,
    PublicEditionOut,
    PublicEditionsOut,
)
from chalicelib.services.enquiry import catalogue
from chalicelib.services.enquiry.limit import count_enquiry


@api.endpoint("GET", "/enquiry/catalogue", query=CatalogueQuery, response=CatalogueOut)
def look_up_catalogue(request: Request[None, CatalogueQuery]) -> CatalogueOut:
    """The kinds of an edition by item and kind; the whole published edition is GET /catalogue."""
    count_enquiry(request.origin.address, now())
    query = request.query
    return present_catalogue(catalogue.looked_up(query.edition, query.item, query.kind))


@api.endpoint("GET", "/enquiry/catalogue/editions", response=PublicEditionsOut)
def look_up_editions(request: Request[None, None]) -> PublicEditionsOut:
    """The published edition of the catalogue, and the former ones."""
    count_enquiry(request.origin.address, now())
    found = catalogue.ever_published()
    return PublicEditionsOut(
        items=[
            PublicEditionOut(
                id=each.edition.id,
                name=each.edition.name,
                in_force_on=each.edition.in_force_on,
                state=each.state,
                items=each.edition.items,
                kinds=each.edition.kinds,
            )
            for each in found
        ]
    )
