"""Results of verifications over HTTP, as the institution and the organisation see them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from chalice.test import HTTPResponse

from chalicelib.adapters.tables import documents
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.reservations.line import Line
from tests.support.api import Api
from tests.support.documents import jpeg, kept, pdf
from tests.support.documents import upload as put
from tests.support.people import CODE
from tests.support.reservations import COUNTY_INSTITUTE, authorise, submitted_by
from tests.support.results import received, result_form
from tests.support.session import sign_in


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


def send(api: Api, line: Line, version: int, method: str = "POST", **changes: Any) -> HTTPResponse:
    path = f"/work/{line.slip}/{line.number}/result"
    return api.call(method, path, result_form(**changes), if_match=f'"{version}"')


def certificate(api: Api, content: bytes | None = None) -> str:
    kind = "application/pdf"
    return put(api, content or pdf(), "verification_certificate", "证书.pdf", media_type=kind, check=False)


def versions(api: Api, line: Line) -> list[Any]:
    answer = api.call("GET", f"/results/{line.slip}/{line.number}")
    assert answer.status_code == 200, answer.body
    return list(answer.json_body["items"])


def test_a_result_with_its_certificate_is_read_by_both(api: Api, line: Line) -> None:
    file = certificate(api)
    answer = send(api, line, line.version, certificate=file)
    assert answer.status_code == 200, answer.body
    shown = answer.json_body
    assert (shown["state"], shown["verdict"], shown["certificate"]) == ("certified", "passed", file)
    assert shown["allowed"] == ["correct", "hand_back"]
    assert send(api, line, line.version, certificate=file).json_body == shown
    assert len(kept()) == 1
    api.cookie = sign_in(CODE)
    (only,) = versions(api, line)
    assert (only["version"], only["certificate"]["name"]) == (1, "证书.pdf")
    assert only["link"]["url"].startswith("http")
    ledger = api.call("GET", f"/instruments/{line.instrument.id}").json_body
    assert (ledger["due_on"], ledger["validity"]) == ("2027-11-22", "valid")
    assert (ledger["verified_by"], ledger["failed_on"]) == (line.institution_name, None)


def test_a_correction_keeps_the_certificate_or_replaces_it(api: Api, line: Line) -> None:
    file = certificate(api)
    send(api, line, line.version, certificate=file)
    kept_file = {"certificate": file, "valid_until": "2027-05-01", "reason": "有效期录错"}
    first = send(api, line, line.version + 1, "PUT", **kept_file)
    assert first.status_code == 200, first.body
    other = certificate(api)
    second = send(api, line, line.version + 2, "PUT", certificate=other, reason="证书重新扫描")
    assert second.json_body["certificate"] == other
    assert [each["reason"] for each in versions(api, line)] == ["证书重新扫描", "有效期录错", ""]
    assert documents.get(file)
    assert documents.get(other)


def test_a_failed_one_is_shown_as_such_in_the_ledger(api: Api, line: Line) -> None:
    assert send(api, line, line.version, verdict="failed", valid_until=None).status_code == 200
    api.cookie = sign_in(CODE)
    (found,) = api.call("GET", "/instruments?failed=true").json_body["items"]
    assert (found["validity"], found["failed_on"], found["due_on"]) == ("failed", "2026-11-23", None)
    assert api.call("GET", "/instruments?colour=red").json_body["items"] == []
    assert api.call("GET", "/instruments/summary").json_body["failed"] == 1
    (quality,) = api.call("GET", "/quality?verdict=failed").json_body["items"]
    assert quality["verdict"] == "failed"
    assert api.call("GET", "/quality?verdict=passed").json_body["items"] == []


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"verified_on": "2026-11-24"}, "verified_on", "verified_in_future"),
        ({"verified_on": "2026-11-22"}, "verified_on", "verified_before_reception"),
        ({"valid_until": None}, "valid_until", "required"),
        ({"verdict": "failed"}, "valid_until", "validity_of_failed"),
        ({"certificate_number": "—"}, "certificate_number", "certificate_number_characters"),
        ({"certificate": "01K0000000000000000000000D"}, "certificate", "document_gone"),
    ],
)
def test_each_mistake_is_named_at_its_field(
    api: Api, line: Line, changes: dict[str, Any], field: str, code: str
) -> None:
    answer = send(api, line, line.version, **changes)
    assert answer.status_code == 422
    assert [(each["field"], each["code"]) for each in answer.json_body["fields"]] == [(field, code)]


def test_only_a_pdf_is_a_certificate(api: Api, line: Line) -> None:
    form = {"purpose": "verification_certificate", "media_type": "image/png", "size": 9, "name": "证书.png"}
    refused = api.call("POST", "/documents", form).json_body["fields"]
    assert [each["code"] for each in refused] == ["document_not_a_pdf"]
    pretended = send(api, line, line.version, certificate=certificate(api, jpeg())).json_body["fields"]
    assert [(each["field"], each["code"]) for each in pretended] == [("certificate", "document_not_a_pdf")]


def test_an_old_version_is_refused(api: Api, line: Line) -> None:
    assert send(api, line, line.version - 1).status_code == 412
    assert api.call("POST", f"/work/{line.slip}/1/result", result_form()).status_code == 428


@pytest.mark.parametrize("number", ["0", "x", "501", "２", "2"])
def test_what_is_no_line_is_not_found(api: Api, line: Line, number: str) -> None:
    assert api.call("GET", f"/results/{line.slip}/{number}").status_code == 404


def test_the_validity_is_proposed_and_the_instrument_handed_back(api: Api, line: Line) -> None:
    path = f"/work/{line.slip}/{line.number}/validity?verified_on=2026-02-28"
    assert api.call("GET", path).json_body == {"valid_until": "2027-02-27", "required": True}
    send(api, line, line.version)
    target = {"slip": line.slip, "number": line.number, "version": line.version + 1}
    (outcome,) = api.call("POST", "/work/returns", {"lines": [target]}).json_body["results"]
    assert outcome["line"]["state"] == "returned"
