"""Fixtures for every test."""

from tests.support.api import api
from tests.support.aws import aws
from tests.support.sms import sms_outbox

__all__ = ["api", "aws", "sms_outbox"]
