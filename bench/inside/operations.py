"""Every operation of the API, and what each asks of DynamoDB.

Where the story of an enterprise and its neighbours calls an operation, that is what is told; otherwise the
request that is prepared for it alone.
"""

import re
from typing import Any

from chalice.test import Client, HTTPResponse

from bench.children import tell
from bench.inside.prepared import each_prepared
from bench.inside.story import go_through
from bench.meter import Meter, Usage
from bench.report import Line
from chalicelib.adapters import human_check
from chalicelib.handlers.api.endpoint import ENDPOINTS, Endpoint
from chalicelib.services.accounts import sms_codes
from tests.support.api import Api
from tests.support.sms import SmsOutbox


class MeteredApi(Api):
    """Notes what each request uses, by operation; the last of each counts."""

    used: dict[str, Usage]

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> HTTPResponse:
        """One request, which has to succeed."""
        with Meter() as meter:
            answer = super().call(method, path, body, **headers)
        assert answer.status_code < 300, answer.body
        self.used[_operation(method, path)] = meter.used
        return answer


def measure() -> None:
    """Tell what each operation uses, in the order of their declaration."""
    from app import app

    # Solving is the browser's work, and nothing here is to go out by SMS.
    human_check.COST, human_check.FEWEST, human_check.MOST = 1, 1, 3
    sms = SmsOutbox()
    vars(sms_codes)["sms"] = lambda: sms
    prepared = each_prepared()
    used: dict[str, Usage] = {}
    with Client(app) as client:
        enterprise, administrator, citizen = (MeteredApi(client, sms) for _ in range(3))
        enterprise.used = administrator.used = citizen.used = used
        go_through(enterprise, administrator, citizen)
    for endpoint in ENDPOINTS:
        alone = prepared[endpoint.route.__name__]
        tell(_line(_name(endpoint), used.get(_name(endpoint), alone), in_story=_name(endpoint) in used))
    missing = [name for name, usage in prepared.items() if isinstance(usage, str)]
    measured = f"{len(ENDPOINTS) - len(missing)} of {len(ENDPOINTS)}"
    tell(Line("operations measured, each by itself", measured, "all", not missing))


def _line(operation: str, usage: Usage | str, *, in_story: bool) -> Line:
    if isinstance(usage, str):
        return Line(operation, f"not measured: {usage}", "measured", False)
    requests = ", ".join(f"{count} {name}" for name, count in sorted(usage.requests.items()))
    figure = f"{usage.read_units:5g} RCU {usage.write_units:5g} WCU   {requests}"
    return Line(operation, figure, "" if in_story else "(by itself)")


def _operation(method: str, path: str) -> str:
    alike = [each for each in ENDPOINTS if each.method == method and _stands_for(each.path, path)]
    # `/instruments/summary` is no instrument.
    return _name(min(alike, key=lambda each: each.path.count("{")))


def _stands_for(template: str, path: str) -> bool:
    pattern = re.sub(r"\{\w+\}", "[^/]+", template)
    return re.fullmatch(pattern, path.partition("?")[0]) is not None


def _name(endpoint: Endpoint) -> str:
    return f"{endpoint.method} {endpoint.path}"


if __name__ == "__main__":
    measure()
