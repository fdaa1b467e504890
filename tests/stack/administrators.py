"""National administrators at work on the local stack."""

import os
import subprocess
import sys

from tests.stack.clerk import Clerk
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import Visitors

PASSWORD = "Guanli-2026"


def hire(stack: LocalStack, user_name: str, mobile: str) -> None:
    """What whoever runs the system does at a terminal."""
    command = [sys.executable, "-m", "infra.administrator", user_name, mobile]
    environment = {**os.environ, **stack.environment}
    subprocess.run(command, input=f"{PASSWORD}\n", env=environment, text=True, check=True)


def administrator_of(visitors: Visitors, user_name: str, mobile: str) -> Clerk:
    """A new administrator who is signed in; calls the API as a clerk does, known by the user name."""
    hire(visitors.stack, user_name, mobile)
    form = {"kind": "administrator", "user_name": user_name, "password": PASSWORD}
    answer = visitors.post("/sessions", form)
    assert answer.status == 201, answer.body
    cookie = dict(answer.headers)["Set-Cookie"].partition(";")[0]
    return Clerk(visitors.stack, user_name, cookie.removeprefix("session="))
