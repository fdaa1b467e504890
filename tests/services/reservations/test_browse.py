"""Looking for slips."""

from datetime import date

import pytest

from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain.errors import Malformed
from chalicelib.domain.reservations.searching import SlipsWanted
from chalicelib.domain.reservations.slip import Slip, SlipState
from chalicelib.services.reservations import browse, submission
from tests.support.audit import ACTOR
from tests.support.aws import Aws
from tests.support.instruments import NOW
from tests.support.organisations import organisation
from tests.support.people import ANOTHER_CODE, CODE
from tests.support.reservations import CLERK, COUNTY_INSTITUTE, saved, store_institution, store_instruments


@pytest.fixture(autouse=True)
def submitted(aws: Aws) -> str:
    """The number of the one of five slips that is submitted; the others came later."""
    for item in organisation_items(organisation(), None):
        item.save()
    store_institution(COUNTY_INSTITUTE, "330225")
    known = store_instruments(1)
    first, *_ = [saved(known, key=f"key-{each}") for each in range(5)]
    return submission.submit(CLERK, first.id, first.version, NOW, actor=ACTOR).number or ""


def test_the_slips_that_meet_the_conditions_are_found(submitted: str) -> None:
    assert len(browse.page(CODE, SlipsWanted(), None).slips) == 5
    assert len(browse.page(CODE, SlipsWanted(state=SlipState.DRAFT), None).slips) == 4
    (found,) = browse.page(CODE, SlipsWanted(number=submitted[:14]), None).slips
    assert found.number == submitted
    assert browse.page(ANOTHER_CODE, SlipsWanted(number=submitted), None).slips == []


def test_a_request_looks_at_so_many_and_the_cursor_leads_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browse, "SEARCHED_AT_MOST", 2)
    wanted, requests = SlipsWanted(state=SlipState.SUBMITTED), 0
    cursor: str | None = None
    found: list[Slip] = []
    while True:
        page = browse.page(CODE, wanted, cursor)
        found, cursor, requests = [*found, *page.slips], page.cursor, requests + 1
        assert page.searched <= 2
        if cursor is None:
            break
    assert (len(found), requests) == (1, 3)


def test_days_that_end_before_they_begin_find_nothing_unread() -> None:
    wanted = SlipsWanted(first=date(2026, 12, 2), last=date(2026, 12, 1))
    assert browse.page(CODE, wanted, None) == ([], None, 0)


def test_a_cursor_of_another_organisation_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browse, "PAGE", 2)
    cursor = browse.page(CODE, SlipsWanted(), None).cursor
    with pytest.raises(Malformed):
        browse.page(ANOTHER_CODE, SlipsWanted(), cursor)
