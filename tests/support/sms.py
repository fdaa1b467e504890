"""SMS that go nowhere."""

import re
from dataclasses import dataclass, field

import pytest

from chalicelib.domain.notices.ports import SendError
from chalicelib.services.accounts import rosters, sms_codes


@dataclass
class SmsOutbox:
    """Keeps what was sent; once `broken`, takes nothing more."""

    sent: list[tuple[str, str]] = field(default_factory=list)
    broken: bool = False

    def send(self, mobile: str, text: str) -> str:
        """Keep an SMS."""
        if self.broken:
            raise SendError("broken")
        self.sent.append((mobile, text))
        return str(len(self.sent))

    def code(self) -> str:
        """The code in the newest SMS."""
        found = re.search(r"验证码(\d{6})，", self.sent[-1][1])
        assert found
        return found[1]


@pytest.fixture
def sms_outbox(monkeypatch: pytest.MonkeyPatch) -> SmsOutbox:
    """Where SMS codes go instead of a carrier."""
    return caught_sms(monkeypatch)


def caught_sms(monkeypatch: pytest.MonkeyPatch) -> SmsOutbox:
    """What the fixture gives, for as long as the patch lasts."""
    outbox = SmsOutbox()
    for sender in (sms_codes, rosters):
        monkeypatch.setattr(sender, "sms", lambda: outbox)
    return outbox
