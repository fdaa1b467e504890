"""Telling the workers that there is news; the news itself is read when it is sent."""

from datetime import datetime

from chalicelib.adapters import queues
from chalicelib.adapters.config import config


def announce_code(mobile: str | None, code: str, until: datetime) -> None:
    """Have a code sent; to nobody where there is no mobile, which takes the visitor just as long."""
    news = {"kind": "code", "mobile": mobile, "code": code, "until": until.isoformat()}
    queues.send(config().notices_queue, news)


def announce_mobile_replaced(mobile: str, user_name: str, masked_mobile: str) -> None:
    """Have an account's former number told by which it was replaced; twice is the same SMS twice."""
    news = {"kind": "mobile_replaced", "mobile": mobile, "user_name": user_name, "masked": masked_mobile}
    queues.send(config().notices_queue, news)


def announce_review(organisation_id: str) -> None:
    """Have the organisation told how its review ended; more than once does no harm."""
    queues.send(config().notices_queue, {"kind": "review", "organisation": organisation_id})
