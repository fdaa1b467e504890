"""Certificates over HTTP, by anybody."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import pytest
import time_machine

from chalicelib.domain.enquiry.limit import ENQUIRIES_A_MINUTE
from chalicelib.domain.organisations.kind import OrganisationKind
from chalicelib.domain.reservations.line import Line
from tests.support.api import Api
from tests.support.documents import pdf
from tests.support.documents import upload as put
from tests.support.people import CODE
from tests.support.reservations import CONTACT, COUNTY_INSTITUTE, authorise, submitted_by
from tests.support.results import NUMBER, received, result_form
from tests.support.session import sign_in


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """Noon in Shanghai."""
    with time_machine.travel(datetime(2026, 11, 23, 4, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def line(api: Api) -> Line:
    """A pressure gauge with a published result and its file; nobody is signed in."""
    sign_in(CODE)
    api.cookie = sign_in(COUNTY_INSTITUTE, OrganisationKind.INSTITUTION)
    authorise(COUNTY_INSTITUTE)
    line = received(COUNTY_INSTITUTE, submitted_by(CODE))
    _send(api, line, "POST", line.version, certificate=_file(api, pdf()))
    api.cookie = ""
    return line


def _file(api: Api, content: bytes) -> str:
    kind = "application/pdf"
    return put(api, content, "verification_certificate", "证书.pdf", media_type=kind, check=False)


def _send(api: Api, line: Line, method: str, version: int, **changes: Any) -> None:
    path = f"/work/{line.slip}/{line.number}/result"
    answer = api.call(method, path, result_form(**changes), if_match=f'"{version}"')
    assert answer.status_code == 200, answer.body


def _shown(api: Api, number: str = NUMBER) -> Any:
    path = f"/enquiry/institutions/{COUNTY_INSTITUTE}/certificate?number={quote(number)}"
    answer = api.call("GET", path)
    assert answer.status_code == 200, answer.body
    return answer.json_body


def test_a_certificate_is_found_by_its_number_alone(api: Api, line: Line) -> None:
    answer = api.call("GET", f"/enquiry/certificates?number=%20{NUMBER.lower()}")
    (found,) = answer.json_body["items"]
    assert (found["institution"], found["number"], found["replaced"]) == (COUNTY_INSTITUTE, NUMBER, False)
    assert found["code"] == "330225202600000001"
    assert api.call("GET", "/enquiry/certificates?number=JD").json_body == {"items": []}


def test_a_dropped_file_can_be_compared_and_a_former_one_told_apart(api: Api, line: Line) -> None:
    newer = pdf(body=b"1 0 obj\n<< /V 2 >>\nendobj\n")
    api.cookie = sign_in(COUNTY_INSTITUTE, OrganisationKind.INSTITUTION)
    changes = {"certificate": _file(api, newer), "certificate_number": "JD-2", "reason": "编号录错"}
    _send(api, line, "PUT", line.version + 1, **changes)
    api.cookie = ""
    shown = _shown(api)
    assert (shown["number"], shown["replaced"]) == ("JD-2", True)
    assert shown["files"] == [
        {"sha256": hashlib.sha256(newer).hexdigest(), "number": "JD-2", "holds": True},
        {"sha256": hashlib.sha256(pdf()).hexdigest(), "number": NUMBER, "holds": False},
    ]


def test_the_owner_is_not_told(api: Api, line: Line) -> None:
    texts = api.call("GET", f"/enquiry/certificates?number={NUMBER}").body.decode() + str(_shown(api))
    owner = (CODE, CONTACT.name, CONTACT.telephone, line.instrument.place, line.slip)
    assert not [each for each in owner if each in texts]


@pytest.mark.parametrize("query", ["", "?number=", "?number=" + "1" * 51, "?number=1&owner=2"])
def test_what_is_no_number_is_refused_at_its_field(api: Api, query: str) -> None:
    answer = api.call("GET", f"/enquiry/certificates{query}")
    assert (answer.status_code, answer.json_body["code"]) == (422, "invalid")


def test_an_unknown_certificate_is_not_found(api: Api) -> None:
    answer = api.call("GET", "/enquiry/institutions/X/certificate?number=1")
    assert (answer.status_code, answer.json_body["code"]) == (404, "not_found")


def test_too_many_enquiries_are_refused_clearly_for_that_address_only(api: Api) -> None:
    path, there = "/enquiry/certificates?number=1", {"x_forwarded_for": "203.0.113.7, 192.0.2.1"}
    for _ in range(ENQUIRIES_A_MINUTE):
        assert api.call("GET", path, **there).status_code == 200
    refused = api.call("GET", path, **there, accept_language="en")
    assert (refused.status_code, refused.json_body["code"]) == (429, "too_many_enquiries")
    assert refused.headers["Retry-After"] == str(refused.json_body["retry_after"]) == "60"
    assert "60 a minute" in refused.json_body["detail"]
    assert api.call("GET", path, x_forwarded_for="203.0.113.8, 192.0.2.1").status_code == 200
