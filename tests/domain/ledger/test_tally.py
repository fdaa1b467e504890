"""Counts that are kept agree with counting."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.ledger.due import Validity
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.ledger.tally import Slot, difference, failed, summary
from tests.domain.ledger.strategies import instruments
from tests.support.instruments import TODAY

CHANGES = st.lists(st.tuples(st.none() | instruments(), instruments()))


@given(CHANGES)
def test_kept_counts_agree_with_counting(changes: list[tuple[Instrument | None, Instrument]]) -> None:
    counts: Counter[Slot] = Counter()
    for before, after in changes:
        if before:
            counts.update(difference([(None, before)]))
        counts.update(difference([(before, after)]))
    ledger = [after for _, after in changes]
    kept = summary(counts.items(), TODAY)
    validities = Counter(each.validity(TODAY) for each in ledger)
    statuses = Counter(each.status for each in ledger)
    assert kept.due_soon == validities[Validity.DUE_SOON]
    assert kept.overdue == validities[Validity.OVERDUE]
    assert kept.never_verified == validities[Validity.NEVER_VERIFIED]
    assert kept.failed == failed(counts.items()) == validities[Validity.FAILED]
    assert kept.in_service == statuses[Status.IN_SERVICE]
    assert kept.disabled == statuses[Status.DISABLED]
    assert kept.scrapped == statuses[Status.SCRAPPED]
    assert kept.total == len(ledger)


@given(instruments())
def test_a_change_that_changes_no_count_writes_none(each: Instrument) -> None:
    assert difference([(each, each)]) == {}


@given(instruments())
def test_adding_and_deleting_cancel_out(each: Instrument) -> None:
    assert difference([(None, each), (each, None)]) == {}
