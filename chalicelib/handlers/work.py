"""An institution's work over HTTP."""

from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import now
from chalicelib.domain.reservations.line import Appointment
from chalicelib.domain.reservations.steps import Side
from chalicelib.domain.reservations.work import Wanted
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.reservation_lines import present_event, present_line, results_of, versions_of
from chalicelib.handlers.reservations_models import HistoryOut, LineResults
from chalicelib.handlers.work_models import (
    AppointmentIn,
    LinesIn,
    ReceptionIn,
    RefusalIn,
    WorkPage,
    WorkQuery,
    WorkSummaryOut,
)
from chalicelib.services.reservations import work, work_list


@api.endpoint("GET", "/work", query=WorkQuery, response=WorkPage)
def list_work(request: Request[None, WorkQuery]) -> WorkPage:
    """A page of the institution's lines in a state, what wants attention first."""
    query = request.query
    wanted = Wanted(
        organisation=query.organisation,
        item=query.item,
        place=query.place,
        first=query.first,
        last=query.last,
    )
    page = work_list.page(request.caller.organisation, query.state, wanted, query.cursor)
    items = [present_line(each, Side.INSTITUTION) for each in page.lines]
    return WorkPage(items=items, cursor=page.cursor, searched=page.searched)


@api.endpoint("GET", "/work/summary", response=WorkSummaryOut)
def summarise_work(request: Request[None, None]) -> WorkSummaryOut:
    """How many lines the institution has in each state."""
    return WorkSummaryOut(counts=work_list.summary(request.caller.organisation))


@api.endpoint("GET", "/work/{slip}/lines/{number}/history", response=HistoryOut)
def show_work_history(request: Request[None, None]) -> HistoryOut:
    """What was done with one of the institution's lines, when and by whom."""
    events = work_list.history(request.caller.organisation, request.path["slip"], request.path["number"])
    return HistoryOut(items=[present_event(each) for each in events])


@api.endpoint("POST", "/work/acceptances", body=LinesIn, response=LineResults, audit=(Action.LINES_ACCEPTED,))
def accept_work(request: Request[LinesIn, None]) -> LineResults:
    """Take lines on; each for itself."""
    wanted = versions_of(request.body.lines)
    outcomes = work.accept(request.caller.organisation, wanted, now(), actor=request.actor)
    return results_of(wanted, outcomes, Side.INSTITUTION, request.language)


@api.endpoint("POST", "/work/refusals", body=RefusalIn, response=LineResults, audit=(Action.LINES_REFUSED,))
def refuse_work(request: Request[RefusalIn, None]) -> LineResults:
    """Decline lines with a reason; each for itself."""
    body, wanted = request.body, versions_of(request.body.lines)
    outcomes = work.refuse(request.caller.organisation, wanted, body.reason, now(), actor=request.actor)
    return results_of(wanted, outcomes, Side.INSTITUTION, request.language)


@api.endpoint(
    "POST",
    "/work/appointments",
    body=AppointmentIn,
    response=LineResults,
    audit=(Action.LINES_APPOINTED,),
)
def appoint_work(request: Request[AppointmentIn, None]) -> LineResults:
    """Say when and where, for one line or many."""
    body, wanted = request.body, versions_of(request.body.lines)
    there = Appointment(day=body.day, time=body.time, place=body.place, on_site=body.on_site)
    outcomes = work.appoint(request.caller.organisation, wanted, there, now(), actor=request.actor)
    return results_of(wanted, outcomes, Side.INSTITUTION, request.language)


@api.endpoint(
    "POST",
    "/work/receptions",
    body=ReceptionIn,
    response=LineResults,
    audit=(Action.LINES_RECEIVED,),
)
def receive_work(request: Request[ReceptionIn, None]) -> LineResults:
    """Note that instruments were handed over, or inspected on site."""
    body, wanted = request.body, versions_of(request.body.lines)
    outcomes = work.receive(request.caller.organisation, wanted, body.day, now(), actor=request.actor)
    return results_of(wanted, outcomes, Side.INSTITUTION, request.language)
