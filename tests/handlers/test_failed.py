"""What failed, wherever the ledger is shown; published by an institution, read by the organisation."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
import time_machine
from openpyxl import load_workbook

from chalicelib.adapters import storage
from chalicelib.adapters.tables import jobs
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.reservations.line import Line
from chalicelib.handlers import workbook_workers
from chalicelib.services.workbooks.progress import result_key
from tests.support.api import Api
from tests.support.aws import Aws
from tests.support.people import CODE
from tests.support.queue import records, taken
from tests.support.reservations import COUNTY_INSTITUTE, authorise, submitted_by
from tests.support.results import received, result_form
from tests.support.session import sign_in

FAILED = {"verdict": "failed", "valid_until": None}


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """Noon in Shanghai."""
    with time_machine.travel(datetime(2026, 11, 23, 4, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def line(api: Api) -> Line:
    """A pressure gauge that failed; the clerk of the organisation is signed in."""
    sign_in(CODE)
    sign_in(COUNTY_INSTITUTE, OrganisationKind.INSTITUTION)
    authorise(COUNTY_INSTITUTE)
    line = received(COUNTY_INSTITUTE, submitted_by(CODE))
    _say(api, line, "POST", line.version, **FAILED)
    return line


def _say(api: Api, line: Line, method: str, version: int, **changes: Any) -> None:
    api.cookie = sign_in(COUNTY_INSTITUTE, OrganisationKind.INSTITUTION)
    path = f"/work/{line.slip}/{line.number}/result"
    answer = api.call(method, path, result_form(**changes), if_match=f'"{version}"')
    assert answer.status_code == 200, answer.body
    api.cookie = sign_in(CODE)


def _found(api: Api, conditions: str) -> list[str]:
    return [each["validity"] for each in api.call("GET", f"/instruments?{conditions}").json_body["items"]]


def _counts(api: Api) -> list[int]:
    counts = api.call("GET", "/instruments/summary").json_body
    names = ("failed", "due_soon", "overdue", "never_verified", "in_service")
    return [counts[name] for name in names]


@pytest.mark.parametrize(
    ("conditions", "validities"),
    [
        ("failed=true", ["failed"]),
        ("failed=true&status=in_service", ["failed"]),
        ("", ["failed"]),
        ("never_verified=true", []),
        ("colour=yellow", []),
        ("colour=red", []),
    ],
)
def test_it_is_found_as_failed_and_as_nothing_else(
    api: Api, line: Line, conditions: str, validities: list[str]
) -> None:
    assert _found(api, conditions) == validities
    assert _counts(api) == [1, 0, 0, 0, 1]


def test_a_correction_takes_the_mark_away(api: Api, line: Line) -> None:
    _say(api, line, "PUT", line.version + 1, reason="检定结论录入错误")
    assert _found(api, "failed=true") == []
    assert _found(api, "") == ["valid"]
    assert _counts(api) == [0, 0, 0, 0, 1]


def test_an_export_of_what_failed_says_so(api: Api, line: Line, aws: Aws) -> None:
    job = api.call("POST", "/exports", {"failed": True}).json_body
    event = records(*taken(aws.workbooks_queue))
    assert workbook_workers.write_workbooks(event) == {"batchItemFailures": []}
    written = jobs.get(CODE, job["id"])
    assert written
    book = load_workbook(BytesIO(storage.get(aws.results_bucket, result_key(written))))
    headings, row = book.worksheets[0].iter_rows(values_only=True)
    shown = dict(zip(headings, row, strict=True))
    assert (shown["上次检定结果"], shown["有效期至"], shown["器具状态"]) == ("不合格", None, "在检")


def test_it_may_be_reserved_again(api: Api, line: Line) -> None:
    (preview,) = api.call("POST", "/reservations/preview", {"instruments": [line.instrument.id]}).json_body[
        "items"
    ]
    assert (preview["problem"], preview["instrument"]["validity"]) == (None, "failed")
