"""An approved organisation changes what needs no review."""

from typing import Any

import pytest

from tests.support.api import Api
from tests.support.documents import jpeg, upload
from tests.support.hostile import HOSTILE, refused_fields
from tests.support.people import ANOTHER_CODE, CODE
from tests.support.session import sign_in

PATH = "/organisation/particulars"
FORM = {"entity_type": "public_institution", "address": "丹东街道新华路12号", "photos": []}


@pytest.fixture(autouse=True)
def _clerk(api: Api) -> None:
    api.cookie = sign_in(CODE)


def edit(api: Api, version: int, **changes: Any) -> Any:
    return api.call("PUT", PATH, FORM | changes, if_match=f'"{version}"')


def test_type_address_and_pictures_change_and_the_approval_stays(api: Api) -> None:
    first, second = (upload(api, jpeg(), "organisation_photo", check=False) for _ in range(2))
    edited = edit(api, 2, photos=[first]).json_body
    assert (edited["entity_type"], edited["address"]) == ("public_institution", "丹东街道新华路12号")
    assert [each["id"] for each in edited["photos"]] == [first]
    assert edited["review_state"] == "approved"
    assert edit(api, 2, photos=[first]).json_body == edited
    again = edit(api, 3, photos=[second, first], address="").json_body
    assert [each["id"] for each in again["photos"]] == [second, first]
    assert again["address"] is None


def test_what_somebody_else_changed_is_stale(api: Api) -> None:
    edit(api, 2)
    assert edit(api, 2, address="别处1号").status_code == 412
    assert api.call("PUT", PATH, FORM).status_code == 428


def test_it_is_for_approved_organisations(api: Api) -> None:
    api.register(code=ANOTHER_CODE)
    assert api.sign_in().status_code == 201
    assert edit(api, 1).json_body["code"] == "not_approved"


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_field_takes_it(api: Api, kind: str) -> None:
    for field in ("entity_type", "address", "photos"):
        if kind in ("blank", "blanks", "nothing") and field != "photos":
            continue
        (named,) = refused_fields(api, "PUT", PATH, FORM | {field: HOSTILE[kind]})
        assert named.startswith(field)
