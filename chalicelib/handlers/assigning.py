"""Administrators assign by hand what nobody is authorised for, over HTTP."""

from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import now, today
from chalicelib.domain.reservations.choosing import Choice
from chalicelib.domain.reservations.steps import Side
from chalicelib.domain.reservations.work import Wanted
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.assigning_models import (
    AssignmentIn,
    ChoiceOut,
    ChoicesPage,
    ChoicesQuery,
    UnassignedPage,
    UnassignedQuery,
)
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.reservation_lines import present_line, results_of, versions_of
from chalicelib.handlers.reservations_models import LineResults
from chalicelib.services.reservations import choosing, unassigned


@api.endpoint("GET", "/unassigned", query=UnassignedQuery, response=UnassignedPage)
def list_unassigned(request: Request[None, UnassignedQuery]) -> UnassignedPage:
    """A page of the lines that nobody is authorised for, where they stand in the caller's division."""
    query = request.query
    wanted = Wanted(organisation=query.organisation, item=query.item, place=query.place)
    page = unassigned.page(request.caller.division, query.division, wanted, query.cursor)
    items = [present_line(each, Side.ADMINISTRATOR) for each in page.lines]
    return UnassignedPage(items=items, cursor=page.cursor, searched=page.searched)


@api.endpoint("GET", "/unassigned/{slip}/{number}/institutions", query=ChoicesQuery, response=ChoicesPage)
def list_assignable(request: Request[None, ChoicesQuery]) -> ChoicesPage:
    """Approved institutions for one of these lines, with what speaks against each.

    Those of the line's province, and those whose authorisation reaches there; by name those of the country.
    """
    line = choosing.line_of(request.caller.division, request.path["slip"], request.path["number"])
    page = choosing.page(line, request.query.words, today(), request.query.cursor)
    return ChoicesPage(items=[_choice(each) for each in page.choices], cursor=page.cursor)


@api.endpoint("POST", "/assignments", body=AssignmentIn, response=LineResults, audit=(Action.LINES_ASSIGNED,))
def assign_lines(request: Request[AssignmentIn, None]) -> LineResults:
    """Give lines to an institution, whatever speaks against it; each for itself."""
    body, wanted = request.body, versions_of(request.body.lines)
    area, institution = request.caller.division, body.institution
    outcomes = unassigned.assign(area, wanted, institution, now(), actor=request.actor)
    return results_of(wanted, outcomes, Side.ADMINISTRATOR, request.language)


def _choice(choice: Choice) -> ChoiceOut:
    institution = choice.institution
    granted = institution.authorisation
    return ChoiceOut(
        code=institution.code,
        name=institution.name,
        division=institution.division,
        level=granted.level if granted else None,
        valid_until=granted.valid_until if granted else None,
        unfit=list(choice.unfit),
        open_work=choice.open_work,
    )
