"""The catalogue over HTTP, by anybody: every edition that was published, no draft."""

from typing import Any
from urllib.parse import quote

import pytest

from chalicelib.domain.reference.catalogue import PACKAGED
from tests.support.api import Api
from tests.support.editions import ADDED, NAME, REMOVED, edition_form

OLD, NEW = quote(REMOVED[1]), quote(ADDED.name)


@pytest.fixture
def administrator(api: Api) -> Api:
    """Somebody who loads editions; what follows is asked by whoever is signed in just as well."""
    api.become_administrator()
    return api


@pytest.fixture
def draft(administrator: Api) -> str:
    """An edition that was loaded."""
    return load(administrator)


@pytest.fixture
def newer(administrator: Api, draft: str) -> str:
    """The same, published."""
    publish(administrator, draft, PACKAGED)
    return draft


def load(api: Api, **changes: Any) -> str:
    return str(api.call("POST", "/catalogue-editions", edition_form(**changes)).json_body["id"])


def publish(api: Api, edition_id: str, base_id: str) -> None:
    path = f"/catalogue-editions/{edition_id}/publication"
    answer = api.call("POST", path, {"base_id": base_id}, if_match='"1"')
    assert answer.status_code == 200, answer.body


def kinds(api: Api, query: str) -> list[tuple[str, str]]:
    answer = api.call("GET", f"/enquiry/catalogue?{query}")
    assert answer.status_code == 200, answer.body
    items: Any = answer.json_body["items"]
    return [(item["item"], kind["kind"]) for item in items for kind in item["kinds"]]


def test_kinds_are_found_by_parts_of_their_names_and_items(api: Api) -> None:
    assert REMOVED in kinds(api, f"item={quote('面积')}&kind={quote('皮革')}")
    assert kinds(api, f"item={quote('压力表')}&kind={quote('皮革')}") == []
    assert len(kinds(api, "")) == 117


def test_a_former_edition_can_be_looked_into(api: Api, newer: str) -> None:
    assert (kinds(api, f"kind={NEW}"), kinds(api, f"kind={OLD}")) == ([(ADDED.item, ADDED.name)], [])
    assert kinds(api, f"edition={PACKAGED}&kind={OLD}") == [REMOVED]
    items = api.call("GET", "/enquiry/catalogue/editions").json_body["items"]
    assert [(each["id"], each["state"]) for each in items] == [(newer, "published"), (PACKAGED, "former")]
    assert items[0]["name"] == NAME


def test_a_former_edition_that_was_loaded_is_read_too(api: Api, newer: str) -> None:
    publish(api, load(api, name="第三版"), newer)
    assert kinds(api, f"edition={newer}&kind={NEW}") == [(ADDED.item, ADDED.name)]


def test_drafts_are_nobodys_business(api: Api, draft: str) -> None:
    (only,) = api.call("GET", "/enquiry/catalogue/editions").json_body["items"]
    assert only["id"] == PACKAGED
    for edition in (draft, "unknown"):
        assert api.call("GET", f"/enquiry/catalogue?edition={edition}").status_code == 404
