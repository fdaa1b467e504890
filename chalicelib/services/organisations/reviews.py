"""The administrator reviews registrations (requirement A10)."""

from typing import NamedTuple

from chalicelib.adapters.tables import cursor, organisations
from chalicelib.domain.errors import Stale
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState, ReviewStep, after
from chalicelib.services.notices.announce import announce_review
from chalicelib.services.organisations.own import organisation

PAGE = 20

OUTCOMES = {ReviewStep.APPROVE: ReviewState.APPROVED, ReviewStep.REFUSE: ReviewState.REFUSED}


class Page(NamedTuple):
    """A page of the review list, and the cursor of the next."""

    organisations: list[Organisation]
    cursor: str | None


def page(state: ReviewState, after_cursor: str | None) -> Page:
    """Organisations in a state, oldest registration first."""
    found = organisations.by_review_state(state, cursor.decode(after_cursor), PAGE)
    return Page(found.organisations, cursor.encode(found.last_key))


def decide(code: str, version: int, step: ReviewStep, reason: str | None) -> Organisation:
    """Approve or refuse, and have the organisation told; the same decision again only tells it again."""
    before = organisation(code)
    decided = before if before.review_state is OUTCOMES[step] else _decide(before, version, step, reason)
    announce_review(code)
    return decided


def _decide(before: Organisation, version: int, step: ReviewStep, reason: str | None) -> Organisation:
    state = after(before.review_state, step)
    changed = organisations.decide(before.code, version, state, reason)
    if changed:
        return changed
    # Declined: somebody was faster, or it was this very decision and its answer was lost.
    now = organisation(before.code)
    if now.review_state is state and now.version == version + 1:
        return now
    raise Stale
