"""Reservations over HTTP: where the picked instruments would go."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from tests.support.api import Api
from tests.support.instruments import NOW
from tests.support.people import ANOTHER_CODE, CODE
from tests.support.reservations import COUNTY_INSTITUTE, saved, store_institution, store_instruments
from tests.support.session import sign_in

COUNTY_NAME = f"{COUNTY_INSTITUTE[-4:]}检定所"


@pytest.fixture(autouse=True)
def _then() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def clerk(api: Api) -> Api:
    """A clerk of an approved organisation."""
    api.cookie = sign_in(CODE)
    return api


def preview(api: Api, *ids: str) -> list[dict[str, Any]]:
    answer = api.call("POST", "/reservations/preview", {"instruments": list(ids)})
    assert answer.status_code == 200, answer.json_body
    items: list[dict[str, Any]] = answer.json_body["items"]
    return items


def test_the_preview_tells_what_each_instrument_is_and_where_it_would_go(clerk: Api) -> None:
    store_institution(COUNTY_INSTITUTE, "330225")
    (made,) = store_instruments(1)
    (item,) = preview(clerk, made.id)
    assert (item["name"], item["region"], item["problem"]) == (COUNTY_NAME, "330225", None)
    assert item["instrument"]["serial_number"] == "SN-0"


def test_the_preview_tells_why_an_instrument_has_no_institution(clerk: Api) -> None:
    (made,) = store_instruments(1)
    (item,) = preview(clerk, made.id)
    assert (item["name"], item["reason"], item["problem"]) == ("", "nobody_for_kind", None)


def test_the_preview_tells_of_those_that_cannot_be_reserved_beside_the_others(clerk: Api) -> None:
    store_institution(COUNTY_INSTITUTE, "330225")
    taken, free = store_instruments(2)
    slip = saved([taken])
    answer = clerk.call("POST", f"/reservations/{slip.id}/submission", if_match=f'"{slip.version}"')
    assert answer.status_code == 200, answer.json_body
    items = preview(clerk, taken.id, "0" * 26, free.id)
    codes = [each["problem"] and each["problem"]["code"] for each in items]
    assert codes == ["instrument_reserved", "instrument_gone", None]
    assert [each["name"] for each in items] == ["", "", COUNTY_NAME]
    assert [each["instrument"] is None for each in items] == [False, True, False]


def test_somebody_elses_instrument_is_none_at_all(clerk: Api) -> None:
    (made,) = store_instruments(1)
    clerk.cookie = sign_in(ANOTHER_CODE)
    (item,) = preview(clerk, made.id)
    assert (item["instrument"], item["problem"]["code"]) == (None, "instrument_gone")


def test_an_institution_is_shown_by_its_name_and_never_by_its_internal_id(clerk: Api) -> None:
    store_institution(COUNTY_INSTITUTE, "330225")
    (made,) = store_instruments(1)
    slip = saved([made])
    shown = [preview(clerk, made.id)]
    clerk.call("POST", f"/reservations/{slip.id}/submission", if_match=f'"{slip.version}"')
    shown.append(clerk.call("GET", f"/reservations/{slip.id}/lines").json_body["items"])
    assert [shown[0][0]["name"], shown[1][0]["institution_name"]] == [COUNTY_NAME] * 2
    assert COUNTY_INSTITUTE not in str(shown)


def test_an_instrument_says_on_which_running_reservation_it_is(clerk: Api) -> None:
    (made,) = store_instruments(1)
    slip = saved([made])
    path = f"/instruments/{made.id}"
    assert clerk.call("GET", path).json_body["reservation"] is None
    clerk.call("POST", f"/reservations/{slip.id}/submission", if_match=f'"{slip.version}"')
    assert clerk.call("GET", path).json_body["reservation"] == slip.id
