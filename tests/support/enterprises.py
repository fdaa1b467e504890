"""Each write about changes that need a review, made ready to be sent."""

from collections.abc import Callable
from typing import Any

from chalice.test import HTTPResponse

from tests.support.api import Api
from tests.support.people import CODE

Request = Callable[[], HTTPResponse]
FIRST = '"1"'
NEW_NAME = "象山县人民医院"


def become_enterprise(api: Api, **changes: Any) -> None:
    """Register, be approved, and sign in."""
    assert api.register(**changes).status_code == 201
    api.become_administrator()
    code = changes.get("code", CODE)
    api.call("POST", f"/reviews/{code}/decision", {"decision": "approve"}, if_match=FIRST)
    assert api.sign_in(changes.get("user_name", "hospital01")).status_code == 201
