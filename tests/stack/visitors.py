"""Many visitors of the local stack at the same moment."""

import json
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, TypeVar

import altcha

from chalicelib.domain.identity import credit_code, organisation_code
from infra.local.transport import Answer, fetch
from tests.stack.local_stack import LocalStack
from tests.support.people import registration

Result = TypeVar("Result")

#: A front door with twenty cold functions behind it on two cores takes its time.
SECONDS = 60


@dataclass
class Visitors:
    """Passes the human check cheaply: the test knows the secret that the check is signed with."""

    stack: LocalStack
    _secret: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        secret_id = self.stack.environment["HUMAN_CHECK_SECRET_ID"]
        answer = self.stack.client("secretsmanager").get_secret_value(SecretId=secret_id)
        self._secret = answer["SecretString"]

    def human_check(self) -> str:
        """A solved challenge."""
        challenge = altcha.create_challenge("PBKDF2/SHA-256", 1, counter=1, hmac_secret=self._secret)
        solution = altcha.solve_challenge(challenge)
        assert solution is not None
        return altcha.Payload(challenge, solution).to_base64()

    def post(self, path: str, body: dict[str, Any]) -> Answer:
        """Send a form, with a human check of its own unless it brings one."""
        form = {"human_check": self.human_check()} | body
        headers = {"content-type": "application/json"}
        url = f"{self.stack.api_url}{path}"
        return fetch(url, "POST", body=json.dumps(form).encode(), headers=headers, seconds=SECONDS)

    def sms_codes(self, mobiles: Sequence[str]) -> dict[str, str]:
        """A code for each number, as it came by SMS."""
        for mobile in mobiles:
            answer = self.post("/sms-codes", {"mobile": mobile, "purpose": "registration"})
            assert answer.status == 204, answer.body
        texts = {sms.to.removeprefix("+86"): sms.text for sms in self.stack.sent().sms}
        return {mobile: texts[mobile].partition("验证码")[2][:6] for mobile in mobiles}

    def register(self, **changes: str) -> Answer:
        """Send a registration."""
        form = registration(**changes)
        del form["human_check"]
        return self.post("/registrations/enterprise", form)


def at_once(actions: Sequence[Callable[[], Result]]) -> list[Result]:
    """Run the actions at the same moment; their results in order."""
    start = threading.Barrier(len(actions))

    def run(action: Callable[[], Result]) -> Result:
        start.wait()
        return action()

    with ThreadPoolExecutor(len(actions)) as pool:
        return list(pool.map(run, actions))


def refused_fields(answer: Answer) -> set[tuple[str, str]]:
    """Which fields were refused, and why."""
    return {(each["field"], each["code"]) for each in answer.json()["fields"]}


def new_credit_code(number: int) -> str:
    """A valid credit code; another for every number below 100 million."""
    body = f"{number:08d}"
    code = f"91330225{body}{organisation_code.check_character(body)}"
    return code + credit_code.check_character(code)
