"""Public notices over HTTP (公示)."""

from chalicelib.domain.clock import now
from chalicelib.domain.public_notices.notice import PublicNotice
from chalicelib.domain.public_notices.search import WantedNotices
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.public_notices_models import (
    PublicNoticeOut,
    PublicNoticesPage,
    PublicNoticesQuery,
)
from chalicelib.services.enquiry.limit import count_enquiry
from chalicelib.services.public_notices import browse


@api.endpoint("GET", "/public-notices", query=PublicNoticesQuery, response=PublicNoticesPage)
def list_public_notices(request: Request[None, PublicNoticesQuery]) -> PublicNoticesPage:
    """A page of the business that was finished within a year, newest first, for anybody."""
    at = now()
    count_enquiry(request.origin.address, at)
    query = request.query
    wanted = WantedNotices(
        number=query.number,
        applicant=query.applicant,
        matter=query.matter,
        result=query.result,
        first=query.first,
        last=query.last,
    )
    page = browse.page(wanted, query.cursor, at)
    return PublicNoticesPage(items=[_present(each) for each in page.notices], cursor=page.cursor)


def _present(notice: PublicNotice) -> PublicNoticeOut:
    return PublicNoticeOut(
        id=notice.place,
        number=notice.number,
        applicant=notice.applicant,
        matter=notice.matter,
        result=notice.result,
        at=notice.at,
    )
