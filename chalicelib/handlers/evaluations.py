"""Evaluations over HTTP: organisations give them, administrators decide on their words, anybody reads."""

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.evaluations import ACTIONS
from chalicelib.domain.clock import date_in_china, now
from chalicelib.domain.evaluations.evaluation import Evaluation, EvaluationState, Opinion
from chalicelib.domain.evaluations.total import ALL_STARS, Total
from chalicelib.domain.ids import derived_id
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.evaluations_models import (
    EvaluationIn,
    EvaluationOut,
    EvaluationsPage,
    EvaluationsQuery,
    ModerationIn,
    ModerationPage,
    ModerationQuery,
    OwnEvaluationOut,
    PublicEvaluationOut,
    TotalOut,
)
from chalicelib.services.enquiry.limit import count_enquiry
from chalicelib.services.evaluations import browse, give, moderate


@api.endpoint("GET", "/evaluations", query=EvaluationsQuery, response=EvaluationsPage)
def list_evaluations(request: Request[None, EvaluationsQuery]) -> EvaluationsPage:
    """What all evaluations say together, and a page of those with public words, newest first, for anybody."""
    count_enquiry(request.origin.address, now())
    page = browse.page(EvaluationState.APPROVED, None, request.query.cursor)
    return EvaluationsPage(
        total=_present_total(browse.total()),
        items=[_present_public(each) for each in page.evaluations],
        cursor=page.cursor,
    )


@api.endpoint("GET", "/reservations/{slip}/evaluation", response=OwnEvaluationOut)
def show_evaluation(request: Request[None, None]) -> OwnEvaluationOut:
    """The organisation's own evaluation of a reservation, if it has given one."""
    found = give.own(request.caller.organisation, request.path["slip"])
    return OwnEvaluationOut(evaluation=_present(found) if found else None)


@api.endpoint(
    "POST",
    "/reservations/{slip}/evaluation",
    body=EvaluationIn,
    response=EvaluationOut,
    status=201,
    audit=(Action.EVALUATION_GIVEN,),
)
def evaluate_reservation(request: Request[EvaluationIn, None]) -> EvaluationOut:
    """Evaluate a completed reservation, once for good; its stars count at once, its words are reviewed."""
    opinion = Opinion(request.body.stars, request.body.words)
    return _present(give.give(request.caller, request.path["slip"], opinion, now(), actor=request.actor))


@api.endpoint("GET", "/evaluations/review", query=ModerationQuery, response=ModerationPage)
def list_evaluation_reviews(request: Request[None, ModerationQuery]) -> ModerationPage:
    """A page of the evaluations with words in a state, within the administrator's division."""
    page = browse.page(request.query.state, request.caller.division, request.query.cursor)
    return ModerationPage(items=[_present(each) for each in page.evaluations], cursor=page.cursor)


@api.endpoint(
    "POST",
    "/evaluations/{slip}/decision",
    body=ModerationIn,
    response=EvaluationOut,
    versioned=True,
    audit=tuple(ACTIONS.values()),
)
def decide_evaluation(request: Request[ModerationIn, None]) -> EvaluationOut:
    """Make the words of an evaluation public, or refuse them with a reason; its stars count either way."""
    decided = moderate.decide(
        request.path["slip"],
        request.version,
        request.body.decision,
        request.body.reason,
        now(),
        area=request.caller.division,
        actor=request.actor,
    )
    return _present(decided)


def _present_total(total: Total) -> TotalOut:
    stars = [total.counts.get(each, 0) for each in ALL_STARS]
    return TotalOut(count=total.count, average=total.average, stars=stars)


def _present_public(evaluation: Evaluation) -> PublicEvaluationOut:
    return PublicEvaluationOut(
        id=derived_id("evaluation", evaluation.slip),
        stars=evaluation.opinion.stars,
        words=evaluation.opinion.words,
        given_on=date_in_china(evaluation.given_at),
    )


def _present(evaluation: Evaluation) -> EvaluationOut:
    return EvaluationOut(
        id=evaluation.slip,
        slip_number=evaluation.slip_number,
        organisation_name=evaluation.organisation_name,
        stars=evaluation.opinion.stars,
        words=evaluation.opinion.words,
        state=evaluation.state,
        reason=evaluation.reason,
        given_at=evaluation.given_at,
        decided_at=evaluation.decided_at,
        version=evaluation.version,
    )
