"""The ledger over HTTP."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import asdict
from datetime import date

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.ledger import ACTIONS
from chalicelib.domain.clock import now, today
from chalicelib.domain.errors import Malformed, Refusal
from chalicelib.domain.ledger.conditions import Conditions, Words
from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.order import is_place
from chalicelib.domain.ledger.status import Step, allowed
from chalicelib.domain.reference.divisions import divisions
from chalicelib.domain.texts import Language, wording
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.ledger_models import (
    ActionsIn,
    ConditionsIn,
    InstrumentIn,
    InstrumentOut,
    LedgerPage,
    LedgerQuery,
    ProblemOut,
    ResultOut,
    ResultsOut,
    SummaryOut,
)
from chalicelib.services.ledger import browse, edit


@api.endpoint("GET", "/instruments", query=LedgerQuery, response=LedgerPage)
def list_instruments(request: Request[None, LedgerQuery]) -> LedgerPage:
    """A page of the ledger by any combination of conditions, what needs attention first."""
    query, day = request.query, today()
    found = browse.page(
        request.caller.organisation, conditions_of(query), place_of(query.cursor), query.limit, day
    )
    items = [present(instrument, day) for instrument in found.instruments]
    return LedgerPage(items=items, cursor=next_cursor(found.place), searched=found.searched)


@api.endpoint("GET", "/instruments/summary", response=SummaryOut)
def summarise_ledger(request: Request[None, None]) -> SummaryOut:
    """How many are due soon, overdue, never verified, failed, and in each status."""
    summary = browse.summary(request.caller.organisation, today())
    return SummaryOut(today=today(), total=summary.total, **asdict(summary))


@api.endpoint(
    "POST",
    "/instruments",
    body=InstrumentIn,
    response=InstrumentOut,
    status=201,
    creates=True,
    audit=(Action.INSTRUMENT_ADDED,),
)
def add_instrument(request: Request[InstrumentIn, None]) -> InstrumentOut:
    """Add an instrument; refused if its manufacturer and serial number are in the ledger already."""
    details = Details(**request.body.model_dump())
    organisation, key = request.caller.organisation, request.idempotency_key
    return present(edit.add(organisation, details, key, now(), actor=request.actor), today())


@api.endpoint("GET", "/instruments/{instrument_id}", response=InstrumentOut)
def show_instrument(request: Request[None, None]) -> InstrumentOut:
    """One instrument."""
    return present(browse.one(request.caller.organisation, request.path["instrument_id"]), today())


@api.endpoint(
    "PUT",
    "/instruments/{instrument_id}",
    body=InstrumentIn,
    response=InstrumentOut,
    versioned=True,
    audit=(Action.INSTRUMENT_EDITED,),
)
def edit_instrument(request: Request[InstrumentIn, None]) -> InstrumentOut:
    """Replace the details of an instrument."""
    details = Details(**request.body.model_dump())
    organisation, instrument_id = request.caller.organisation, request.path["instrument_id"]
    edited = edit.edit(organisation, instrument_id, details, request.version, now(), actor=request.actor)
    return present(edited, today())


@api.endpoint(
    "DELETE",
    "/instruments/{instrument_id}",
    status=204,
    versioned=True,
    audit=(Action.INSTRUMENT_DELETED,),
)
def delete_instrument(request: Request[None, None]) -> None:
    """Delete an instrument."""
    organisation, instrument_id = request.caller.organisation, request.path["instrument_id"]
    edit.delete(organisation, instrument_id, request.version, now(), actor=request.actor)


@api.endpoint(
    "POST",
    "/instruments/actions",
    body=ActionsIn,
    response=ResultsOut,
    audit=tuple(ACTIONS.values()),
)
def act_on_instruments(request: Request[ActionsIn, None]) -> ResultsOut:
    """Disable, enable, scrap or delete several instruments; each for itself."""
    body = request.body
    step = None if body.action == "delete" else Step(body.action)
    versions = {target.id: target.version for target in body.instruments}
    outcomes = edit.act(request.caller.organisation, step, versions, now(), actor=request.actor)
    return ResultsOut(results=[_result(each, outcomes[each], request.language) for each in versions])


def conditions_of(query: ConditionsIn) -> Conditions:
    """The conditions of a request; a division stands for all that lies in it."""
    return Conditions(
        words=Words(
            name=query.name,
            model=query.model,
            serial_number=query.serial_number,
            manufacturer=query.manufacturer,
            place=query.place,
        ),
        item=query.item,
        kind=query.kind,
        divisions=divisions().within(query.division) if query.division else frozenset(),
        status=query.status,
        due_from=query.due_from,
        due_to=query.due_to,
        colour=query.colour,
        never_verified=query.never_verified,
        failed=query.failed,
    )


def present(instrument: Instrument, day: date) -> InstrumentOut:
    """An instrument as the API shows it on a day."""
    return InstrumentOut(
        id=instrument.id,
        version=instrument.version,
        status=instrument.status,
        validity=instrument.validity(day),
        allowed=allowed(instrument.status),
        created_at=instrument.created_at,
        updated_at=instrument.updated_at,
        failed_on=instrument.failed_on,
        verified_by=instrument.verified.institution if instrument.verified else "",
        reservation=instrument.reservation,
        **asdict(instrument.details),
    )


def _result(instrument_id: str, outcome: edit.Outcome, language: Language) -> ResultOut:
    if isinstance(outcome, Refusal):
        detail = wording(outcome.code, outcome.params, language)
        return ResultOut(id=instrument_id, problem=ProblemOut(code=outcome.code, detail=detail))
    return ResultOut(id=instrument_id, version=outcome.version if outcome else None)


def next_cursor(place: str | None) -> str | None:
    """The cursor of a place in the ledger's order."""
    return urlsafe_b64encode(place.encode()).decode() if place else None


def place_of(cursor: str) -> str | None:
    """The place that a cursor names; Malformed where it is none."""
    if not cursor:
        return None
    try:
        place = urlsafe_b64decode(cursor).decode()
    except ValueError:
        raise Malformed("bad_cursor") from None
    if not is_place(place):
        raise Malformed("bad_cursor")
    return place
