"""How notices leave the system. Two real implementations of each stand in `adapters/`."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, kw_only=True, slots=True)
class Email:
    """An e-mail to one address, in HTML and in plain text."""

    to: str
    subject: str
    html: str
    text: str


class SendError(Exception):
    """A message was not taken; `reason` is for the administrator's eyes, without the message itself."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Mail(Protocol):
    """Carries e-mail."""

    def send(self, email: Email) -> str:
        """Hand over one e-mail; its id at the carrier, or SendError."""


class Sms(Protocol):
    """Carries SMS."""

    def send(self, mobile: str, text: str) -> str:
        """Hand over one SMS to a mobile number of mainland China (11 digits); its id, or SendError."""
