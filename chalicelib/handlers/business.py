"""What an organisation has under way and has done, over HTTP (我的业务办理)."""

from chalicelib.domain import clock
from chalicelib.domain.business.matter import Matter
from chalicelib.domain.errors import Malformed
from chalicelib.domain.ids import is_id
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.business_models import BusinessPage, BusinessQuery, MatterOut
from chalicelib.services.business import own


@api.endpoint("GET", "/business", query=BusinessQuery, response=BusinessPage)
def list_business(request: Request[None, BusinessQuery]) -> BusinessPage:
    """A page of the matters of the organisation that the caller acts for, newest first."""
    query = request.query
    if query.cursor and not is_id(query.cursor):
        raise Malformed("bad_cursor")
    page = own.page(request.caller, query.matter, query.state, query.cursor or None, clock.now())
    return BusinessPage(items=[present(each) for each in page.matters], cursor=page.place)


def present(matter: Matter) -> MatterOut:
    """A matter as the API shows it."""
    return MatterOut(
        id=matter.place,
        matter=matter.kind,
        state=matter.state,
        subject=matter.subject,
        by=matter.by,
        started_at=matter.started_at,
        changed_at=matter.changed_at,
        reason=matter.reason,
        link=matter.link,
        done=matter.done,
        total=matter.total,
    )
