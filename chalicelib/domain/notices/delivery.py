"""A notice on its way to an organisation by one channel; it goes out at most once.

claimed → sent → bounced, complained
claimed → failed                      for good
claimed → postponed → claimed         certainly not sent; the queue brings it again
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

#: A claim this old has lost its worker: whether the message went out, nobody knows.
STUCK_AFTER = timedelta(minutes=15)


class Channel(StrEnum):
    """站内消息, 电子邮件, 短信."""

    MESSAGE = "message"
    EMAIL = "email"
    SMS = "sms"


class DeliveryState(StrEnum):
    """How far a delivery is."""

    CLAIMED = "claimed"
    SENT = "sent"
    FAILED = "failed"
    POSTPONED = "postponed"
    BOUNCED = "bounced"
    COMPLAINED = "complained"


class Trouble(StrEnum):
    """What an administrator sees of a delivery that has not gone well (yet)."""

    SENDING = "sending"
    STUCK = "stuck"
    FAILED = "failed"
    POSTPONED = "postponed"
    BOUNCED = "bounced"
    COMPLAINED = "complained"


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivery:
    """One notice by one channel; `reason` is the carrier's word for what went wrong."""

    organisation: str
    organisation_name: str
    occasion: str
    channel: Channel
    state: DeliveryState
    at: datetime
    reason: str = ""

    def trouble(self, now: datetime) -> Trouble:
        """What is the matter with it."""
        if self.state is DeliveryState.CLAIMED:
            return Trouble.STUCK if now - self.at > STUCK_AFTER else Trouble.SENDING
        return Trouble(self.state)


def reminder_occasion(day: date) -> str:
    """The reminder of a day; an occasion travels as a tag of the e-mail: only letters, digits and -."""
    return f"REMINDER-{day.isoformat()}"


def review_occasion(reviewed_at: datetime) -> str:
    """A decision of the administrator on an organisation; each is another occasion."""
    return f"REVIEW-{reviewed_at.astimezone(UTC):%Y%m%dT%H%M%S%f}Z"
