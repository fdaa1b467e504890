"""What the meter makes of requests that the application sends."""

from dataclasses import replace

import pytest

from bench.meter import Meter
from chalicelib.adapters.tables import instruments, sessions
from chalicelib.adapters.tables.instruments import InstrumentItem, to_item
from chalicelib.adapters.tables.notices import messages
from chalicelib.domain.accounts.session import SessionKey
from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import now
from chalicelib.domain.ledger.change import Change
from chalicelib.services.ledger.write import write
from tests.support.audit import ACTOR
from tests.support.instruments import NOW, ORGANISATION, details, instrument

pytestmark = pytest.mark.usefixtures("aws")


def test_what_is_not_there_costs_one_read() -> None:
    with Meter() as meter:
        sessions.get(SessionKey("nobody", "nothing"), now())
    assert (dict(meter.used.requests), meter.used.read_units) == ({"GetItem": 1}, 1)


def test_a_batch_is_charged_item_by_item_found_or_not() -> None:
    to_item(instrument()).save()
    with Meter() as meter:
        instruments.by_ids(ORGANISATION, ["0" * 26, "1" * 26])
    assert (meter.used.found["BatchGetItem"], meter.used.read_units) == (1, 2)


def test_a_query_is_charged_for_all_that_it_reads_together() -> None:
    for number in range(12):
        to_item(instrument(id=f"{number:026}", details=details(remark="注" * 300))).save()
    with Meter() as meter:
        found = list(InstrumentItem.query(ORGANISATION, consistent_read=True))
    assert len(found) == 12
    assert (meter.used.found["Query"], meter.used.read_units) == (12, 4)


def test_a_count_is_charged_like_the_items_that_it_counts() -> None:
    for number in range(100):
        messages.UnreadItem(ORGANISATION, f"{messages.UNREAD}{number:026}", expires_at=now()).save()
    with Meter() as meter:
        assert messages.unread(ORGANISATION) == 100
    assert (meter.used.found["Query"], meter.used.read_units) == (100, 1)


def written(change: Change) -> None:
    write(ORGANISATION, [change], action=Action.INSTRUMENT_EDITED, actor=ACTOR, at=NOW)


def test_a_transaction_is_charged_twice_and_its_indexes_once() -> None:
    with Meter() as meter:
        written(Change(None, instrument()))
    # The instrument, its claim, the count and the audit entry, twice each; its four indexes, and the audit's.
    assert dict(meter.used.requests) == {"TransactWriteItems": 1}
    assert meter.used.write_units == 2 * 4 + 5


def test_an_edit_that_moves_nothing_in_the_indexes_writes_the_full_one_only() -> None:
    before = instrument()
    written(Change(None, before))
    with Meter() as meter:
        written(Change(before, replace(before, version=2)))
    # The instrument and its index; the audit entry and its index.
    assert meter.used.write_units == (2 + 1) * 2
