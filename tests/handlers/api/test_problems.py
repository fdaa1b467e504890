"""Refusals as problem documents."""

import json

import pytest

from chalicelib.domain import errors
from chalicelib.domain.texts import Language
from chalicelib.handlers.api.problems import internal_response, problem_response


@pytest.mark.parametrize(
    ("refusal", "status"),
    [
        (errors.Malformed("malformed"), 400),
        (errors.Unauthenticated("not_signed_in"), 401),
        (errors.Forbidden("forbidden"), 403),
        (errors.NotFound("not_found"), 404),
        (errors.Conflict("key_reused"), 409),
        (errors.Stale(), 412),
        (errors.Invalid.one("name", "required"), 422),
        (errors.VersionMissing("version_missing"), 428),
        (errors.TooMany("login_delayed", 30), 429),
        (errors.Unavailable("unavailable"), 503),
    ],
)
def test_each_kind_has_its_status(refusal: errors.Refusal, status: int) -> None:
    answer = problem_response(refusal, Language.ZH)
    assert answer.status_code == status
    document = json.loads(str(answer.body))
    assert (document["status"], document["code"]) == (status, refusal.code)
    assert document["detail"]


def test_every_kind_of_refusal_has_a_status() -> None:
    kinds = [errors.Refusal]
    for kind in kinds:
        kinds += kind.__subclasses__()
    assert {kind.__name__ for kind in kinds[1:]} == {
        "Malformed",
        "Invalid",
        "Unauthenticated",
        "Forbidden",
        "NotFound",
        "Conflict",
        "Stale",
        "VersionMissing",
        "TooMany",
        "Unavailable",
    }


def test_wrong_fields_come_with_their_messages() -> None:
    refusal = errors.Invalid([errors.FieldError("name", "required"), errors.FieldError("place", "required")])
    document = json.loads(str(problem_response(refusal, Language.EN).body))
    assert document["fields"] == [
        {"field": "name", "code": "required", "message": "This is required"},
        {"field": "place", "code": "required", "message": "This is required"},
    ]


def test_how_long_to_wait_is_a_header_too() -> None:
    answer = problem_response(errors.TooMany("login_delayed", 30), Language.ZH)
    assert answer.headers["Retry-After"] == "30"
    assert json.loads(str(answer.body))["retry_after"] == 30


def test_what_broke_inside_is_not_told() -> None:
    document = json.loads(str(internal_response(Language.ZH).body))
    assert document.keys() == {"type", "title", "status", "code", "detail"}
