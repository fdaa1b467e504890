"""Who takes part in the journey, and what they know."""

import os
import subprocess
import sys
from dataclasses import dataclass

from tests.e2e.browser import Person
from tests.e2e.letterbox import Letterbox
from tests.e2e.pages.registration import Enterprise
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import new_credit_code

ADMINISTRATOR = "reviewer01"
ADMINISTRATOR_PASSWORD = "Shenhe-2026"

HOSPITAL = Enterprise(
    user_name="haibin01",
    password="Haibin-2026",
    name="象山海滨医院",
    code=new_credit_code(40_000_001),
    division=("浙江省", "宁波市", "象山县"),
    legal_representative="林海生",
    mobile="13966660001",
    email="device@haibin.example.com",
)
#: As it stands on its business licence.
RIGHT_NAME = "象山县海滨医院"


@dataclass(frozen=True, slots=True)
class Cast:
    """The clerk of the hospital and the administrator, each at a browser; the hospital's letterbox."""

    stack: LocalStack
    clerk: Person
    administrator: Person
    letterbox: Letterbox


def hire_administrator(stack: LocalStack) -> None:
    """What whoever runs the system does at a terminal."""
    command = [sys.executable, "-m", "infra.administrator", ADMINISTRATOR, "13966660000"]
    environment = {**os.environ, **stack.environment}
    subprocess.run(command, input=f"{ADMINISTRATOR_PASSWORD}\n", env=environment, text=True, check=True)
