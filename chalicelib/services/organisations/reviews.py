"""The administrator decides on registrations, suspends and restores organisations (requirement A10)."""

from chalicelib.adapters.tables import organisations, sessions
from chalicelib.domain import clock
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.organisations import reviewed_organisation
from chalicelib.domain.errors import Stale
from chalicelib.domain.organisations.organisation import Organisation, decided
from chalicelib.domain.organisations.review import ReviewStep
from chalicelib.domain.public_notices.sources import of_review
from chalicelib.services.notices.announce import announce_review
from chalicelib.services.organisations.overseen import overseen
from chalicelib.services.public_notices.numbers import new_number

ACTIONS = {
    ReviewStep.APPROVE: Action.REVIEW_APPROVED,
    ReviewStep.REFUSE: Action.REVIEW_REFUSED,
    ReviewStep.SUSPEND: Action.ORGANISATION_SUSPENDED,
    ReviewStep.RESTORE: Action.ORGANISATION_RESTORED,
}
#: What ends a review, and is made public.
ENDINGS = frozenset({ReviewStep.APPROVE, ReviewStep.REFUSE})


def decide(
    organisation_id: str,
    version: int,
    step: ReviewStep,
    reason: str | None,
    *,
    area: str | None,
    actor: Actor,
) -> Organisation:
    """Take a step and have the organisation told; the same step again completes what a lost one left undone.

    Who is suspended can do nothing from the next request on: the sessions that remember the approval end.
    """
    before = overseen(organisation_id, area)
    after = before if before.review_step is step else _decide(before, version, step, reason, actor)
    if step is ReviewStep.SUSPEND:
        sessions.end_all(before.account_id)
    announce_review(organisation_id)
    return after


def _decide(
    before: Organisation, version: int, step: ReviewStep, reason: str | None, actor: Actor
) -> Organisation:
    at = clock.now()
    after = decided(before, step, reason, at)
    if before.version != version:
        raise Stale
    entry = entry_of(ACTIONS[step], actor, at, reviewed_organisation(before, after), organisation=before.id)
    notice = of_review(after, new_number(after.division, at), at) if step in ENDINGS else None
    changed = organisations.decide(before, after, entry, notice)
    if changed:
        return changed
    # Declined: somebody was faster, or it was this very decision and its answer was lost.
    now = overseen(before.id, None)
    if now.review_step is step and now.version == after.version:
        return now
    raise Stale
