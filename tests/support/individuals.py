"""Individuals for tests, and the organisations they ask."""

from datetime import UTC, datetime
from typing import Any

from chalicelib.domain.associations.association import Applicant
from tests.support.api import Api
from tests.support.organisations import organisation, store
from tests.support.people import CITIZEN_ID, CODE, DIVISION

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
PERSON = "zhangwei01"
PERSON_PASSWORD = "Zhangwei42"
PERSON_MOBILE = "13700001234"
APPLICANT = Applicant(
    account_id="01K0000000000000000000000B",
    user_name=PERSON,
    name="张伟",
    masked_mobile="137****1234",
)


def individual_form(**changes: Any) -> dict[str, Any]:
    """The form of an individual, everything filled in; the SMS code and the human check are the test's."""
    return {
        "user_name": PERSON,
        "password": PERSON_PASSWORD,
        "name": "张伟",
        "citizen_id": CITIZEN_ID,
        "sex": "male",
        "division": DIVISION,
        "address": "丹东街道新华路12号2幢301室",
        "ethnic_group": "01",
        "mobile": PERSON_MOBILE,
        "sms_code": "000000",
        "email": "zhangwei@example.cn",
        "consent": True,
        "human_check": "none",
    } | changes


def store_organisation(code: str = CODE, **changes: Any) -> None:
    """An organisation with its claim, approved unless said otherwise."""
    store(organisation(code=code, **changes))


def register_individual(api: Api, **changes: Any) -> Any:
    """Register an individual with a fresh SMS code; the answer."""
    asked = api.ask_for_code(changes.get("mobile", PERSON_MOBILE))
    assert asked.status_code == 204, asked.json_body
    own = {"sms_code": api.sms.code(), "human_check": api.human_check()}
    return api.call("POST", "/registrations/individual", individual_form(**own | changes))


def become_individual(api: Api) -> None:
    """Register and sign in."""
    assert register_individual(api).status_code == 201
    assert api.sign_in(PERSON, PERSON_PASSWORD, "individual").status_code == 201
