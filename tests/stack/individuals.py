"""Individuals at work on the local stack."""

import os
import subprocess
import sys

from tests.stack.clerk import Clerk
from tests.stack.local_stack import LocalStack


def individual_of(stack: LocalStack, user_name: str) -> Clerk:
    """A new individual who is signed in; calls the API as a clerk does, known by the user name."""
    command = [sys.executable, "-m", "tests.support.individual_session", user_name]
    environment = {**os.environ, **stack.environment}
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return Clerk(stack, user_name, answer.stdout.splitlines()[-1])
