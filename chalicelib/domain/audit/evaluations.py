"""What the audit says of evaluations."""

from collections.abc import Mapping

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.entry import Fields, Target, target
from chalicelib.domain.evaluations.evaluation import Evaluation, EvaluationStep

ACTIONS: Mapping[EvaluationStep, Action] = {
    EvaluationStep.APPROVE: Action.EVALUATION_APPROVED,
    EvaluationStep.REFUSE: Action.EVALUATION_REFUSED,
}


def changed_evaluation(before: Evaluation | None, after: Evaluation) -> Target:
    """An evaluation with what of it changed, under the number of its reservation."""
    return target(after.slip, after.slip_number, _fields(before), _fields(after))


def _fields(evaluation: Evaluation | None) -> Fields | None:
    if evaluation is None:
        return None
    return {
        "stars": evaluation.opinion.stars,
        "words": evaluation.opinion.words,
        "evaluation_state": evaluation.state.value,
        "reason": evaluation.reason,
    }
