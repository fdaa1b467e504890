"""Carriers that keep what they are given."""

from dataclasses import dataclass, field

import pytest

from chalicelib.domain.notices.ports import Email, SendError
from chalicelib.services.notices import deliver


@dataclass
class MailOutbox:
    """Keeps e-mails; an address in `refused` is refused so."""

    sent: list[Email] = field(default_factory=list)
    refused: dict[str, SendError] = field(default_factory=dict)

    def send(self, email: Email) -> str:
        """Keep an e-mail."""
        if email.to in self.refused:
            raise self.refused[email.to]
        self.sent.append(email)
        return f"mail-{len(self.sent)}"


@dataclass
class SmsOutbox:
    """Keeps SMS; a number in `refused` is refused so."""

    sent: list[tuple[str, str]] = field(default_factory=list)
    refused: dict[str, SendError] = field(default_factory=dict)

    def send(self, mobile: str, text: str) -> str:
        """Keep an SMS."""
        if mobile in self.refused:
            raise self.refused[mobile]
        self.sent.append((mobile, text))
        return f"sms-{len(self.sent)}"


@pytest.fixture
def mails(monkeypatch: pytest.MonkeyPatch) -> MailOutbox:
    """Where the e-mails of notices go."""
    outbox = MailOutbox()
    monkeypatch.setattr(deliver, "mail", lambda: outbox)
    return outbox


@pytest.fixture
def texts(monkeypatch: pytest.MonkeyPatch) -> SmsOutbox:
    """Where the SMS of notices go."""
    outbox = SmsOutbox()
    monkeypatch.setattr(deliver, "sms", lambda: outbox)
    return outbox
