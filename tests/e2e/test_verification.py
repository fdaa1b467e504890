"""From the reservation to the certificate, played by everybody it takes."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.e2e.verification.assign import assign
from tests.e2e.verification.cast import cast
from tests.e2e.verification.look_back import look_back
from tests.e2e.verification.receive import receive
from tests.e2e.verification.record import record
from tests.e2e.verification.reserve import reserve
from tests.stack.local_stack import LocalStack

pytestmark = [pytest.mark.stack, pytest.mark.browser]


def test_from_reservation_to_certificate(chromium: Browser, local_stack: LocalStack, tmp_path: Path) -> None:
    with cast(chromium, local_stack) as everybody:
        number = reserve(everybody)
        assign(everybody)
        receive(everybody)
        record(everybody, tmp_path)
        look_back(everybody, number)
