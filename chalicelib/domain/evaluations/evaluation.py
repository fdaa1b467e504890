"""An evaluation of finished business: given once, never changed; its words are public once approved."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from chalicelib.domain.errors import Conflict, Invalid, Wrong
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.reservations.slip import Slip, SlipState

LEAST_STARS, MOST_STARS = 1, 5
LONGEST_WORDS = 500


class EvaluationState(StrEnum):
    """仅评分, 待审核, 已公开, 不予公开."""

    #: Without words there is nothing to be approved.
    STARS_ONLY = "stars_only"
    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"


class EvaluationStep(StrEnum):
    """What an administrator decides on the words."""

    APPROVE = "approve"
    REFUSE = "refuse"


#: Which decision leads where; what was approved by mistake may still be taken back.
STEPS: Mapping[tuple[EvaluationState, EvaluationStep], EvaluationState] = {
    (EvaluationState.PENDING, EvaluationStep.APPROVE): EvaluationState.APPROVED,
    (EvaluationState.PENDING, EvaluationStep.REFUSE): EvaluationState.REFUSED,
    (EvaluationState.APPROVED, EvaluationStep.REFUSE): EvaluationState.REFUSED,
}


@dataclass(frozen=True, slots=True)
class Opinion:
    """From one star to five, and words or none."""

    stars: int
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Evaluation:
    """Of the reservation `slip`; its organisation is for administrators to see, not for the public."""

    slip: str
    slip_number: str
    organisation: str
    organisation_name: str
    division: str
    opinion: Opinion
    state: EvaluationState
    given_by: str
    given_at: datetime
    version: int = 1
    reason: str = ""
    decided_at: datetime | None = None


def given(slip: Slip, organisation: Organisation, opinion: Opinion, by: str, at: datetime) -> Evaluation:
    """A new evaluation; Conflict while the reservation is not finished, or where all of it was cancelled."""
    if slip.state is not SlipState.COMPLETED:
        raise Conflict("reservation_not_completed")
    return Evaluation(
        slip=slip.id,
        slip_number=slip.number or "",
        organisation=organisation.id,
        organisation_name=organisation.name,
        division=organisation.division,
        opinion=opinion,
        state=EvaluationState.PENDING if opinion.words else EvaluationState.STARS_ONLY,
        given_by=by,
        given_at=at,
    )


def decided(before: Evaluation, step: EvaluationStep, reason: str | None, at: datetime) -> Evaluation:
    """With its words approved, or refused with a reason."""
    if (step is EvaluationStep.REFUSE) != bool(reason):
        raise Invalid.one("reason", "words_reason_unwanted" if reason else "words_reason_required")
    if (before.state, step) not in STEPS:
        raise Conflict("evaluation_decided")
    state = STEPS[before.state, step]
    return replace(before, state=state, reason=reason or "", decided_at=at, version=before.version + 1)


def clean_words(text: str) -> str:
    """Words of several paragraphs, without characters that cannot be seen; Wrong for too many."""
    clean = "\n".join(line.strip() for line in text.strip().splitlines())
    if len(clean) > LONGEST_WORDS:
        raise Wrong("too_long", limit=LONGEST_WORDS)
    if any(unicodedata.category(each) in ("Cc", "Cf", "Cs") for each in clean if each != "\n"):
        raise Wrong("control_characters")
    return clean
