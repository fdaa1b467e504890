"""An organisation chooses by which ways it hears of its reservations."""

from typing import Any

import pytest

from chalicelib.domain.audit.action import Action
from tests.support.api import Api
from tests.support.audit import entries
from tests.support.hostile import HOSTILE, refused_fields
from tests.support.people import ANOTHER_CODE, CODE
from tests.support.session import sign_in

PATH = "/organisation/channels"
BOTH = {"email": True, "sms": True}


@pytest.fixture(autouse=True)
def _clerk(api: Api) -> None:
    api.cookie = sign_in(CODE)


def choose(api: Api, **changes: Any) -> Any:
    return api.call("PUT", PATH, BOTH | changes)


def chosen(api: Api) -> Any:
    return api.call("GET", PATH).json_body


def test_both_until_the_organisation_chooses(api: Api) -> None:
    assert chosen(api) == BOTH


def test_what_is_chosen_stays_and_is_on_record_once(api: Api) -> None:
    for _ in range(2):
        assert choose(api, sms=False).json_body == {"email": True, "sms": False}
    assert chosen(api) == {"email": True, "sms": False}
    (entry,) = [each for each in entries(CODE) if each.action is Action.CHANNELS_CHOSEN]
    (target,) = entry.targets
    assert (target.before, target.after) == ({"news_by_sms": "on"}, {"news_by_sms": "off"})
    assert choose(api).json_body == chosen(api) == BOTH


def test_nothing_else_of_the_organisation_changes(api: Api) -> None:
    before = api.call("GET", "/organisation").json_body
    choose(api, email=False)
    after = api.call("GET", "/organisation").json_body
    assert after == before | {"version": before["version"] + 1}


def test_it_may_be_chosen_before_the_approval(api: Api) -> None:
    api.register(code=ANOTHER_CODE)
    assert api.sign_in().status_code == 201
    assert choose(api, email=False, sms=False).json_body == {"email": False, "sms": False}


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_takes_it(api: Api, kind: str) -> None:
    for field in BOTH:
        (named,) = refused_fields(api, "PUT", PATH, BOTH | {field: HOSTILE[kind]})
        assert named == field
