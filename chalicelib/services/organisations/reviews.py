"""The administrator reviews registrations (requirement A10)."""

from typing import NamedTuple

from chalicelib.adapters.tables import cursor, organisations
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.organisations import reviewed_organisation
from chalicelib.domain.errors import Stale
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState, ReviewStep, after
from chalicelib.services.notices.announce import announce_review
from chalicelib.services.organisations.own import organisation

PAGE = 20

OUTCOMES = {ReviewStep.APPROVE: ReviewState.APPROVED, ReviewStep.REFUSE: ReviewState.REFUSED}
ACTIONS = {ReviewStep.APPROVE: Action.REVIEW_APPROVED, ReviewStep.REFUSE: Action.REVIEW_REFUSED}


class Page(NamedTuple):
    """A page of the review list, and the cursor of the next."""

    organisations: list[Organisation]
    cursor: str | None


def page(state: ReviewState, after_cursor: str | None) -> Page:
    """Organisations in a state, oldest registration first."""
    found = organisations.by_review_state(state, cursor.decode(after_cursor), PAGE)
    return Page(found.organisations, cursor.encode(found.last_key))


def decide(
    organisation_id: str, version: int, step: ReviewStep, reason: str | None, *, actor: Actor
) -> Organisation:
    """Approve or refuse, and have the organisation told; the same decision again only tells it again."""
    before = organisation(organisation_id)
    if before.review_state is OUTCOMES[step]:
        decided = before
    else:
        decided = _decide(before, version, step, reason, actor)
    announce_review(organisation_id)
    return decided


def _decide(
    before: Organisation, version: int, step: ReviewStep, reason: str | None, actor: Actor
) -> Organisation:
    state = after(before.review_state, step)
    reviewed = reviewed_organisation(before, state, reason)
    entry = entry_of(ACTIONS[step], actor, clock.now(), reviewed, organisation=before.id)
    changed = organisations.decide(before.id, version, state, reason, entry)
    if changed:
        return changed
    # Declined: somebody was faster, or it was this very decision and its answer was lost.
    now = organisation(before.id)
    if now.review_state is state and now.version == version + 1:
        return now
    raise Stale
