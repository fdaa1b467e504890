"""Changes that need a review, over HTTP: the owners' side, and the administrators'."""

from chalicelib.domain.audit.action import Action
from chalicelib.domain.changes.change import Change, Owner, OwnerKind
from chalicelib.domain.changes.papers import REVIEWED
from chalicelib.domain.changes.steps import ChangeStep
from chalicelib.domain.clock import today
from chalicelib.domain.documents.document import Document
from chalicelib.domain.errors import Invalid
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.changes_models import (
    ChangedAuthorisationOut,
    ChangedDocumentOut,
    ChangeDecisionIn,
    ChangedFieldOut,
    ChangeOut,
    ChangesPage,
    ChangesQuery,
    IndividualChangeIn,
    OrganisationChangeIn,
)
from chalicelib.handlers.documents import present_document
from chalicelib.handlers.organisations import present_authorisation
from chalicelib.handlers.reviews_models import CitizenIdOut
from chalicelib.services.changes import own, reviews
from chalicelib.services.changes.papers import WantedPapers

#: What is asked for as text.
TEXTS = ("name", "code", "division", "legal_representative", "legal_representative_id")


@api.endpoint("GET", "/organisation/change", response=ChangeOut)
def show_organisation_change(request: Request[None, None]) -> ChangeOut:
    """The organisation's newest change, whatever became of it."""
    return _show(request)


@api.endpoint(
    "POST",
    "/organisation/change",
    body=OrganisationChangeIn,
    response=ChangeOut,
    status=201,
    audit=(Action.CHANGE_REQUESTED,),
)
def ask_organisation_change(request: Request[OrganisationChangeIn, None]) -> ChangeOut:
    """Ask for another name, code, seat, legal representative, licence or authorisation.

    One change at a time; until it is approved, all that there is stays in force.
    """
    body = request.body
    fields = body.model_dump(include=set(TEXTS))
    papers = WantedPapers(
        authorisation=body.authorisation.authorisation() if body.authorisation else None,
        uploads={purpose: each for purpose in REVIEWED if (each := getattr(body, purpose.value))},
    )
    wanted = own.Request(fields=fields, papers=papers, explanation=body.explanation)
    return present(own.ask(own.owner_of(request.caller), wanted, request.actor))


@api.endpoint(
    "DELETE",
    "/organisation/change",
    response=ChangeOut,
    versioned=True,
    audit=(Action.CHANGE_WITHDRAWN,),
)
def withdraw_organisation_change(request: Request[None, None]) -> ChangeOut:
    """Take the organisation's change back while it waits."""
    return _withdraw(request)


@api.endpoint("GET", "/individual/change", response=ChangeOut)
def show_individual_change(request: Request[None, None]) -> ChangeOut:
    """The individual's newest change, whatever became of it."""
    return _show(request)


@api.endpoint(
    "POST",
    "/individual/change",
    body=IndividualChangeIn,
    response=ChangeOut,
    status=201,
    audit=(Action.CHANGE_REQUESTED,),
)
def ask_individual_change(request: Request[IndividualChangeIn, None]) -> ChangeOut:
    """Ask for another name or citizen ID; one change at a time."""
    fields = request.body.model_dump(exclude={"explanation"})
    wanted = own.Request(fields=fields, explanation=request.body.explanation)
    return present(own.ask(own.owner_of(request.caller), wanted, request.actor))


@api.endpoint(
    "DELETE",
    "/individual/change",
    response=ChangeOut,
    versioned=True,
    audit=(Action.CHANGE_WITHDRAWN,),
)
def withdraw_individual_change(request: Request[None, None]) -> ChangeOut:
    """Take the individual's change back while it waits."""
    return _withdraw(request)


@api.endpoint("GET", "/changes", query=ChangesQuery, response=ChangesPage)
def list_changes(request: Request[None, ChangesQuery]) -> ChangesPage:
    """A page of changes in the administrator's division."""
    query = request.query
    kinds = [query.kind] if query.kind else list(OwnerKind)
    page = reviews.page(kinds, query.state, query.division, request.caller.division, query.cursor)
    return ChangesPage(items=[present(each) for each in page.changes], cursor=page.cursor)


@api.endpoint(
    "POST",
    "/changes/{owner}/decision",
    body=ChangeDecisionIn,
    response=ChangeOut,
    versioned=True,
    audit=(Action.CHANGE_APPROVED, Action.CHANGE_REFUSED),
)
def decide_change(request: Request[ChangeDecisionIn, None]) -> ChangeOut:
    """Approve a change, which applies it, or refuse it; its owner is told."""
    body, owner = request.body, Owner.parse(request.path["owner"])
    if (body.decision is ChangeStep.REFUSE) != bool(body.reason):
        raise Invalid.one("reason", "change_reason_unwanted" if body.reason else "change_reason_required")
    area, version = request.caller.division, request.version
    return present(reviews.decide(owner, version, body.decision, body.reason, area, request.actor))


@api.endpoint("POST", "/changes/{owner}/citizen-id", response=CitizenIdOut, audit=(Action.CITIZEN_ID_SHOWN,))
def show_changed_id(request: Request[None, None]) -> CitizenIdOut:
    """The whole new citizen ID; once in a review, on record, and not to be kept."""
    owner, area = Owner.parse(request.path["owner"]), request.caller.division
    return CitizenIdOut(citizen_id=reviews.whole_id(owner, area, request.actor))


def present(change: Change) -> ChangeOut:
    """A change as the API shows it."""
    return ChangeOut(
        owner=str(change.owner),
        kind=change.owner.kind,
        name=change.name,
        division=change.division,
        state=change.state,
        fields=[
            ChangedFieldOut(field=name, was=change.was.get(name), asked=value)
            for name, value in change.asked.items()
        ],
        authorisation=_present_authorisation(change),
        documents=[_present_document(change, each) for each in change.papers.documents],
        explanation=change.explanation,
        reason=change.reason,
        asked_at=change.asked_at,
        decided_at=change.decided_at,
        version=change.version,
    )


def _present_authorisation(change: Change) -> ChangedAuthorisationOut | None:
    was, asked, day = change.papers_were.authorisation, change.papers.authorisation, today()
    if asked is None:
        return None
    return ChangedAuthorisationOut(
        was=present_authorisation(was, day) if was else None, asked=present_authorisation(asked, day)
    )


def _present_document(change: Change, asked: Document) -> ChangedDocumentOut:
    was = change.papers_were.document_for(asked.purpose)
    return ChangedDocumentOut(
        purpose=asked.purpose,
        was=present_document(was) if was else None,
        asked=present_document(asked),
    )


def _show(request: Request[None, None]) -> ChangeOut:
    return present(own.change_of(own.owner_of(request.caller)))


def _withdraw(request: Request[None, None]) -> ChangeOut:
    return present(own.withdraw(own.owner_of(request.caller), request.version, request.actor))
