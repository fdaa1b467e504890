"""Institutions over HTTP, by anybody."""

from urllib.parse import quote

import pytest

from tests.support.api import Api
from tests.support.people import MOBILE
from tests.support.reservations import COUNTY_INSTITUTE, store_institution


@pytest.fixture(autouse=True)
def institute(api: Api) -> None:
    """An approved institution."""
    store_institution(COUNTY_INSTITUTE, "330225")


def test_an_institution_is_found_and_shown(api: Api) -> None:
    (hit,) = api.call("GET", f"/enquiry/institutions?name={quote('检定所')}&valid_to=2030-01-01").json_body[
        "items"
    ]
    assert (hit["id"], hit["regions"], hit["valid_until"]) == (COUNTY_INSTITUTE, ["330225"], "2028-05-31")
    shown = api.call("GET", f"/enquiry/institutions/{hit['id']}").json_body
    assert shown["authorisation"]["level"] == "county"
    assert shown["authorisation_certificate"] is None
    assert api.call("GET", "/enquiry/institutions?region=110000").json_body == {"items": [], "cursor": None}


def test_nothing_personal_is_told(api: Api) -> None:
    text = api.call("GET", f"/enquiry/institutions/{COUNTY_INSTITUTE}").body.decode()
    assert not [each for each in (MOBILE, "张三", "device@hospital.example.cn") if each in text]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("region=999999", "region"),
        ("valid_from=yesterday", "valid_from"),
        ("valid_from=2027-01-02&valid_to=2027-01-01", "valid_to"),
        ("name=" + "1" * 101, "name"),
        ("owner=1", "owner"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(api: Api, query: str, field: str) -> None:
    answer = api.call("GET", f"/enquiry/institutions?{query}")
    assert answer.status_code == 422
    assert [each["field"] for each in answer.json_body["fields"]] == [field]


def test_blank_conditions_mean_any(api: Api) -> None:
    query = "name=&certificate_number=&region=&valid_from=&valid_to=&cursor="
    assert len(api.call("GET", f"/enquiry/institutions?{query}").json_body["items"]) == 1
