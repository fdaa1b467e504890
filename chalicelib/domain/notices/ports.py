"""How notices leave the system. Two real implementations of each stand in `adapters/`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, kw_only=True, slots=True)
class Email:
    """An e-mail to one address.

    A carrier that can, hands `tags` (ASCII letters, digits, - and _) back with a bounce.
    """

    to: str
    subject: str
    html: str
    text: str
    tags: Mapping[str, str] = field(default_factory=dict)


class SendError(Exception):
    """A message was not taken; `reason` is for the administrator's eyes, without the message itself.

    `temporary` says that it certainly did not go out and may be tried again; a lost answer is not temporary.
    """

    def __init__(self, reason: str, *, temporary: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.temporary = temporary


class Mail(Protocol):
    """Carries e-mail."""

    def send(self, email: Email) -> str:
        """Hand over one e-mail; its id at the carrier, or SendError."""


class Sms(Protocol):
    """Carries SMS."""

    def send(self, mobile: str, text: str) -> str:
        """Hand over one SMS to a mobile number of mainland China (11 digits); its id, or SendError."""
