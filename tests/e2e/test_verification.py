"""From the reservation to the certificate, played by everybody it takes."""

import pytest
from playwright.sync_api import Browser

from tests.e2e.verification.cast import cast
from tests.e2e.verification.reserve import reserve
from tests.stack.local_stack import LocalStack

pytestmark = [pytest.mark.stack, pytest.mark.browser]


def test_from_reservation_to_certificate(chromium: Browser, local_stack: LocalStack) -> None:
    with cast(chromium, local_stack) as everybody:
        reserve(everybody)
