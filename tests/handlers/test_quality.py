"""Verdicts and certificates over HTTP."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine

from tests.support.api import Api
from tests.support.forms import instrument_form
from tests.support.people import ANOTHER_CODE, CODE
from tests.support.session import sign_in


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """Noon in Shanghai."""
    with time_machine.travel(datetime(2026, 11, 23, 4, 0, tzinfo=UTC), tick=False):
        yield


UNVERIFIED = {"last_verified_on": None, "interval_months": None, "due_on": None, "certificate_number": ""}
LEDGER: tuple[dict[str, Any], ...] = (
    {"name": "在用", "due_on": "2027-05-23", "certificate_number": "JL-2026-001"},
    {"name": "将到期", "due_on": "2026-12-01", "certificate_number": "JL-2026-002"},
    {"name": "已超期", "due_on": "2026-11-01", "certificate_number": "JL-2025-003"},
    {"name": "未检", **UNVERIFIED},
    {"name": "停用", "due_on": "2027-05-23"},
)


@pytest.fixture
def clerk(api: Api) -> Api:
    """A clerk of an approved organisation with some instruments, one of them out of service."""
    api.cookie = sign_in(CODE)
    for number, changes in enumerate(LEDGER):
        made = api.call("POST", "/instruments", instrument_form(serial_number=f"SN-{number}", **changes))
        assert made.status_code == 201, made.json_body
    target = {"id": made.json_body["id"], "version": 1}
    api.call("POST", "/instruments/actions", {"action": "disable", "instruments": [target]})
    return api


def names(api: Api, query: str = "") -> list[str]:
    return [each["name"] for each in api.call("GET", f"/quality{query}").json_body["items"]]


def test_what_is_in_service_with_its_certificate(clerk: Api) -> None:
    items = clerk.call("GET", "/quality").json_body["items"]
    assert [(each["name"], each["verdict"], each["validity"]) for each in items] == [
        ("未检", "none", "never_verified"),
        ("已超期", "passed", "overdue"),
        ("将到期", "passed", "due_soon"),
        ("在用", "passed", "valid"),
    ]
    assert items[3]["certificate_number"] == "JL-2026-001"
    assert items[3]["due_on"] == "2027-05-23"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?verdict=passed", ["已超期", "将到期", "在用"]),
        ("?verdict=none", ["未检"]),
        ("?verdict=failed", []),
        ("?in_force=valid", ["在用"]),
        ("?in_force=due_soon", ["将到期"]),
        ("?in_force=overdue", ["已超期"]),
        ("?in_force=valid&verdict=none", []),
        ("?certificate_number=jl-2026", ["将到期", "在用"]),
        ("?name=期&verdict=passed", ["已超期", "将到期"]),
        ("?verdict=&in_force=", ["未检", "已超期", "将到期", "在用"]),
    ],
)
def test_conditions(clerk: Api, query: str, expected: list[str]) -> None:
    assert names(clerk, query) == expected


def test_pages(clerk: Api) -> None:
    first = clerk.call("GET", "/quality?limit=3").json_body
    second = clerk.call("GET", f"/quality?limit=3&cursor={first['cursor']}").json_body
    assert [each["name"] for each in first["items"] + second["items"]] == ["未检", "已超期", "将到期", "在用"]
    assert second["cursor"] is None
    assert clerk.call("GET", "/quality?cursor=x").json_body["code"] == "bad_cursor"


@pytest.mark.parametrize("query", ["?verdict=perhaps", "?in_force=ever", "?limit=0", "?colour=red"])
def test_what_is_no_condition_is_refused(clerk: Api, query: str) -> None:
    assert clerk.call("GET", f"/quality{query}").status_code == 422


def test_another_organisation_sees_nothing_of_it(clerk: Api) -> None:
    clerk.cookie = sign_in(ANOTHER_CODE)
    assert names(clerk) == []
