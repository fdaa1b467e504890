"""What an organisation gets by e-mail and SMS."""

import re
import time
from dataclasses import dataclass

from playwright.sync_api import Page

from infra.local.outbox import Mail
from tests.stack.local_stack import LocalStack

PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Letterbox:
    """Whatever was sent to one mobile number and one address."""

    stack: LocalStack
    page: Page
    mobile: str
    email: str

    def sms(self) -> list[str]:
        """The texts so far, oldest first."""
        return [each.text for each in self.stack.sent().sms if each.to.endswith(self.mobile)]

    def mails(self) -> list[Mail]:
        """The letters so far, oldest first."""
        return [each for each in self.stack.sent().mails if self.email in each.to]

    def wait(self, words: str) -> tuple[Mail, str]:
        """The one letter and the one text that say this, once both have come."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            mails = [each for each in self.mails() if words in each.subject + each.text]
            texts = [each for each in self.sms() if words in each]
            if mails and texts:
                (mail,), (text,) = mails, texts
                return mail, text
            assert time.monotonic() < deadline, f"no letter or no text with {words}"
            self.page.wait_for_timeout(250)

    def code(self) -> str:
        """The six digits of the newest SMS code."""
        digits = re.search(r"验证码\D*(\d{6})", self.sms()[-1])
        assert digits, self.sms()
        return digits[1]
