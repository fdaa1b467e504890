"""Fixtures for every test."""

import pytest
from hypothesis import settings

from tests.stack.fixtures import local_stack
from tests.support.api import api
from tests.support.aws import aws
from tests.support.carriers import mails, texts
from tests.support.sms import sms_outbox

__all__ = ["api", "aws", "local_stack", "mails", "sms_outbox", "texts"]

# A busy machine is no reason to fail.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What waits for the stack and the browser goes first, so that the rest fills the time."""
    items.sort(key=lambda item: item.get_closest_marker("stack") is None)
