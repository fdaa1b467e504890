"""The ledger on a phone."""

import pytest
from playwright.sync_api import Browser, expect

from infra.local.seed import HOSPITAL
from tests.e2e.browser import PHONE, person
from tests.e2e.pages import login
from tests.stack.local_stack import LocalStack

pytestmark = [pytest.mark.stack, pytest.mark.browser]


def test_the_ledger_on_a_phone(chromium: Browser, demo: LocalStack) -> None:
    with person(chromium, demo.site_url, "phone", PHONE) as somebody:
        page = somebody.page
        page.goto("/")
        somebody.look("login")
        login.fill(page, HOSPITAL.user_name, HOSPITAL.password)
        expect(page.get_by_role("heading", level=1)).to_have_text("强检器具台账")
        somebody.look("ledger")
