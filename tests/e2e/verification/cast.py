"""Who takes part from the reservation to the certificate."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser

from tests.e2e.browser import Person, person
from tests.e2e.pages import login
from tests.stack.clerk import run_inside
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import new_credit_code
from tests.support.verification_world import COUNTY

HOSPITAL, COUNTY_INSTITUTE, CITY_INSTITUTE = (new_credit_code(79_100_000 + each) for each in range(3))
ADMINISTRATOR, PASSWORD = "nanhu01", "Nanhu-2026"


@dataclass(frozen=True, slots=True)
class Cast:
    """Each at a browser, and signed in."""

    stack: LocalStack
    hospital: Person
    county: Person
    city: Person
    administrator: Person


@contextmanager
def cast(browser: Browser, stack: LocalStack) -> Iterator[Cast]:
    """A hospital, two institutions and the county's administrator, new on the stack."""
    tokens = run_inside(stack, "tests.support.verification_world", HOSPITAL, COUNTY_INSTITUTE, CITY_INSTITUTE)
    with ExitStack() as windows:
        names = ("hospital", "county", "city")
        people = [windows.enter_context(person(browser, stack.site_url, name)) for name in names]
        hospital, county, city = people
        for each, token in zip(people, tokens, strict=True):
            _let_in(each, token, stack.site_url)
        administrator = windows.enter_context(person(browser, stack.site_url, "administrator"))
        _hire(stack)
        login.log_in(administrator.page, ADMINISTRATOR, PASSWORD, login.ADMINISTRATOR)
        yield Cast(stack, hospital, county, city, administrator)


def _let_in(each: Person, token: str, url: str) -> None:
    context = each.page.context
    context.add_cookies([{"name": "session", "value": token, "url": url, "httpOnly": True}])
    # How the page remembers that it is worth asking who is signed in.
    context.add_init_script("localStorage.setItem('qiangjian.signed-in', '1')")


def _hire(stack: LocalStack) -> None:
    command = [sys.executable, "-m", "infra.administrator", ADMINISTRATOR, "13966660409"]
    environment = {**os.environ, **stack.environment}
    subprocess.run(
        [*command, "--division", COUNTY], input=f"{PASSWORD}\n", env=environment, text=True, check=True
    )
