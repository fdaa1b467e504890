"""A forgotten password over HTTP."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from chalice.test import HTTPResponse

from chalicelib.handlers.notice_workers import send
from chalicelib.services.notices import send_code
from tests.support.api import Api
from tests.support.aws import Aws
from tests.support.hostile import HOSTILE, refused_fields
from tests.support.people import MOBILE, PASSWORD, USER_NAME
from tests.support.queue import records, taken

NEW = "baro-meter-77"
ASK = {"user_name": USER_NAME, "mobile": "13900001234", "human_check": "x"}
SHOW = ASK | {"sms_code": "123456"}
SET = {"reset_token": "x", "password": NEW}


@pytest.fixture(autouse=True)
def _registered(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a mobile that had its code a while ago."""
    assert api.register(mobile="13900001234").status_code == 201
    monkeypatch.setattr("chalicelib.adapters.tables.codes.PAUSE", timedelta(0))


@pytest.fixture
def sent_code(api: Api, aws: Aws, monkeypatch: pytest.MonkeyPatch) -> Callable[[], str | None]:
    """What the worker sends when it gets to it: the code, or nothing."""
    monkeypatch.setattr(send_code, "sms", lambda: api.sms)

    def deliver() -> str | None:
        before = len(api.sms.sent)
        for news in taken(aws.notices_queue):
            assert send(records(news)) == {"batchItemFailures": []}
        return api.sms.code() if len(api.sms.sent) > before else None

    return deliver


def post(api: Api, path: str, form: dict[str, Any]) -> HTTPResponse:
    """Send a form with a human check of its own where it takes one."""
    check = {"human_check": api.human_check()} if "human_check" in form else {}
    return api.call("POST", path, form | check)


def test_three_steps_to_a_new_password(api: Api, sent_code: Callable[[], str | None]) -> None:
    api.sign_in()
    assert post(api, "/password-resets/codes", ASK).status_code == 204
    code = sent_code()
    assert api.sms.sent[-1][0] == "13900001234"
    shown = post(api, "/password-resets", SHOW | {"sms_code": code})
    assert shown.status_code == 201
    assert list(shown.json_body) == ["reset_token"]
    token = shown.json_body["reset_token"]
    assert post(api, "/password-resets/passwords", SET | {"reset_token": token}).status_code == 204
    assert api.call("GET", "/sessions/current").status_code == 401
    api.cookie = ""
    assert api.sign_in().status_code == 401
    assert api.sign_in(password=NEW).status_code == 201


@pytest.mark.parametrize(
    "other", [{"user_name": "nobody99"}, {"mobile": MOBILE}, {"user_name": "nobody99", "mobile": MOBILE}]
)
def test_the_answers_tell_nothing(
    api: Api, sent_code: Callable[[], str | None], other: dict[str, str]
) -> None:
    told = []
    for change in ({}, other):
        asked = post(api, "/password-resets/codes", ASK | change)
        code = sent_code()
        assert (code is None) is bool(change)
        wrong = "000000" if code != "000000" else "111111"
        shown = [post(api, "/password-resets", SHOW | change | {"sms_code": wrong}) for _ in range(6)]
        told.append([(each.status_code, each.body) for each in (asked, *shown)])
    assert told[0] == told[1]


def test_no_code_goes_out_late(api: Api, aws: Aws, sent_code: Callable[[], str | None]) -> None:
    post(api, "/password-resets/codes", ASK)
    (news,) = taken(aws.notices_queue)
    before = len(api.sms.sent)
    assert send(records(news | {"until": "2026-01-01T00:00:00+00:00"})) == {"batchItemFailures": []}
    assert len(api.sms.sent) == before


def test_each_step_but_the_last_needs_a_human_check(api: Api) -> None:
    for path, form in (("/password-resets/codes", ASK), ("/password-resets", SHOW)):
        assert refused_fields(api, "POST", path, form) == {"human_check"}


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_takes_it(api: Api, kind: str) -> None:
    for field in ASK:
        assert field in refused_fields(api, "POST", "/password-resets/codes", ASK | {field: HOSTILE[kind]})
    for field in SHOW:
        assert field in refused_fields(api, "POST", "/password-resets", SHOW | {field: HOSTILE[kind]})
    refused = refused_fields(api, "POST", "/password-resets/passwords", SET | {"reset_token": HOSTILE[kind]})
    assert refused == {"reset_token"}


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_new_password_may_be_it(api: Api, kind: str, sent_code: Callable[[], str | None]) -> None:
    post(api, "/password-resets/codes", ASK)
    token = post(api, "/password-resets", SHOW | {"sms_code": sent_code()}).json_body["reset_token"]
    form = {"reset_token": token, "password": HOSTILE[kind]}
    assert refused_fields(api, "POST", "/password-resets/passwords", form) == {"password"}
    api.cookie = ""
    assert api.sign_in(password=PASSWORD).status_code == 201


def test_missing_and_unknown_fields_are_named(api: Api) -> None:
    assert refused_fields(api, "POST", "/password-resets/codes", {}) == ASK.keys()
    assert refused_fields(api, "POST", "/password-resets", {}) == SHOW.keys()
    assert refused_fields(api, "POST", "/password-resets/passwords", {"kind": 1}) == {*SET, "kind"}
