"""What the administrator decided on an organisation."""

from collections.abc import Mapping

from chalicelib.adapters.config import config
from chalicelib.adapters.tables import organisations
from chalicelib.domain.notices.delivery import review_occasion
from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.notices.notice import Notice
from chalicelib.domain.notices.review_words import review_letter, review_sms
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState, ReviewStep
from chalicelib.services.notices.deliver import Tally, deliver

KINDS: Mapping[ReviewStep, MessageKind] = {
    ReviewStep.APPROVE: MessageKind.REVIEW_APPROVED,
    ReviewStep.REFUSE: MessageKind.REVIEW_REFUSED,
    ReviewStep.SUSPEND: MessageKind.ORGANISATION_SUSPENDED,
    ReviewStep.RESTORE: MessageKind.ORGANISATION_RESTORED,
}


def send_review(organisation_id: str) -> Tally:
    """Tell the organisation what was decided on it last, if anything was."""
    organisation = organisations.get(organisation_id)
    if organisation is None or organisation.review_step is None:
        return Tally()
    return deliver(_notice(organisation, organisation.review_step))


def _notice(organisation: Organisation, step: ReviewStep) -> Notice:
    reason = organisation.review_reason or ""
    works = organisation.review_state is ReviewState.APPROVED
    return Notice(
        organisation=organisation.id,
        organisation_name=organisation.name,
        mobile=organisation.mobile,
        email=organisation.email,
        occasion=review_occasion(organisation.listed_at),
        kind=KINDS[step],
        params={"reason": reason} if step.has_reason else {},
        path="/ledger" if works else "/registration-status",
        letter=review_letter(organisation.name, step, reason, config().site_url),
        sms=review_sms(step, reason),
    )
