"""Entries are put once, and come back as they were."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import SHARDS, Entry, entry_of, target
from chalicelib.domain.clock import date_in_china
from tests.support.audit import ACTOR, EVER, entries
from tests.support.instruments import NOW
from tests.support.people import ANOTHER_CODE, CODE

pytestmark = pytest.mark.usefixtures("aws")


def made(number: int = 0, organisation: str | None = CODE, actor: Actor = ACTOR) -> Entry:
    change = target("i", "压力表", {"place": "锅炉房", "quantity": 1}, {"place": "门诊"})
    at = NOW + timedelta(seconds=number)
    return entry_of(Action.INSTRUMENT_EDITED, actor, at, change, organisation=organisation)


@pytest.mark.parametrize("actor", [ACTOR, Actor.worker("import-writer"), Actor.operator()])
def test_an_entry_comes_back_as_it_was(actor: Actor) -> None:
    entry = made(actor=actor, organisation=None)
    audit.put(entry)
    assert entries(entry.owner) == [entry]


def test_what_stands_there_is_not_overwritten() -> None:
    entry = made()
    other = replace(entry, action=Action.INSTRUMENT_DELETED, targets=())
    audit.put(entry)
    audit.put(other)
    writing = Transaction[str]()
    audit.stage(writing, "entry", other)
    assert [each.label for each in writing.commit()] == ["entry"]
    assert entries(CODE) == [entry]


def test_an_entry_of_a_change_that_is_declined_is_not_stored() -> None:
    first = made()
    audit.put(first)
    writing = Transaction[str]()
    audit.stage(writing, "new", made(1))
    audit.stage(writing, "known", first)
    assert writing.commit()
    assert entries(CODE) == [first]


def test_they_are_read_newest_first_and_to_each_owner_apart() -> None:
    mine = [made(number) for number in range(3)]
    for entry in [*mine, made(9, ANOTHER_CODE)]:
        audit.put(entry)
    assert entries(CODE) == mine[::-1]
    assert audit.of_owner(CODE, EVER, 2) == mine[:0:-1]


def test_a_window_takes_in_its_lower_end_and_leaves_out_its_upper() -> None:
    oldest, middle, newest = [made(number) for number in range(3)]
    for entry in (oldest, middle, newest):
        audit.put(entry)
    assert audit.of_owner(CODE, audit.Window(oldest.id, newest.id), 10) == [middle, oldest]
    same_instant = replace(middle, id=middle.id[:-1] + chr(ord(middle.id[-1]) ^ 1))
    audit.put(same_instant)
    upper, lower = sorted((middle.id, same_instant.id), reverse=True)
    found = audit.of_owner(CODE, audit.Window(lower, upper), 10)
    assert [each.id for each in found] == [lower]


def test_a_day_is_read_shard_by_shard_whomever_it_concerns() -> None:
    midnight = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)
    mine = [made(number, organisation) for number in range(10) for organisation in (CODE, ANOTHER_CODE)]
    tomorrow = replace(made(), at=midnight)
    for entry in [*mine, tomorrow]:
        audit.put(entry)
    day = date_in_china(NOW)
    found = [each for shard in range(SHARDS) for each in audit.of_day(day, shard, EVER, 100)]
    assert {each.id for each in found} == {each.id for each in mine}
    assert tomorrow in audit.of_day(date_in_china(midnight), tomorrow.shard, EVER, 100)
