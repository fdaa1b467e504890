"""Decisions on organisations, and whether these were told."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import product

from chalicelib.adapters.tables import listings
from chalicelib.adapters.tables.listings import Head
from chalicelib.adapters.tables.notices.deliveries import DeliveryItem, key
from chalicelib.domain.notices.delivery import Channel, review_occasion
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.organisations.review import ReviewState

DECIDED = (ReviewState.APPROVED, ReviewState.REFUSED, ReviewState.SUSPENDED)


def untold(decided_from: datetime) -> Iterator[str]:
    """Codes of organisations that were decided on since then without a message to them.

    A Query for each kind and state, and a read of one delivery for each organisation.
    """
    for kind, state in product(OrganisationKind, DECIDED):
        found = listings.since(Head(kind, state, None), decided_from)
        yield from _without_message([(code, review_occasion(at)) for code, at in found])


def _without_message(reviews: Sequence[tuple[str, str]]) -> Iterator[str]:
    keys = [(organisation, key(occasion, Channel.MESSAGE)) for organisation, occasion in reviews]
    told = {item.pk for item in DeliveryItem.batch_get(keys, attributes_to_get=["pk"])}
    return (organisation for organisation, _ in reviews if organisation not in told)
