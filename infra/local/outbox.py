"""The e-mails and SMS that the local stack sent, kept over restarts."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from infra.local.settings import Settings
from infra.local.transport import fetch


@dataclass(frozen=True, slots=True)
class Mail:
    """An e-mail as SES took it; `sent_at` in seconds since 1970."""

    id: str
    to: list[str]
    subject: str
    text: str
    html: str
    sent_at: float


@dataclass(frozen=True, slots=True)
class Sms:
    """A text message as SNS took it."""

    id: str
    to: str
    text: str


@dataclass(frozen=True, slots=True)
class Sent:
    """Everything sent, oldest first."""

    mails: list[Mail] = field(default_factory=list)
    sms: list[Sms] = field(default_factory=list)


class Outbox:
    """Reads the emulator's outbox, which is empty after its restart, and adds what was kept."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._kept = _load(self._file)

    def sent(self) -> Sent:
        """What was kept, then what was sent since the emulator's start."""
        mails = {mail.id: mail for mail in [*self._kept.mails, *self._mails()]}
        sms = {message.id: message for message in [*self._kept.sms, *self._sms()]}
        return Sent(list(mails.values()), list(sms.values()))

    def keep(self) -> None:
        """Write everything down; to be called while the emulator still runs."""
        self._kept = self.sent()
        self._file.write_text(json.dumps(asdict(self._kept), ensure_ascii=False))

    @property
    def _file(self) -> Path:
        return self._settings.state / "outbox.json"

    def _mails(self) -> list[Mail]:
        accounts: dict[str, list[dict[str, Any]]] = self._fetch("ses/messages")["messages"]
        return [_mail(each) for messages in accounts.values() for each in messages]

    def _sms(self) -> list[Sms]:
        numbers: dict[str, list[dict[str, Any]]] = self._fetch("sns/sms-messages")["sms_messages"]
        return [
            Sms(each["MessageId"], each["PhoneNumber"], each["Message"])
            for messages in numbers.values()
            for each in messages
        ]

    def _fetch(self, path: str) -> Any:
        return fetch(f"{self._settings.aws_url}/_ministack/{path}").json()


def _mail(message: dict[str, Any]) -> Mail:
    return Mail(
        id=message["MessageId"],
        to=message["To"],
        subject=message["Subject"],
        text=message["BodyText"] or "",
        html=message["BodyHtml"] or "",
        sent_at=message["Timestamp"],
    )


def _load(file: Path) -> Sent:
    if not file.exists():
        return Sent()
    kept = json.loads(file.read_text())
    return Sent([Mail(**each) for each in kept["mails"]], [Sms(**each) for each in kept["sms"]])
