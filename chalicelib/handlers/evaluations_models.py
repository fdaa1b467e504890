"""Shapes of evaluations."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from chalicelib.domain.evaluations.evaluation import (
    LEAST_STARS,
    MOST_STARS,
    EvaluationState,
    EvaluationStep,
    clean_words,
)
from chalicelib.handlers.api.model import Model, checked
from chalicelib.handlers.organisations_models import Reason
from chalicelib.handlers.reviews_models import Place

Stars = Annotated[int, Field(ge=LEAST_STARS, le=MOST_STARS)]


class EvaluationIn(Model):
    """What an organisation thinks; the words, at most 500 characters, may be left out."""

    stars: Stars
    words: Annotated[str, checked(clean_words)] = ""


class EvaluationsQuery(Model):
    """A page of the evaluations whose words are public."""

    cursor: Place = None


class ModerationQuery(Model):
    """A page of the evaluations with words in a state."""

    state: EvaluationState = EvaluationState.PENDING
    cursor: Place = None


class TotalOut(Model):
    """All evaluations together; `stars` is how many gave one star, two and so on."""

    count: int
    average: float | None
    stars: list[int]


class PublicEvaluationOut(Model):
    """Stars and approved words, and the day on which they were given; not by whom."""

    id: str
    stars: int
    words: str
    given_on: date


class EvaluationsPage(Model):
    """The sum of all evaluations, and those with public words, newest first."""

    total: TotalOut
    items: list[PublicEvaluationOut]
    cursor: str | None


class EvaluationOut(Model):
    """An evaluation whole; `reason` says why its words are not public."""

    id: str
    slip_number: str
    organisation_name: str
    stars: int
    words: str
    state: EvaluationState
    reason: str
    given_at: datetime
    decided_at: datetime | None
    version: int


class OwnEvaluationOut(Model):
    """The organisation's evaluation of a reservation, if it has given one."""

    evaluation: EvaluationOut | None


class ModerationPage(Model):
    """Evaluations: what waits oldest first, the others newest first."""

    items: list[EvaluationOut]
    cursor: str | None


class ModerationIn(Model):
    """What is decided on the words; a refusal has a reason."""

    decision: EvaluationStep
    reason: Reason = None
