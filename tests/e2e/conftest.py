"""Fixtures for tests in the browser."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.e2e import browser
from tests.stack.local_stack import LocalStack


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One for the module: later modules may run event loops of their own."""
    with browser.chromium() as started:
        yield started


@pytest.fixture(scope="session")
def demo(local_stack: LocalStack) -> LocalStack:
    """The stack with the demo accounts that `make run` prints."""
    environment = {**os.environ, **local_stack.environment}
    subprocess.run([sys.executable, "-m", "infra.local.seed"], env=environment, check=True, timeout=120)
    return local_stack
