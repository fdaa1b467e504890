"""Evaluations."""

from dataclasses import replace

from chalicelib.domain.clock import now
from chalicelib.domain.evaluations.evaluation import Evaluation, EvaluationStep, Opinion
from chalicelib.services.evaluations import give, moderate
from tests.support.audit import ACTOR
from tests.support.prepared.registry import Prepared, Scene, prepares
from tests.support.prepared.results import published
from tests.support.reservations import CLERK

WORDS = "受理很快，检定员态度好"


@prepares
def list_evaluations(scene: Scene) -> Prepared:
    """One whose words were approved."""
    given = _given(scene)
    moderate.decide(given.slip, 1, EvaluationStep.APPROVE, None, now(), area=None, actor=ACTOR)
    return Prepared(shows=WORDS)


@prepares
def show_evaluation(scene: Scene) -> Prepared:
    """One that was just given."""
    return Prepared(path={"slip": _given(scene).slip}, shows=WORDS)


@prepares
def evaluate_reservation(scene: Scene) -> Prepared:
    """One line, with its result."""
    return Prepared(path={"slip": published(scene).slip}, body={"stars": 5, "words": WORDS}, shows=WORDS)


@prepares
def list_evaluation_reviews(scene: Scene) -> Prepared:
    """One that waits."""
    _given(scene)
    return Prepared(shows=WORDS)


@prepares
def decide_evaluation(scene: Scene) -> Prepared:
    """What waits is approved."""
    return Prepared(path={"slip": _given(scene).slip}, body={"decision": "approve"}, version=1)


def _given(scene: Scene) -> Evaluation:
    names = ("hospital", "clinic", "nurse", "doctor")
    owner = scene.owner if scene.owner.name in names else scene.cast["hospital"]
    line = published(replace(scene, owner=owner))
    caller = replace(CLERK, organisation_id=owner.organisation)
    return give.give(caller, line.slip, Opinion(5, WORDS), now(), actor=ACTOR)
