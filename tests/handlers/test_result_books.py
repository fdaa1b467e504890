"""Results by workbook over HTTP, and as the workers hear of them."""

from base64 import b64decode
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
import time_machine
from openpyxl import load_workbook

from chalicelib.adapters import storage
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.reservations.line import Line
from chalicelib.handlers import workbook_workers
from tests.support.api import Api
from tests.support.aws import Aws
from tests.support.people import CODE
from tests.support.queue import records, taken
from tests.support.reservations import COUNTY_INSTITUTE, authorise, submitted_by
from tests.support.resultbooks import certificates, filled, passed
from tests.support.results import received
from tests.support.session import sign_in

BODY = {"file_name": "结果.xlsx", "size": 1000}


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """Noon in Shanghai."""
    with time_machine.travel(datetime(2026, 11, 23, 4, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def line(api: Api) -> Line:
    """A pressure gauge that the institution received; its clerk is signed in."""
    sign_in(CODE)
    api.cookie = sign_in(COUNTY_INSTITUTE, OrganisationKind.INSTITUTION)
    authorise(COUNTY_INSTITUTE)
    return received(COUNTY_INSTITUTE, submitted_by(CODE))


def test_the_template_holds_what_waits_for_a_result(api: Api, line: Line) -> None:
    book = api.call("GET", "/work/results/template").json_body
    assert book["file_name"] == "检定结果录入_2026-11-23.xlsx"
    sheet = load_workbook(BytesIO(b64decode(book["content"]))).worksheets[0]
    (_, row) = sheet.iter_rows(values_only=True)
    assert row[0] == line.slip_number
    assert row[-1] == f"{line.slip}-{line.number}"


def test_posts_for_both_files_or_for_the_workbook_alone(api: Api, line: Line) -> None:
    alone = api.call("POST", "/work/results", BODY)
    assert (alone.status_code, alone.json_body["certificates"]) == (201, None)
    archive = {"file_name": "证书.zip", "size": 2000}
    both = api.call("POST", "/work/results", BODY | {"certificates": archive}).json_body
    assert both["upload"]["fields"]["key"].startswith("uploads/")
    assert both["certificates"]["fields"]["key"].startswith("certificates/")
    assert (both["job"]["kind"], both["job"]["archive"]) == ("results", "证书.zip")


def test_files_that_are_too_large_are_refused_at_once(api: Api, line: Line) -> None:
    archive = {"file_name": "证书.zip", "size": 201 * 1024 * 1024}
    answer = api.call("POST", "/work/results", BODY | {"size": 21 * 1024 * 1024, "certificates": archive})
    assert answer.status_code == 422
    assert [(each["field"], each["code"]) for each in answer.json_body["fields"]] == [
        ("size", "workbook_too_big"),
        ("certificates.size", "archive_too_big"),
    ]


def test_what_the_workers_hear_leads_to_a_published_result(api: Api, line: Line, aws: Aws) -> None:
    content, archive = filled([passed("JD2026-0001")]), certificates("JD2026-0001")
    announced = {"file_name": "证书.zip", "size": len(archive)}
    started = api.call(
        "POST", "/work/results", {"file_name": "结果.xlsx", "size": len(content), "certificates": announced}
    ).json_body
    storage.put(aws.uploads_bucket, started["certificates"]["fields"]["key"], archive, "application/zip")
    key = started["upload"]["fields"]["key"]
    storage.put(aws.uploads_bucket, key, content, storage.XLSX)
    _work(workbook_workers.read_uploads, [{"Records": [{"s3": {"object": {"key": key}}}]}])
    _work(workbook_workers.write_parts, taken(aws.import_parts_queue))
    _work(workbook_workers.write_workbooks, taken(aws.workbooks_queue))
    job = api.call("GET", f"/jobs/{started['job']['id']}").json_body
    assert (job["state"], job["stored"], job["problem"]) == ("done", 1, None)
    (shown,) = api.call("GET", "/work?state=certified").json_body["items"]
    assert (shown["verdict"], shown["certificate_number"]) == ("passed", "JD2026-0001")
    (message, *_) = api.call("GET", "/messages").json_body["items"]
    assert message["link"] == f"/work/import?job={job['id']}"


def _work(worker: Any, bodies: list[Any]) -> None:
    for body in bodies:
        assert worker(records(body)) == {"batchItemFailures": []}
