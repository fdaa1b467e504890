"""Reservations over HTTP: the organisation's side."""

from base64 import b64encode
from datetime import date

from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import now, today
from chalicelib.domain.reservations.assignment import Assignment, Unassignable
from chalicelib.domain.reservations.searching import SlipsWanted
from chalicelib.domain.reservations.slip import Contact, Slip, SlipState
from chalicelib.domain.reservations.steps import Side
from chalicelib.domain.texts import Language, wording
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.catalogue_models import FileOut
from chalicelib.handlers.ledger import present as present_instrument
from chalicelib.handlers.ledger_models import ProblemOut
from chalicelib.handlers.reservation_lines import present_event, present_line, results_of, versions_of
from chalicelib.handlers.reservations_models import (
    CancellationIn,
    HistoryOut,
    LineResults,
    LinesPage,
    LinesQuery,
    PicksIn,
    PreviewItem,
    PreviewOut,
    SlipIn,
    SlipOut,
    SlipsPage,
    SlipsQuery,
    WholeSlipOut,
)
from chalicelib.services.reservations import browse, drafts, printing, submission, work
from chalicelib.services.reservations.assigning import assignments
from chalicelib.services.reservations.drafts import Pick, Wish


@api.endpoint("GET", "/reservations", query=SlipsQuery, response=SlipsPage)
def list_reservations(request: Request[None, SlipsQuery]) -> SlipsPage:
    """A page of the organisation's reservations, newest first."""
    query = request.query
    wanted = SlipsWanted(state=query.state, number=query.number, first=query.first, last=query.last)
    page = browse.page(request.caller.organisation, wanted, query.cursor)
    return SlipsPage(items=[present(each) for each in page.slips], cursor=page.cursor, searched=page.searched)


@api.endpoint(
    "POST",
    "/reservations",
    body=SlipIn,
    response=SlipOut,
    status=201,
    creates=True,
    audit=(Action.SLIP_SAVED,),
)
def save_reservation(request: Request[SlipIn, None]) -> SlipOut:
    """Save a reservation; it is not with any institution until it is submitted."""
    wish = _wish(request.body)
    return present(drafts.save(request.caller, wish, request.idempotency_key, now(), actor=request.actor))


@api.endpoint("POST", "/reservations/preview", body=PicksIn, response=PreviewOut, reads=True)
def preview_reservation(request: Request[PicksIn, None]) -> PreviewOut:
    """Which institution each instrument would go to today, and why one has none."""
    picked, day = drafts.looked_up(request.caller.organisation, request.body.instruments), today()
    found = assignments([each.instrument for each in picked if each.instrument], day)
    return PreviewOut(items=[_preview(each, found.get(each.id), day, request.language) for each in picked])


@api.endpoint("GET", "/reservations/{slip}", response=WholeSlipOut)
def show_reservation(request: Request[None, None]) -> WholeSlipOut:
    """One reservation."""
    slip = drafts.one(request.caller.organisation, request.path["slip"])
    picked = browse.picks(slip)
    return WholeSlipOut(instruments=picked, **present(slip).model_dump())


@api.endpoint(
    "PUT",
    "/reservations/{slip}",
    body=SlipIn,
    response=SlipOut,
    versioned=True,
    audit=(Action.SLIP_EDITED,),
)
def edit_reservation(request: Request[SlipIn, None]) -> SlipOut:
    """Replace what is on a reservation that is not submitted yet."""
    organisation, slip_id = request.caller.organisation, request.path["slip"]
    wish = _wish(request.body)
    return present(drafts.edit(organisation, slip_id, wish, request.version, now(), actor=request.actor))


@api.endpoint("DELETE", "/reservations/{slip}", status=204, versioned=True, audit=(Action.SLIP_DELETED,))
def delete_reservation(request: Request[None, None]) -> None:
    """Delete a reservation that is not submitted yet."""
    organisation, slip_id = request.caller.organisation, request.path["slip"]
    drafts.delete(organisation, slip_id, request.version, now(), actor=request.actor)


