"""Shapes of what administrators do with organisations."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, StringConstraints

from chalicelib.domain.errors import Wrong
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.names import LONGEST_ORGANISATION_NAME
from chalicelib.domain.organisations.review import ReviewState, ReviewStep
from chalicelib.domain.reference.divisions import divisions
from chalicelib.domain.text import clean_text
from chalicelib.handlers.api.fields import Entered, LeftBlank
from chalicelib.handlers.api.model import Model, checked
from chalicelib.handlers.organisations_models import OrganisationOut, Reason


def _cleaned(value: object) -> object:
    return clean_text(value) if isinstance(value, str) else value


def _known_division(code: str) -> str:
    if code not in divisions().by_code:
        raise Wrong("division_unknown")
    return code


Words = Annotated[str, BeforeValidator(_cleaned), StringConstraints(max_length=LONGEST_ORGANISATION_NAME)]
Division = Annotated[Annotated[Entered, checked(_known_division)] | None, LeftBlank]
Kind = Annotated[OrganisationKind | None, LeftBlank]
State = Annotated[ReviewState | None, LeftBlank]
Place = Annotated[Entered | None, LeftBlank]


class ReviewsQuery(Model):
    """A page of the organisations in a state; what lies in the division counts, at any level below it."""

    state: ReviewState = ReviewState.PENDING
    kind: Kind = None
    division: Division = None
    cursor: Place = None


class SearchQuery(Model):
    """A page of the organisations that meet the conditions; `words` is a part of the name, or a number."""

    words: Words = ""
    state: State = None
    kind: Kind = None
    division: Division = None
    cursor: Place = None


class OrganisationsPage(Model):
    """Organisations; a page of a search may be short, or empty, though a cursor leads on."""

    items: list[OrganisationOut]
    cursor: str | None


class DecisionIn(Model):
    """What is decided on an organisation; a refusal and a suspension have a reason."""

    decision: Literal[ReviewStep.APPROVE, ReviewStep.REFUSE, ReviewStep.SUSPEND, ReviewStep.RESTORE]
    reason: Reason = None


class CitizenIdOut(Model):
    """A whole ID; it is shown once."""

    citizen_id: str
