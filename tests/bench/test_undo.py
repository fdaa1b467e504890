"""Whatever is written while Undo is entered is gone afterwards."""

from typing import Any

import pytest

from bench.undo import Undo
from chalicelib.adapters.tables import instruments
from chalicelib.adapters.tables.instruments import InstrumentItem, to_item
from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import now
from chalicelib.domain.ledger.change import Change
from chalicelib.services.ledger.write import write
from tests.support.audit import ACTOR, entries
from tests.support.instruments import ORGANISATION, details, instrument

pytestmark = pytest.mark.usefixtures("aws")

KEPT, NEW = "0" * 26, "1" * 26


def test_what_is_put_changed_or_deleted_is_as_it_was() -> None:
    to_item(instrument(id=KEPT)).save()
    before = _stored()
    with Undo():
        to_item(instrument(id=KEPT, details=details(remark="changed"))).save()
        to_item(instrument(id=KEPT)).delete()
        to_item(instrument(id=NEW)).save()
        assert [each.id for each in instruments.by_ids(ORGANISATION, [KEPT, NEW])] == [NEW]
    assert _stored() == before


def test_a_transaction_is_undone_with_its_entry() -> None:
    with Undo():
        change = Change(None, instrument(id=NEW))
        write(ORGANISATION, [change], action=Action.INSTRUMENT_ADDED, actor=ACTOR, at=now())
        assert entries(ORGANISATION)
    assert _stored() == []
    assert entries(ORGANISATION) == []


def test_one_within_another_leaves_what_the_outer_one_has() -> None:
    with Undo():
        to_item(instrument(id=KEPT)).save()
        before = _stored()
        with Undo():
            to_item(instrument(id=KEPT, details=details(remark="changed"))).save()
        assert _stored() == before
    assert _stored() == []


def _stored() -> list[dict[str, Any]]:
    return [each.serialize() for each in InstrumentItem.query(ORGANISATION)]
