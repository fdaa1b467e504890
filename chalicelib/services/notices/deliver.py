"""Sending a notice by every channel that it may take, each at most once and none depending on another."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from chalicelib.adapters.mail import mail
from chalicelib.adapters.sms import sms
from chalicelib.adapters.tables.notices import deliveries, messages
from chalicelib.domain import clock
from chalicelib.domain.ids import new_id
from chalicelib.domain.notices.delivery import Channel, Delivery, DeliveryState
from chalicelib.domain.notices.message import Message
from chalicelib.domain.notices.notice import Notice
from chalicelib.domain.notices.ports import Email, SendError

#: How many deliveries ended in which state; what had been delivered before is not counted.
Tally = Counter[DeliveryState]


def deliver(notice: Notice) -> Tally:
    """Send a notice; what is in the tally as postponed wants another try, the rest must not have one."""
    tally = Tally()
    if _post(notice):
        tally[DeliveryState.SENT] += 1
    if notice.email and notice.channels.email:
        email = _email(notice, notice.email)
        tally.update(_send(notice, Channel.EMAIL, lambda: mail().send(email)))
    if notice.channels.sms:
        tally.update(_send(notice, Channel.SMS, lambda: sms().send(notice.mobile, notice.sms)))
    return tally


def _post(notice: Notice) -> bool:
    now = clock.now()
    message = Message(
        id=new_id(now), kind=notice.kind, params=notice.params, link=notice.path, created_at=now
    )
    return messages.post(message, replace(_claim(notice, Channel.MESSAGE), state=DeliveryState.SENT))


def _send(notice: Notice, channel: Channel, send: Callable[[], str]) -> list[DeliveryState]:
    delivery = _claim(notice, channel)
    token = deliveries.claim(delivery)
    if token is None:
        return []
    carrier_id = ""
    try:
        carrier_id = send()
        ended = replace(delivery, state=DeliveryState.SENT, at=clock.now())
    except SendError as error:
        state = DeliveryState.POSTPONED if error.temporary else DeliveryState.FAILED
        ended = replace(delivery, state=state, at=clock.now(), reason=error.reason)
    deliveries.finish(ended, token, carrier_id)
    return [ended.state]


def _claim(notice: Notice, channel: Channel) -> Delivery:
    return Delivery(
        organisation=notice.organisation,
        organisation_name=notice.organisation_name,
        occasion=notice.occasion,
        channel=channel,
        state=DeliveryState.CLAIMED,
        at=clock.now(),
    )


def _email(notice: Notice, address: str) -> Email:
    letter = notice.letter
    tags = {"organisation": notice.organisation, "occasion": notice.occasion}
    return Email(to=address, subject=letter.subject, html=letter.html, text=letter.text, tags=tags)