@api.endpoint(
    "POST",
    "/reservations/{slip}/submission",
    response=SlipOut,
    versioned=True,
    audit=(Action.SLIP_SUBMITTED,),
)
def submit_reservation(request: Request[None, None]) -> SlipOut:
    """Submit a reservation as a whole: if an instrument cannot be reserved, none is, and why is told."""
    caller, slip_id = request.caller, request.path["slip"]
    return present(submission.submit(caller, slip_id, request.version, now(), actor=request.actor))


@api.endpoint("GET", "/reservations/{slip}/lines", query=LinesQuery, response=LinesPage)
def list_reservation_lines(request: Request[None, LinesQuery]) -> LinesPage:
    """The instruments of a submitted reservation: the reply slip 回执单."""
    slip = drafts.one(request.caller.organisation, request.path["slip"])
    page = browse.lines_of(slip, request.query.after)
    items = [present_line(each, Side.ORGANISATION) for each in page.lines]
    return LinesPage(items=items, after=page.after)


@api.endpoint("GET", "/reservations/{slip}/print", response=FileOut)
def print_reservation(request: Request[None, None]) -> FileOut:
    """A submitted reservation on paper 打印预约单: a PDF with the state of each instrument at this moment."""
    paper = printing.paper(request.caller.organisation, request.path["slip"], now())
    return FileOut(file_name=paper.file_name, content=b64encode(paper.content).decode())


@api.endpoint("GET", "/reservations/{slip}/lines/{number}/history", response=HistoryOut)
def show_line_history(request: Request[None, None]) -> HistoryOut:
    """What was done with an instrument of a reservation, when and by whom."""
    slip = drafts.one(request.caller.organisation, request.path["slip"])
    events = browse.history(slip, request.path["number"])
    return HistoryOut(items=[present_event(each) for each in events])


@api.endpoint(
    "POST",
    "/reservations/cancellations",
    body=CancellationIn,
    response=LineResults,
    audit=(Action.LINES_CANCELLED,),
)
def cancel_reservation_lines(request: Request[CancellationIn, None]) -> LineResults:
    """Cancel instruments that are not handed over; each for itself."""
    body, wanted = request.body, versions_of(request.body.lines)
    outcomes = work.cancel(request.caller.organisation, wanted, body.reason, now(), actor=request.actor)
    return results_of(wanted, outcomes, Side.ORGANISATION, request.language)


def present(slip: Slip) -> SlipOut:
    """A slip as the API shows it."""
    return SlipOut(
        id=slip.id,
        version=slip.version,
        state=slip.state,
        number=slip.number,
        contact=slip.contact.name,
        telephone=slip.contact.telephone,
        remark=slip.contact.remark,
        picked=slip.picked,
        lines=dict(slip.counts),
        created_by=slip.created_by,
        created_at=slip.created_at,
        updated_at=slip.updated_at,
        submitted_by=slip.submitted_by,
        submitted_at=slip.submitted_at,
        editable=slip.state is SlipState.DRAFT,
    )


def _wish(body: SlipIn) -> Wish:
    contact = Contact(name=body.contact, telephone=body.telephone, remark=body.remark)
    return Wish(tuple(body.instruments), contact)


def _preview(pick: Pick, to: Assignment | Unassignable | None, day: date, language: Language) -> PreviewItem:
    assigned = to if isinstance(to, Assignment) and not pick.obstacle else None
    return PreviewItem(
        id=pick.id,
        instrument=present_instrument(pick.instrument, day) if pick.instrument else None,
        problem=_problem(pick.obstacle, language) if pick.obstacle else None,
        name=assigned.name if assigned else "",
        region=assigned.region if assigned else None,
        reason=to if isinstance(to, Unassignable) and not pick.obstacle else None,
    )


def _problem(code: str, language: Language) -> ProblemOut:
    return ProblemOut(code=code, detail=wording(code, {}, language))
