"""Looking up approved institutions, for anybody (requirement E2)."""

from typing import NamedTuple

from chalicelib.adapters.tables import cursor, listings, organisations
from chalicelib.adapters.tables.listings import Head
from chalicelib.domain.documents.document import Document, DocumentPurpose
from chalicelib.domain.enquiry.institution import InstitutionHit, WantedInstitution
from chalicelib.domain.errors import Malformed, NotFound
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.services.documents.links import Link, link

PAGE = 20
#: How many entries a request looks at where there are conditions; the rest waits behind the cursor.
SEARCHED_AT_MOST = 500

_APPROVED = Head(OrganisationKind.INSTITUTION, ReviewState.APPROVED, None)


class Page(NamedTuple):
    """Institutions, and the cursor of the next page, which may find some though this one found none."""

    institutions: list[InstitutionHit]
    cursor: str | None


def page(wanted: WantedInstitution, after: str | None) -> Page:
    """A page of the approved institutions, the newest first; one Query."""
    wanted.check()
    limit = PAGE + 1 if wanted.is_any else SEARCHED_AT_MOST
    run = listings.read([_APPROVED], _place_of(after), limit, newest_first=True)
    hits: list[InstitutionHit] = []
    last = ""
    for each in run.found:
        if not wanted.takes(each.name, each.authorised):
            continue
        if len(hits) == PAGE:
            return Page(hits, _cursor_of(last))
        hits.append(InstitutionHit(each.id, each.name, each.authorised))
        last = each.place
    return Page(hits, _cursor_of(run.place) if run.place else None)


def one(institution_id: str) -> Organisation:
    """An approved institution by its id; NotFound for every other organisation."""
    found = organisations.get(institution_id)
    if found is None or (found.kind, found.review_state) != (_APPROVED.list, _APPROVED.state):
        raise NotFound("not_found")
    return found


def certificate_link(institution_id: str) -> Link:
    """A link to the authorisation certificate; NotFound where none was handed in."""
    certificate = authorisation_certificate(one(institution_id))
    if certificate is None:
        raise NotFound("not_found")
    return link(certificate)


def authorisation_certificate(institution: Organisation) -> Document | None:
    """The file of the certificate by which an institution is authorised."""
    return next(iter(institution.documents_for(DocumentPurpose.AUTHORISATION_CERTIFICATE)), None)


def _place_of(after: str | None) -> str | None:
    key = cursor.decode(after)
    if key is None:
        return None
    try:
        return key["place"]["S"]
    except KeyError:
        raise Malformed("bad_cursor") from None


def _cursor_of(place: str) -> str | None:
    return cursor.encode({"place": {"S": place}})
