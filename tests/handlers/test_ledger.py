"""The ledger over HTTP."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine

from tests.support.api import Api
from tests.support.forms import instrument_form
from tests.support.people import ANOTHER_CODE, CODE
from tests.support.session import sign_in

TODAY = "2026-11-23"


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """Noon in Shanghai."""
    with time_machine.travel(datetime(2026, 11, 23, 4, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def clerk(api: Api) -> Api:
    """A clerk of an approved organisation."""
    api.cookie = sign_in(CODE)
    return api


def added(api: Api, **changes: Any) -> dict[str, Any]:
    answer = api.call("POST", "/instruments", instrument_form(**changes))
    assert answer.status_code == 201, answer.json_body
    made: dict[str, Any] = answer.json_body
    return made


def names(api: Api, query: str = "") -> list[str]:
    return [each["name"] for each in api.call("GET", f"/instruments{query}").json_body["items"]]


def test_an_instrument_is_added_and_shown(clerk: Api) -> None:
    made = added(clerk)
    shown = clerk.call("GET", f"/instruments/{made['id']}")
    assert shown.json_body == made
    assert shown.headers["ETag"] == '"1"'
    assert made["validity"] == "valid"
    assert made["allowed"] == ["disable"]
    assert made.items() >= instrument_form().items()


def test_only_the_organisation_sees_its_ledger(clerk: Api) -> None:
    made = added(clerk)
    clerk.cookie = sign_in(ANOTHER_CODE)
    assert names(clerk) == []
    assert clerk.call("GET", f"/instruments/{made['id']}").status_code == 404
    assert clerk.call("DELETE", f"/instruments/{made['id']}", if_match='"1"').status_code == 404


def test_nobody_without_a_session_sees_anything(api: Api) -> None:
    answer = api.call("GET", "/instruments")
    assert (answer.status_code, answer.json_body["code"]) == (401, "not_signed_in")


def test_a_duplicate_is_refused_in_the_language_asked_for(clerk: Api) -> None:
    added(clerk)
    chinese = clerk.call("POST", "/instruments", instrument_form())
    english = clerk.call("POST", "/instruments", instrument_form(), accept_language="en")
    assert chinese.status_code == english.status_code == 409
    assert chinese.json_body["code"] == english.json_body["code"] == "already_in_ledger"
    assert chinese.json_body["detail"].startswith("台账中已有")
    assert english.json_body["detail"].startswith("The ledger has")
    assert chinese.headers["Content-Type"] == "application/problem+json"


def test_every_wrong_field_is_named_at_once(clerk: Api) -> None:
    answer = clerk.call(
        "POST", "/instruments", instrument_form(name="", quantity=0, due_on="2026-02-30", purpose="x")
    )
    assert answer.status_code == 422
    assert {each["field"] for each in answer.json_body["fields"]} == {"name", "quantity", "due_on", "purpose"}
    assert all(each["message"] for each in answer.json_body["fields"])


HOSTILE = ["", "   ", "x" * 1000, 5, None, [], {}, "😀", "某\u202e某", "\u0000", "' OR 1=1 --", "<script>"]


@pytest.mark.parametrize("value", HOSTILE, ids=repr)
def test_no_field_breaks_the_form(clerk: Api, value: object) -> None:
    for field in instrument_form():
        answer = clerk.call("POST", "/instruments", instrument_form(**{field: value}))
        assert answer.status_code in (201, 409, 422), (field, answer.json_body)
        if answer.status_code == 422:
            assert field in {each["field"] for each in answer.json_body["fields"]}


def test_text_is_kept_as_text(clerk: Api) -> None:
    made = added(clerk, serial_number="00123", model="Ｙ－１００", remark="=1+1", name="NA")
    assert (made["serial_number"], made["model"], made["remark"], made["name"]) == (
        "00123",
        "Y-100",
        "=1+1",
        "NA",
    )


def test_a_change_needs_the_version_it_is_based_on(clerk: Api) -> None:
    path = f"/instruments/{added(clerk)['id']}"
    assert clerk.call("PUT", path, instrument_form(place="门诊")).status_code == 428
    changed = clerk.call("PUT", path, instrument_form(place="门诊"), if_match='"1"')
    assert (changed.json_body["place"], changed.json_body["version"]) == ("门诊", 2)
    stale = clerk.call("PUT", path, instrument_form(place="住院部"), if_match='"1"')
    assert (stale.status_code, stale.json_body["code"]) == (412, "stale")
    assert clerk.call("DELETE", path, if_match='"2"').status_code == 204
    assert clerk.call("GET", path).status_code == 404


def test_several_at_once_each_for_itself(clerk: Api) -> None:
    first, second = added(clerk), added(clerk, serial_number="SN-2")
    body = {"action": "scrap", "instruments": [{"id": first["id"], "version": 1}]}
    refused = clerk.call("POST", "/instruments/actions", body).json_body["results"]
    assert refused[0]["problem"] == {"code": "cannot_scrap_in_service", "detail": "请先停用，再报废"}
    both = [{"id": each["id"], "version": 1} for each in (first, second)]
    disabled = clerk.call("POST", "/instruments/actions", {"action": "disable", "instruments": both})
    assert [each["version"] for each in disabled.json_body["results"]] == [2, 2]
    assert clerk.call("GET", "/instruments/summary").json_body["disabled"] == 2


def test_what_needs_attention_comes_first_in_pages(clerk: Api) -> None:
    for number, due_on in enumerate(["2027-05-01", "2026-11-22", "2026-12-01"]):
        added(clerk, name=due_on, serial_number=f"SN-{number}", due_on=due_on, last_verified_on=None)
    added(clerk, name="never", serial_number="SN-9", due_on="", last_verified_on="", interval_months=None)
    first = clerk.call("GET", "/instruments?limit=3").json_body
    assert [each["name"] for each in first["items"]] == ["never", "2026-11-22", "2026-12-01"]
    assert [each["validity"] for each in first["items"]] == ["never_verified", "overdue", "due_soon"]
    second = clerk.call("GET", f"/instruments?limit=3&cursor={first['cursor']}").json_body
    assert [each["name"] for each in second["items"]] == ["2027-05-01"]
    assert second["cursor"] is None


def test_conditions_in_any_combination(clerk: Api) -> None:
    added(clerk, name="压力表甲", serial_number="A-1", due_on="2026-12-01", last_verified_on=None)
    added(clerk, name="压力表乙", serial_number="A-2", due_on="2026-11-01", last_verified_on=None)
    added(clerk, name="血压计", serial_number="B-1", item="血压计", kind="血压计", division="110105")
    assert names(clerk, "?name=压力表&colour=red") == ["压力表乙"]
    assert names(clerk, "?colour=yellow") == ["压力表甲"]
    assert names(clerk, "?serial_number=a-&due_from=2026-11-15") == ["压力表甲"]
    assert names(clerk, "?item=血压计&kind=血压计&status=in_service") == ["血压计"]
    assert names(clerk, "?division=110000") == ["血压计"]
    assert names(clerk, "?division=330200&manufacturer=红旗") == ["压力表乙", "压力表甲"]
    assert names(clerk, "?due_from=2027-01-01&due_to=2026-01-01") == []
    assert names(clerk, "?status=scrapped") == []


def test_a_search_reads_a_bounded_amount_and_goes_on(clerk: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chalicelib.services.ledger.browse.SEARCHED_AT_MOST", 2)
    for number in range(5):
        added(clerk, name="最后" if number == 4 else "其他", serial_number=f"SN-{number}")
    found: list[str] = []
    cursor: str | None = ""
    pages = 0
    while cursor is not None:
        page = clerk.call("GET", f"/instruments?name=最后&cursor={cursor}").json_body
        assert page["searched"] <= 2
        found += [each["name"] for each in page["items"]]
        cursor = page["cursor"]
        pages += 1
    assert (found, pages) == (["最后"], 3)


@pytest.mark.parametrize("cursor", ["x", "!!!", "MSMyMDI2", "4pyT"])
def test_a_made_up_cursor_is_refused(clerk: Api, cursor: str) -> None:
    answer = clerk.call("GET", f"/instruments?cursor={cursor}")
    assert (answer.status_code, answer.json_body["code"]) == (400, "bad_cursor")


def test_the_counts_are_those_of_today_in_shanghai(clerk: Api) -> None:
    added(clerk, due_on=TODAY, last_verified_on=None)
    assert clerk.call("GET", "/instruments/summary").json_body == {
        "today": TODAY,
        "total": 1,
        "due_soon": 1,
        "overdue": 0,
        "never_verified": 0,
        "failed": 0,
        "in_service": 1,
        "disabled": 0,
        "scrapped": 0,
    }
    # 16:30 UTC is half past midnight of the next day in Shanghai.
    with time_machine.travel(datetime(2026, 11, 23, 16, 30, tzinfo=UTC), tick=False):
        clerk.cookie = sign_in(CODE)
        tomorrow = clerk.call("GET", "/instruments/summary").json_body
    assert (tomorrow["today"], tomorrow["overdue"]) == ("2026-11-24", 1)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("telephone", "1380013", "not_a_telephone"),
        ("due_on", "1900-01-01", "below_least"),
        ("due_on", "2200-01-01", "above_most"),
        ("quantity", 0, "below_least"),
        ("interval_months", 241, "above_most"),
    ],
)
def test_the_form_takes_what_an_import_takes(clerk: Api, field: str, value: object, code: str) -> None:
    answer = clerk.call("POST", "/instruments", instrument_form(**{field: value}))
    assert (field, code) in {(each["field"], each["code"]) for each in answer.json_body["fields"]}
