"""Looking for slips."""

from datetime import date, timedelta

import pytest

from chalicelib.adapters.tables.organisations import organisation_items
from chalicelib.domain.errors import Malformed
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.reservations.searching import SlipsWanted
from chalicelib.domain.reservations.slip import Slip, SlipState
from chalicelib.services.reservations import browse, submission
from tests.support.audit import ACTOR
from tests.support.aws import Aws
from tests.support.instruments import NOW, TODAY
from tests.support.organisations import organisation
from tests.support.people import ANOTHER_CODE, CODE
from tests.support.reservations import CLERK, COUNTY_INSTITUTE, saved, store_institution, store_instruments

HOUR = timedelta(hours=1)


@pytest.fixture
def known(aws: Aws) -> list[Instrument]:
    """Two instruments of an organisation."""
    for item in organisation_items(organisation(), None):
        item.save()
    return store_instruments(2)


@pytest.fixture(autouse=True)
def submitted(known: list[Instrument]) -> str:
    """The number of the one of five slips that is submitted; the others came later."""
    store_institution(COUNTY_INSTITUTE, "330225")
    first, *_ = [saved(known[:1], f"key-{each}", NOW + each * HOUR) for each in range(5)]
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


def test_slips_come_newest_first_though_they_were_saved_with_keys() -> None:
    written = [slip.created_at for slip in browse.page(CODE, SlipsWanted(), None).slips]
    assert written == [NOW + each * HOUR for each in (4, 3, 2, 1, 0)]


def test_what_was_written_after_the_last_day_or_the_day_of_a_number_is_not_read(
    known: list[Instrument], submitted: str
) -> None:
    later = NOW + timedelta(days=2)
    for each in range(3):
        saved(known[1:], f"later-{each}", later)
    for wanted in (SlipsWanted(last=TODAY), SlipsWanted(number=submitted.lower())):
        page = browse.page(CODE, wanted, None)
        assert (submitted in [slip.number for slip in page.slips], page.searched) == (True, 5)
    assert browse.page(CODE, SlipsWanted(first=later.date()), None).searched == 8


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_the_last_of_all_days_can_be_asked_for(day: date) -> None:
    assert len(browse.page(CODE, SlipsWanted(last=day), None).slips) == (5 if day == date.max else 0)


def test_a_cursor_of_days_that_lie_before_it_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browse, "PAGE", 2)
    cursor = browse.page(CODE, SlipsWanted(), None).cursor
    with pytest.raises(Malformed):
        browse.page(CODE, SlipsWanted(last=TODAY - timedelta(days=1)), cursor)
