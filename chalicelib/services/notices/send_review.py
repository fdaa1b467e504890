"""The end of an organisation's review."""

from chalicelib.adapters.config import config
from chalicelib.adapters.tables import organisations
from chalicelib.domain.notices.delivery import review_occasion
from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.notices.notice import Notice
from chalicelib.domain.notices.review_words import review_letter, review_sms
from chalicelib.domain.organisations.organisation import Organisation
from chalicelib.domain.organisations.review import ReviewState
from chalicelib.services.notices.deliver import Tally, deliver


def send_review(organisation_id: str) -> Tally:
    """Tell the organisation how its review ended, if it has."""
    organisation = organisations.get(organisation_id)
    if organisation is None or organisation.review_state is ReviewState.PENDING:
        return Tally()
    return deliver(_notice(organisation))


def _notice(organisation: Organisation) -> Notice:
    approved = organisation.review_state is ReviewState.APPROVED
    reason = None if approved else organisation.review_reason or ""
    return Notice(
        organisation=organisation.id,
        organisation_name=organisation.name,
        mobile=organisation.mobile,
        email=organisation.email,
        occasion=review_occasion(organisation.registered_at),
        kind=MessageKind.REVIEW_APPROVED if approved else MessageKind.REVIEW_REFUSED,
        params={} if reason is None else {"reason": reason},
        path="/ledger" if approved else "/registration-status",
        letter=review_letter(organisation.name, reason, config().site_url),
        sms=review_sms(reason),
    )
