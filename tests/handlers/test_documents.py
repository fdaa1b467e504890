"""Documents over HTTP: who may upload, who may look, and an individual's photo from end to end."""

import base64
import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from chalicelib.adapters import clients
from chalicelib.adapters.config import config
from chalicelib.domain.documents.document import LARGEST_BYTES
from chalicelib.handlers.document_workers import clean_up
from chalicelib.services.documents import claim as claiming
from tests.support.api import Api
from tests.support.documents import jpeg, kept, pdf, png, upload
from tests.support.hostile import HOSTILE, refused_fields
from tests.support.individuals import (
    PERSON,
    PERSON_MOBILE,
    PERSON_PASSWORD,
    become_individual,
    individual_form,
    register_individual,
)
from tests.support.queue import records, taken

FORM = {"purpose": "individual_photo", "media_type": "image/png", "size": 1000, "name": "照片.png"}
DETAILS = {"sex": "male", "division": None, "address": None, "ethnic_group": None, "email": None}


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claiming, "SECONDS_UNTIL_LOOKED_AT", 0)


def look_at_all() -> None:
    """What the worker does with everything on its queue."""
    assert clean_up(records(*taken(config().documents_queue))) == {"batchItemFailures": []}


def change_photo(api: Api, version: int, photo: str | None) -> Any:
    """Send the details with another photo, or none."""
    return api.call("PUT", "/individual", DETAILS | {"photo": photo}, if_match=f'"{version}"')


def codes(answer: Any) -> list[tuple[str, str]]:
    """Which fields were refused, and why."""
    return [(each["field"], each["code"]) for each in answer.json_body["fields"]]


def with_photo(api: Api) -> dict[str, Any]:
    """An individual with a photo, signed in; the photo as it is shown."""
    registered = register_individual(api, photo=upload(api, png()))
    assert registered.status_code == 201, registered.json_body
    assert api.sign_in(PERSON, PERSON_PASSWORD, "individual").status_code == 201
    return dict(registered.json_body["photo"])


def test_a_visitor_uploads_after_a_human_check(api: Api) -> None:
    assert codes(api.call("POST", "/documents", FORM)) == [("human_check", "required")]
    proof = api.human_check()
    started = api.call("POST", "/documents", FORM | {"human_check": proof})
    assert started.status_code == 201
    again = api.call("POST", "/documents", FORM | {"human_check": proof})
    assert codes(again) == [("human_check", "human_check_used")]


def test_who_is_signed_in_needs_no_check(api: Api) -> None:
    become_individual(api)
    assert api.call("POST", "/documents", FORM).status_code == 201


def test_the_post_is_for_one_key_one_type_and_five_mebibytes(api: Api) -> None:
    become_individual(api)
    started = api.call("POST", "/documents", FORM).json_body
    fields = started["upload"]["fields"]
    conditions = json.loads(base64.b64decode(fields["policy"]))["conditions"]
    assert fields["key"] == f"incoming/individual_photo/{started['id']}"
    for wanted in (
        {"key": fields["key"]},
        {"bucket": "documents"},
        {"Content-Type": "image/png"},
        {"x-amz-meta-name": "%E7%85%A7%E7%89%87.png"},
        ["content-length-range", 1, LARGEST_BYTES],
    ):
        assert wanted in conditions


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"size": 0}, ("size", "document_empty")),
        ({"size": LARGEST_BYTES + 1}, ("size", "document_too_big")),
        ({"media_type": "application/pdf"}, ("media_type", "document_not_a_photo")),
        ({"media_type": "text/html"}, ("media_type", "not_a_choice")),
        ({"purpose": "other"}, ("purpose", "not_a_choice")),
    ],
)
def test_what_cannot_be_taken_is_said_before_the_upload(
    api: Api, changes: dict[str, Any], refused: tuple[str, str]
) -> None:
    become_individual(api)
    assert codes(api.call("POST", "/documents", FORM | changes)) == [refused]


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_but_the_name_takes_it(api: Api, kind: str) -> None:
    become_individual(api)
    for field in ("purpose", "media_type", "size"):
        if (field, kind) == ("size", "number"):
            continue
        assert refused_fields(api, "POST", "/documents", FORM | {field: HOSTILE[kind]}) == {field}


