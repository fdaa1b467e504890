"""Fixtures for every test."""

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
