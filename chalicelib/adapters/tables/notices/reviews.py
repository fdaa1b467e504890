"""Reviews that have ended, and whether their organisations were told."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from chalicelib.adapters.tables.notices.deliveries import DeliveryItem, key
from chalicelib.adapters.tables.organisations import OrganisationItem
from chalicelib.domain.notices.delivery import Channel, review_occasion
from chalicelib.domain.organisations.review import ReviewState

DECIDED = (ReviewState.APPROVED, ReviewState.REFUSED)


def untold(registered_from: datetime) -> Iterator[str]:
    """Codes of organisations registered since then, whose review ended without a message to them.

    Two Queries, and a read of one delivery for each organisation.
    """
    for state in DECIDED:
        found = OrganisationItem.by_review.query(state, OrganisationItem.registered_at >= registered_from)
        yield from _without_message([(item.pk, review_occasion(item.registered_at)) for item in found])


def _without_message(reviews: Sequence[tuple[str, str]]) -> Iterator[str]:
    keys = [(organisation, key(occasion, Channel.MESSAGE)) for organisation, occasion in reviews]
    told = {item.pk for item in DeliveryItem.batch_get(keys, attributes_to_get=["pk"])}
    return (organisation for organisation, _ in reviews if organisation not in told)
