"""Telling the workers that there is news; the news itself is read when it is sent."""

from chalicelib.adapters import queues
from chalicelib.adapters.config import config


def announce_review(organisation_code: str) -> None:
    """Have the organisation told how its review ended; more than once does no harm."""
    queues.send(config().notices_queue, {"kind": "review", "organisation": organisation_code})
