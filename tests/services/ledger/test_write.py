"""Answers that were lost: what was written is not refused when it is tried again."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.audit.action import Action
from chalicelib.domain.ledger.change import Change, Obstacle, Rejection
from chalicelib.services.ledger import browse
from chalicelib.services.ledger.write import write
from tests.support.audit import ACTOR, entries
from tests.support.instruments import NOW, ORGANISATION, TODAY, details, instrument

pytestmark = pytest.mark.usefixtures("aws")


def written(changes: Sequence[Change]) -> dict[str, Rejection]:
    return write(ORGANISATION, changes, action=Action.INSTRUMENT_EDITED, actor=ACTOR, at=NOW)


@pytest.fixture
def answers_are_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every transaction is written, its answer lost, and the same written again."""
    once = Transaction._write

    def twice(transaction: Transaction[object]) -> None:
        once(transaction)
        once(transaction)

    monkeypatch.setattr(Transaction, "_write", twice)


@pytest.mark.usefixtures("answers_are_lost")
def test_adding_editing_and_deleting_survive_it() -> None:
    added = instrument()
    assert written([Change(None, added)]) == {}
    edited = replace(added, details=details(serial_number="SN-2"), version=2)
    assert written([Change(added, edited)]) == {}
    assert browse.one(ORGANISATION, added.id) == edited
    assert browse.summary(ORGANISATION, TODAY).total == 1
    assert written([Change(edited, None)]) == {}
    assert browse.summary(ORGANISATION, TODAY).total == 0
    assert len(entries(ORGANISATION)) == 3


def test_what_others_wrote_is_still_in_the_way() -> None:
    added = instrument()
    written([Change(None, added)])
    other = replace(added, details=details(place="别处"), updated_at=NOW)
    (rejection,) = written([Change(None, other)]).values()
    assert rejection.obstacle is Obstacle.EXISTS
