"""Instruments over HTTP, by anybody."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
import time_machine

from chalicelib.domain.enquiry.limit import ENQUIRIES_A_MINUTE
from tests.support.api import Api
from tests.support.instruments import NOW
from tests.support.people import CODE
from tests.support.reservations import CONTACT, COUNTY_INSTITUTE, store_institution, submitted_by
from tests.support.results import NUMBER, publish, received
from tests.support.session import sign_in


@pytest.fixture(autouse=True)
def morning() -> Iterator[None]:
    """Ten in Shanghai."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def found(api: Api) -> dict[str, Any]:
    """A verified pressure gauge as a list tells it; nobody is signed in."""
    sign_in(CODE)
    store_institution(COUNTY_INSTITUTE, "330225")
    line = publish(received(COUNTY_INSTITUTE, submitted_by(CODE)))
    (only,) = listed(api, f"serial_number={quote(line.instrument.serial_number)}")
    return dict(only)


def listed(api: Api, query: str = "") -> Any:
    answer = api.call("GET", f"/enquiry/instruments?{query}")
    assert answer.status_code == 200, answer.body
    return answer.json_body["items"]


def test_an_instrument_is_found_by_whatever_stands_on_it(api: Api, found: dict[str, Any]) -> None:
    assert found["result"]["certificate_number"] == NUMBER
    assert found["key"] == found["code"] == "330225202600000001"
    for query in (
        f"code=%20{found['code']}",
        f"certificate_number={NUMBER.lower()}",
        f"name={quote(found['name'][:1])}&division=330225",
        "",
    ):
        assert found in listed(api, query)


def test_its_page_says_which_institution_the_certificate_is_from(api: Api, found: dict[str, Any]) -> None:
    shown = api.call("GET", f"/enquiry/instruments/{found['key']}").json_body
    assert shown == {**found, "institution": COUNTY_INSTITUTE}
    path = f"/enquiry/institutions/{shown['institution']}/certificate?number={NUMBER}"
    assert api.call("GET", path).json_body["code"] == found["code"]


def test_the_owner_is_not_told(api: Api, found: dict[str, Any]) -> None:
    texts = str(found) + api.call("GET", f"/enquiry/instruments/{found['key']}").body.decode()
    owner = (CODE, CONTACT.name, CONTACT.telephone, "锅炉房", "quantity", "slip")
    assert not [each for each in owner if each in texts]


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("code=1&name=2", {"code": "one_condition_only", "name": "one_condition_only"}),
        ("name=1", {"division": "required"}),
        ("name=1&division=330000", {"division": "county_needed"}),
        ("name=1&division=999999", {"division": "division_unknown"}),
        ("certificate_number=" + "1" * 51, {"certificate_number": "too_long"}),
        ("owner=1", {"owner": "unknown_field"}),
    ],
)
def test_what_cannot_be_asked_is_refused_at_its_fields(api: Api, query: str, wrong: dict[str, str]) -> None:
    answer = api.call("GET", f"/enquiry/instruments?{query}", accept_language="en")
    assert answer.status_code == 422
    assert {each["field"]: each["code"] for each in answer.json_body["fields"]} == wrong


def test_blank_conditions_mean_the_newest(api: Api, found: dict[str, Any]) -> None:
    assert listed(api, "code=%20&serial_number=&name=&division=&cursor=") == [found]


def test_an_unknown_instrument_is_not_found(api: Api) -> None:
    assert api.call("GET", "/enquiry/instruments/330225202699999999").status_code == 404


def test_too_many_enquiries_are_refused(api: Api) -> None:
    for _ in range(ENQUIRIES_A_MINUTE):
        listed(api)
    assert api.call("GET", "/enquiry/instruments/x").status_code == 429
