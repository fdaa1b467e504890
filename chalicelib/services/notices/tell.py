"""Telling an organisation or an account something on the site."""

from collections.abc import Mapping

from chalicelib.adapters.tables.notices import messages
from chalicelib.domain import clock
from chalicelib.domain.notices.delivery import Channel, Delivery, DeliveryState
from chalicelib.domain.notices.message import MessageKind, addressed


def tell(
    mailbox: str, occasion: str, kind: MessageKind, params: Mapping[str, str | int], link: str = ""
) -> bool:
    """Post one message into a mailbox: an organisation's id, or `own_mailbox` of an account.

    At most once an occasion, so more than once does no harm; False where it had been told. What is told in
    the transaction of what happened needs no occasion: `adapters.tables.notices.messages.stage`.
    """
    now = clock.now()
    posted = addressed(mailbox, kind, params, link, now)
    delivery = Delivery(
        organisation=mailbox,
        organisation_name="",
        occasion=occasion,
        channel=Channel.MESSAGE,
        state=DeliveryState.SENT,
        at=now,
    )
    return messages.post(posted.message, delivery)
