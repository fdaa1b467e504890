"""Pages of the audit: every entry once, newest first, in bounded reads."""

from datetime import timedelta
from typing import Any

import pytest

from chalicelib.adapters import clients
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor, ActorKind
from chalicelib.domain.audit.entry import Entry, entry_of
from chalicelib.domain.audit.search import Wanted
from chalicelib.domain.clock import date_in_china
from chalicelib.domain.errors import Malformed
from chalicelib.services.audit import read
from chalicelib.services.audit.record import record
from tests.support.audit import ACTOR
from tests.support.instruments import NOW
from tests.support.people import ANOTHER_CODE, CODE

pytestmark = pytest.mark.usefixtures("aws")
ADMINISTRATOR = Actor(kind=ActorKind.ADMINISTRATOR, account_id="B", user_name="admin01")


def recorded(count: int, organisation: str = CODE, **more: Any) -> list[Entry]:
    """So many entries a second apart, newest first."""
    values: dict[str, Any] = {"action": Action.INSTRUMENT_EDITED, "actor": ACTOR} | more
    made = [
        entry_of(at=NOW + timedelta(seconds=number), organisation=organisation, **values)
        for number in range(count)
    ]
    for entry in made:
        record(entry)
    return made[::-1]


def all_pages(fetch: Any) -> list[list[Entry]]:
    pages = [fetch(None)]
    while pages[-1].cursor:
        pages.append(fetch(pages[-1].cursor))
    return [page.entries for page in pages]


def test_pages_of_an_organisation_hold_each_entry_once() -> None:
    made = recorded(120)
    recorded(3, ANOTHER_CODE)
    first, second, third = all_pages(lambda cursor: read.own(CODE, Wanted(), cursor))
    assert [len(first), len(second), len(third)] == [50, 50, 20]
    assert first + second + third == made


def test_pages_of_a_day_merge_the_shards() -> None:
    made = recorded(60) + recorded(60, ANOTHER_CODE)
    pages = all_pages(lambda cursor: read.of_day(date_in_china(NOW), Wanted(), cursor))
    found = [entry for page in pages for entry in page]
    assert sorted(each.id for each in found) == sorted(each.id for each in made)
    assert [each.id for each in found] == sorted((each.id for each in found), reverse=True)
    assert len(pages) == 3


def test_a_search_reads_no_more_than_it_may_and_leads_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "SEARCHED_AT_MOST", 40)
    (wanted, *_) = recorded(1, action=Action.INSTRUMENT_DELETED)
    recorded(100)
    read_counts: list[int] = []
    clients.dynamodb().meta.events.register(
        "after-call.dynamodb.Query", lambda parsed, **_: read_counts.append(parsed["Count"])
    )
    search = Wanted(action=Action.INSTRUMENT_DELETED)
    for fetch in (
        lambda cursor: read.own(CODE, search, cursor),
        lambda cursor: read.of_day(date_in_china(NOW), search, cursor),
    ):
        pages = all_pages(fetch)
        assert [entry for page in pages for entry in page] == [wanted]
        assert len(pages) >= 3
    assert max(read_counts) <= 40


def test_an_organisation_cannot_find_out_which_administrator_it_was() -> None:
    recorded(1, action=Action.REVIEW_APPROVED, actor=ADMINISTRATOR)
    (seen,) = read.own(CODE, Wanted(), None).entries
    assert seen.actor == Actor(kind=ActorKind.ADMINISTRATOR)
    assert read.own(CODE, Wanted(actor="admin01"), None).entries == []
    (known,) = read.concerning(CODE, Wanted(actor="admin01"), None).entries
    assert known.actor == ADMINISTRATOR


def test_days_that_end_before_they_start_hold_nothing() -> None:
    recorded(1)
    day = date_in_china(NOW)
    assert read.own(CODE, Wanted(since=day, until=day - timedelta(days=1)), None) == ([], None)
    assert len(read.own(CODE, Wanted(since=day, until=day), None).entries) == 1


@pytest.mark.parametrize("cursor", ["", "x", "a" * 26, "0" * 27])
def test_a_made_up_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(Malformed):
        read.own(CODE, Wanted(), cursor)
