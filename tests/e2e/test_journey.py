"""The whole register, played in the browser against the local stack."""

import pytest
from playwright.sync_api import Browser

from tests.e2e.browser import person
from tests.e2e.journey.be_reminded import be_reminded
from tests.e2e.journey.cast import HOSPITAL, Cast, hire_administrator
from tests.e2e.journey.export_ledger import export_ledger
from tests.e2e.journey.import_ledger import import_ledger
from tests.e2e.journey.keep_ledger import keep_ledger
from tests.e2e.journey.log_in import log_out_and_in
from tests.e2e.journey.sign_up import sign_up
from tests.e2e.letterbox import Letterbox
from tests.stack.local_stack import LocalStack

pytestmark = [pytest.mark.stack, pytest.mark.browser]


def test_from_signing_up_to_being_reminded(chromium: Browser, local_stack: LocalStack) -> None:
    hire_administrator(local_stack)
    url = local_stack.site_url
    with person(chromium, url, "clerk") as clerk, person(chromium, url, "administrator") as administrator:
        letterbox = Letterbox(local_stack, clerk.page, HOSPITAL.mobile, HOSPITAL.email)
        cast = Cast(local_stack, clerk, administrator, letterbox)
        sign_up(cast)
        log_out_and_in(clerk)
        keep_ledger(clerk)
        import_ledger(clerk)
        export_ledger(clerk)
        be_reminded(cast)
