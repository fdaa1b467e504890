"""Public notices over HTTP."""

from urllib.parse import quote

import pytest

from chalicelib.domain.clock import now
from chalicelib.domain.enquiry.limit import ENQUIRIES_A_MINUTE
from chalicelib.services.public_notices.browse import PAGE
from tests.support.api import Api
from tests.support.public_notices import a_notice, publish


def test_anybody_reads_the_newest_and_goes_on(api: Api) -> None:
    publish(*[a_notice(each, at=now()) for each in range(PAGE + 1)])
    first = api.call("GET", "/public-notices").json_body
    assert len(first["items"]) == PAGE
    second = api.call("GET", f"/public-notices?cursor={first['cursor']}").json_body
    assert (len(second["items"]), second["cursor"]) == (1, None)
    assert set(second["items"][0]) == {"id", "number", "applicant", "matter", "result", "at"}


def test_conditions_are_taken(api: Api) -> None:
    publish(a_notice(1, at=now()), a_notice(2, at=now()))
    query = f"applicant={quote('002')}&matter=reservation&result=done&first=2020-01-01&last="
    (found,) = api.call("GET", f"/public-notices?{query}").json_body["items"]
    assert found["applicant"] == "第002医院"


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("matter=wedding", "matter"),
        ("result=perhaps", "result"),
        ("first=yesterday", "first"),
        ("first=2026-11-02&last=2026-11-01", "last"),
        ("number=" + "1" * 31, "number"),
    ],
)
def test_wrong_conditions_are_named(api: Api, query: str, field: str) -> None:
    answer = api.call("GET", f"/public-notices?{query}")
    assert answer.status_code == 422
    assert [each["field"] for each in answer.json_body["fields"]] == [field]


def test_a_broken_cursor_and_too_many_questions_are_refused(api: Api) -> None:
    assert api.call("GET", "/public-notices?cursor=xyz").json_body["code"] == "bad_cursor"
    codes = {api.call("GET", "/public-notices").status_code for _ in range(ENQUIRIES_A_MINUTE + 1)}
    assert codes == {200, 429}