def test_an_individual_registers_with_a_photo_and_looks_at_it(api: Api) -> None:
    photo = with_photo(api)
    assert photo == {
        "id": photo["id"],
        "purpose": "individual_photo",
        "media_type": "image/png",
        "size": len(png()),
        "name": "照片.png",
    }
    look_at_all()
    assert api.call("GET", "/individual").json_body["photo"] == photo
    link = api.call("GET", f"/documents/{photo['id']}/link").json_body["url"]
    said = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
    assert said["response-content-type"] == "image/png"
    assert said["response-content-disposition"] == "inline; filename*=UTF-8''%E7%85%A7%E7%89%87.png"
    assert said["X-Amz-Expires"] == "300"
    assert urlsplit(link).path.startswith(f"/documents/{photo['id']}/")


def test_nobody_else_can_look(api: Api) -> None:
    photo = with_photo(api)
    path = f"/documents/{photo['id']}/link"
    api.cookie = ""
    assert api.call("GET", path).status_code == 401
    assert api.register().status_code == 201
    assert api.sign_in().status_code == 201
    assert api.call("GET", path).status_code == 404
    assert api.call("GET", "/documents/01K0000000000000000000000D/link").status_code == 404
    assert api.call("GET", "/documents/..%2F..%2Fother/link").status_code == 404


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (pdf(), "document_not_a_photo"),
        (b"<html>", "document_kind"),
        (jpeg()[:-30], "document_damaged"),
        (b"", "document_empty"),
    ],
    ids=["pdf", "page", "cut", "empty"],
)
def test_a_refused_photo_is_told_at_its_field_and_makes_no_account(
    api: Api, content: bytes, code: str
) -> None:
    answer = register_individual(api, photo=upload(api, content))
    assert answer.status_code == 422
    assert codes(answer) == [("photo", code)]
    assert api.sign_in(PERSON, PERSON_PASSWORD, "individual").status_code == 401


def test_a_photo_is_handed_in_once(api: Api) -> None:
    photo = with_photo(api)
    api.cookie = ""
    other = {"user_name": "lisi01", "mobile": "13700005678", "photo": photo["id"]}
    assert codes(register_individual(api, **other)) == [("photo", "document_claimed")]
    look_at_all()
    assert len(kept()) == 1


def test_a_photo_is_replaced_and_the_old_file_goes(api: Api) -> None:
    photo = with_photo(api)
    answer = change_photo(api, 1, upload(api, jpeg(), check=False))
    assert answer.status_code == 200
    new = answer.json_body["photo"]
    assert new["media_type"] == "image/jpeg"
    # The same change again, because its answer was lost.
    assert change_photo(api, 1, new["id"]).json_body == answer.json_body
    look_at_all()
    (key,) = kept()
    assert new["id"] in key
    assert api.call("GET", f"/documents/{photo['id']}/link").status_code == 404
    assert api.call("GET", f"/documents/{new['id']}/link").status_code == 200


def test_a_photo_stays_with_other_changes_and_goes_when_it_is_removed(api: Api) -> None:
    photo = with_photo(api)
    assert change_photo(api, 1, photo["id"]).json_body["photo"] == photo
    assert change_photo(api, 1, None).status_code == 412
    look_at_all()
    assert len(kept()) == 1
    assert change_photo(api, 2, None).json_body["photo"] is None
    look_at_all()
    assert not kept()


def test_a_message_that_cannot_be_read_comes_again(api: Api) -> None:
    assert clean_up(records({"document": 1}))["batchItemFailures"] == [{"itemIdentifier": "0"}]


def test_what_is_not_allowed_to_be_seen_counts_as_gone(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    listing = clients.s3().list_objects_v2(Bucket=config().documents_bucket)
    assert listing["KeyCount"] == 0
    assert codes(register_individual(api, photo="01K0000000000000000000000D")) == [("photo", "document_gone")]


def test_a_refused_photo_does_not_use_up_the_code(api: Api) -> None:
    for _ in range(6):
        answer = _register_again(api, upload(api, b"<html>"))
        assert codes(answer) == [("photo", "document_kind")]
    assert _register_again(api, upload(api, png())).status_code == 201


def _register_again(api: Api, photo: str) -> Any:
    if not api.sms.sent:
        api.ask_for_code(PERSON_MOBILE)
    own = {"sms_code": api.sms.code(), "human_check": api.human_check(), "photo": photo}
    return api.call("POST", "/registrations/individual", individual_form(**own))
