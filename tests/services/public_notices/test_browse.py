"""Anybody reads what was finished."""

from datetime import UTC, date, datetime, timedelta

import pytest

from chalicelib.adapters.tables import cursor, public_notices
from chalicelib.domain.errors import Invalid, Malformed
from chalicelib.domain.ids import first_id
from chalicelib.domain.public_notices.notice import NoticeMatter, NoticeResult
from chalicelib.domain.public_notices.search import WantedNotices
from chalicelib.services.public_notices import browse
from chalicelib.services.public_notices.browse import PAGE
from tests.support.instruments import NOW
from tests.support.public_notices import a_notice, publish

pytestmark = pytest.mark.usefixtures("aws")


def numbers(wanted: WantedNotices | None = None, now: datetime = NOW) -> list[str]:
    """Everything that is found, page by page."""
    found: list[str] = []
    after = None
    while True:
        page = browse.page(wanted or WantedNotices(), after, now)
        assert len(page.notices) <= PAGE
        found += [each.number for each in page.notices]
        after = page.cursor
        if after is None:
            return found


@pytest.fixture
def queries(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The months that are asked for."""
    asked: list[str] = []
    newest = public_notices.newest

    def noted(month: str, *bounds: object) -> object:
        asked.append(month)
        return newest(month, *bounds)  # type: ignore[arg-type]

    monkeypatch.setattr(public_notices, "newest", noted)
    return asked


@pytest.mark.parametrize("number", [0, 1, PAGE, PAGE + 1, 2 * PAGE + 1])
def test_pages_hold_each_notice_once_the_newest_first(number: int) -> None:
    stored = [a_notice(each) for each in range(number)]
    publish(*reversed(stored))
    assert numbers() == [each.number for each in stored]


def test_a_page_is_one_query_and_goes_on_in_the_month_before(queries: list[str]) -> None:
    publish(*[a_notice(each) for each in range(PAGE)], *[a_notice(24 * 30 + each) for each in range(5)])
    first = browse.page(WantedNotices(), None, NOW)
    assert queries == ["2026-11", "2026-10"]
    second = browse.page(WantedNotices(), first.cursor, NOW)
    assert len(second.notices) == 5
    queries.clear()
    publish(a_notice(PAGE))
    browse.page(WantedNotices(), None, NOW)
    assert queries == ["2026-11"]


def test_an_empty_list_is_thirteen_queries_at_most(queries: list[str]) -> None:
    assert numbers() == []
    assert len(queries) == 13


def test_months_turn_at_midnight_in_shanghai() -> None:
    midnight = datetime(2026, 10, 31, 16, 0, tzinfo=UTC)
    publish(a_notice(1, at=midnight), a_notice(2, at=midnight - timedelta(milliseconds=1)))
    october, november = date(2026, 10, 31), date(2026, 11, 1)
    assert numbers(WantedNotices(first=november, last=november)) == [a_notice(1).number]
    assert numbers(WantedNotices(first=october, last=october)) == [a_notice(2).number]
    assert len(numbers()) == 2


def test_what_is_older_than_a_year_is_public_no_more() -> None:
    publish(a_notice(365 * 24 - 1), a_notice(365 * 24 + 1))
    assert numbers() == [a_notice(365 * 24 - 1).number]
    assert numbers(WantedNotices(first=date(2020, 1, 1))) == numbers()
    assert numbers(WantedNotices(last=date(2020, 1, 1))) == []


def test_conditions_are_met_together() -> None:
    changed = a_notice(2, matter=NoticeMatter.CHANGE, applicant="王*")
    refused = a_notice(3, result=NoticeResult.REFUSED)
    publish(a_notice(1), changed, refused)
    assert numbers(WantedNotices(matter=NoticeMatter.CHANGE)) == [changed.number]
    assert numbers(WantedNotices(result=NoticeResult.REFUSED)) == [refused.number]
    assert numbers(WantedNotices(applicant="００１ 医院")) == [a_notice(1).number]
    assert numbers(WantedNotices(number=refused.number[-5:])) == [refused.number]
    assert numbers(WantedNotices(matter=NoticeMatter.CHANGE, applicant="医院")) == []


def test_a_search_reads_so_much_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browse, "SEARCHED_AT_MOST", 4)
    publish(*[a_notice(each) for each in range(10)])
    found = browse.page(WantedNotices(number="00009"), None, NOW)
    assert found.notices == []
    assert found.cursor
    assert numbers(WantedNotices(number="00009")) == [a_notice(9).number]
    # Across the end of a month too.
    publish(*[a_notice(24 * 30 + each) for each in range(6)])
    assert len(numbers(WantedNotices(applicant="医院"))) == 16


def test_impossible_questions_are_refused() -> None:
    with pytest.raises(Invalid):
        browse.page(WantedNotices(first=date(2026, 11, 2), last=date(2026, 11, 1)), None, NOW)
    for place in ("x", "Z" * 26, first_id(NOW + timedelta(hours=1))):
        with pytest.raises(Malformed):
            browse.page(WantedNotices(), cursor.encode({"place": {"S": place}}), NOW)
    with pytest.raises(Malformed):
        browse.page(WantedNotices(), cursor.encode({"other": {"S": "x"}}), NOW)
