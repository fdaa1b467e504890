"""Imports and exports over HTTP."""

import pytest

from chalicelib.adapters import storage
from tests.support.api import Api
from tests.support.aws import Aws
from tests.support.people import ANOTHER_CODE, CODE
from tests.support.session import sign_in

WORKBOOK = {"file_name": "台账.xlsx", "size": 1000}


@pytest.fixture
def clerk(api: Api) -> Api:
    """A clerk of an approved organisation."""
    api.cookie = sign_in(CODE)
    return api


def test_an_import_starts_with_a_place_for_exactly_one_workbook(clerk: Api, aws: Aws) -> None:
    answer = clerk.call("POST", "/imports", WORKBOOK)
    assert answer.status_code == 201
    job, upload = answer.json_body["job"], answer.json_body["upload"]
    assert (job["kind"], job["state"], job["created_by"]) == ("import", "waiting_for_upload", "clerk01")
    assert aws.uploads_bucket in upload["url"]
    assert upload["fields"]["key"] == f"uploads/{CODE}/{job['id']}.xlsx"
    assert upload["fields"]["Content-Type"] == storage.XLSX


def test_a_workbook_over_the_limit_is_refused_before_it_is_sent(clerk: Api) -> None:
    answer = clerk.call("POST", "/imports", WORKBOOK | {"size": 20 * 1024 * 1024 + 1})
    assert answer.status_code == 422
    assert answer.json_body["fields"][0]["code"] == "workbook_too_big"


def test_a_repeated_request_makes_one_job(clerk: Api) -> None:
    first = clerk.call("POST", "/imports", WORKBOOK, idempotency_key="k1").json_body["job"]
    again = clerk.call("POST", "/imports", WORKBOOK, idempotency_key="k1").json_body["job"]
    assert again["id"] == first["id"]
    assert len(clerk.call("GET", "/jobs").json_body["items"]) == 1
    other = clerk.call("POST", "/imports", WORKBOOK | {"file_name": "b.xlsx"}, idempotency_key="k1")
    assert (other.status_code, other.json_body["code"]) == (409, "key_reused")


def test_jobs_are_listed_newest_first(clerk: Api) -> None:
    made = [
        clerk.call("POST", "/imports", WORKBOOK | {"file_name": f"{n}.xlsx"}).json_body["job"]["id"]
        for n in range(3)
    ]
    assert [job["id"] for job in clerk.call("GET", "/jobs").json_body["items"]] == sorted(made, reverse=True)


def test_an_export_takes_the_conditions_of_the_list(clerk: Api) -> None:
    answer = clerk.call("POST", "/exports", {"colour": "red", "division": "330225"})
    assert (answer.status_code, answer.json_body["state"]) == (201, "writing")
    wrong = clerk.call("POST", "/exports", {"colour": "blue"})
    assert [each["field"] for each in wrong.json_body["fields"]] == ["colour"]


def test_what_made_nothing_has_nothing_to_download(clerk: Api) -> None:
    job = clerk.call("POST", "/imports", WORKBOOK).json_body["job"]
    assert clerk.call("POST", f"/jobs/{job['id']}/download").status_code == 404


def test_others_neither_see_nor_download_it(clerk: Api) -> None:
    job = clerk.call("POST", "/imports", WORKBOOK).json_body["job"]
    clerk.cookie = sign_in(ANOTHER_CODE)
    assert clerk.call("GET", f"/jobs/{job['id']}").status_code == 404
    assert clerk.call("POST", f"/jobs/{job['id']}/download").status_code == 404
    assert clerk.call("GET", "/jobs").json_body["items"] == []
