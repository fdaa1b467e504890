"""Administrators decide which words become public; regional ones on those of their division."""

from datetime import datetime

from chalicelib.adapters.tables.reservations import evaluations
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.evaluations import ACTIONS, changed_evaluation
from chalicelib.domain.errors import NotFound, Stale
from chalicelib.domain.evaluations.evaluation import Evaluation, EvaluationState, EvaluationStep, decided
from chalicelib.domain.reference.areas import lies_in


def decide(
    slip: str,
    version: int,
    step: EvaluationStep,
    reason: str | None,
    now: datetime,
    *,
    area: str | None,
    actor: Actor,
) -> Evaluation:
    """Approve the words of an evaluation or refuse them; the same decision again changes nothing."""
    before = _overseen(slip, area)
    after = decided(before, step, reason, now) if before.version == version else None
    if after:
        told = changed_evaluation(before, after)
        entry = entry_of(ACTIONS[step], actor, now, told, organisation=before.organisation)
        if evaluations.decide(before, after, entry):
            return after
    # Somebody was faster, or it was this very decision and its answer was lost.
    found = _overseen(slip, area)
    if found.version == version + 1 and found.state is _outcome(step) and found.reason == (reason or ""):
        return found
    raise Stale


def _overseen(slip: str, area: str | None) -> Evaluation:
    found = evaluations.get(slip)
    if found is None or not lies_in(found.division, area):
        raise NotFound("not_found")
    return found


def _outcome(step: EvaluationStep) -> EvaluationState:
    return EvaluationState.APPROVED if step is EvaluationStep.APPROVE else EvaluationState.REFUSED
