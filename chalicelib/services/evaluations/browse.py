"""Evaluations that anybody may read: in sum, and those whose words were approved."""

from typing import NamedTuple

from chalicelib.adapters.tables import cursor, listings
from chalicelib.adapters.tables.listings import Head
from chalicelib.adapters.tables.reservations import evaluations
from chalicelib.domain.errors import Malformed
from chalicelib.domain.evaluations.evaluation import Evaluation, EvaluationState
from chalicelib.domain.evaluations.total import Total

PAGE = 20


class Page(NamedTuple):
    """Evaluations, and the cursor of the next page."""

    evaluations: list[Evaluation]
    cursor: str | None


def page(state: EvaluationState, area: str | None, after: str | None) -> Page:
    """A page of those in a state, in an area (None: the whole country): one Query and one BatchGetItem.

    What waits comes oldest first, the others newest first.
    """
    newest_first = state is not EvaluationState.PENDING
    head = Head(evaluations.LIST, state, area)
    run = listings.read([head], _place_of(after), PAGE + 1, newest_first=newest_first)
    shown = run.found[:PAGE]
    found = evaluations.of_slips([each.id for each in shown])
    end = _cursor_of(shown[-1].place) if len(run.found) > PAGE else None
    # Between the list and the evaluation somebody may have decided.
    return Page([each for each in found if each.state is state], end)


def total() -> Total:
    """What all evaluations say together."""
    return evaluations.total()


def _place_of(after: str | None) -> str | None:
    key = cursor.decode(after)
    if key is None:
        return None
    try:
        return key["place"]["S"]
    except KeyError:
        raise Malformed("bad_cursor") from None


def _cursor_of(place: str) -> str | None:
    return cursor.encode({"place": {"S": place}})
