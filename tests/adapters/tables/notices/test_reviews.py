"""Organisations whose review ended without a message to them."""

from dataclasses import replace
from datetime import timedelta

from chalicelib.adapters.tables.notices import messages, reviews
from chalicelib.domain.ids import new_id
from chalicelib.domain.notices.delivery import Channel, Delivery, DeliveryState, review_occasion
from chalicelib.domain.notices.message import Message, MessageKind
from chalicelib.domain.organisations.review import ReviewState
from tests.support.aws import Aws
from tests.support.instruments import NOW
from tests.support.organisations import organisation, store

APPROVED = organisation(code="91110000600037341L", reviewed_at=NOW)
REFUSED = organisation(code="91350100M000100Y43", review_state=ReviewState.REFUSED, reviewed_at=NOW)
PENDING = organisation(code="91440300708461136T", review_state=ReviewState.PENDING)
A_MONTH_AGO = NOW - timedelta(days=30)


def test_only_decided_reviews_without_a_message(aws: Aws) -> None:
    for each in (APPROVED, REFUSED, PENDING):
        store(each)
    assert sorted(reviews.untold(A_MONTH_AGO)) == [APPROVED.code, REFUSED.code]

    message = Message(id=new_id(NOW), kind=MessageKind.REVIEW_REFUSED, params={}, link="", created_at=NOW)
    delivery = Delivery(
        organisation=REFUSED.code,
        organisation_name=REFUSED.name,
        occasion=review_occasion(NOW),
        channel=Channel.MESSAGE,
        state=DeliveryState.SENT,
        at=NOW,
    )
    messages.post(message, delivery)
    assert list(reviews.untold(A_MONTH_AGO)) == [APPROVED.code]


def test_old_decisions_are_left_alone(aws: Aws) -> None:
    store(replace(APPROVED, reviewed_at=A_MONTH_AGO - timedelta(seconds=1)))
    assert list(reviews.untold(A_MONTH_AGO)) == []
