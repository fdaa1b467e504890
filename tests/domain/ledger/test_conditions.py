"""Queries on the ledger: what the order finds is what the conditions mean."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.ledger.conditions import Colour, Conditions, Words
from chalicelib.domain.ledger.due import Validity
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.order import due_order, is_place
from chalicelib.domain.ledger.status import Status
from tests.domain.ledger.strategies import DAYS, instruments
from tests.support.instruments import TODAY, details, instrument

ANY = st.builds(
    Conditions,
    status=st.none() | st.sampled_from(Status),
    due_from=st.none() | DAYS,
    due_to=st.none() | DAYS,
    colour=st.none() | st.sampled_from(Colour),
    never_verified=st.booleans(),
    failed=st.booleans(),
)


def found(conditions: Conditions, each: Instrument) -> bool:
    matches = conditions.matcher()
    in_order = any(span.low <= due_order(each) < span.high for span in conditions.spans(TODAY))
    return in_order and (matches is None or matches(each.details))


def meant(conditions: Conditions, each: Instrument) -> bool:
    """What a clerk means by the conditions, said without any order."""
    due_on, validity = each.details.due_on, each.validity(TODAY)
    colours = {Colour.YELLOW: Validity.DUE_SOON, Colour.RED: Validity.OVERDUE}
    return (
        conditions.status in (None, each.status)
        and (conditions.due_from is None or (due_on is not None and due_on >= conditions.due_from))
        and (conditions.due_to is None or (due_on is not None and due_on <= conditions.due_to))
        and (conditions.colour is None or validity is colours[conditions.colour])
        and (not conditions.never_verified or validity is Validity.NEVER_VERIFIED)
        and (not conditions.failed or validity is Validity.FAILED)
    )


@given(ANY, instruments())
def test_any_combination_finds_what_is_meant(conditions: Conditions, each: Instrument) -> None:
    assert found(conditions, each) == meant(conditions, each)


@given(ANY)
def test_spans_are_in_order_and_do_not_overlap(conditions: Conditions) -> None:
    spans = conditions.spans(TODAY)
    assert all(span.low < span.high for span in spans)
    assert all(first.high <= second.low for first, second in pairwise(spans))


@given(st.lists(instruments()))
def test_what_needs_attention_comes_first(several: list[Instrument]) -> None:
    attention = [
        Validity.FAILED,
        Validity.NEVER_VERIFIED,
        Validity.OVERDUE,
        Validity.DUE_SOON,
        Validity.VALID,
    ]
    ordered = [each.validity(TODAY) for each in sorted(several, key=due_order)]
    ranks = [attention.index(each) for each in ordered if each in attention]
    assert ranks == sorted(ranks)


@given(instruments())
def test_every_place_is_known_as_one(each: Instrument) -> None:
    assert is_place(due_order(each))


@pytest.mark.parametrize("text", ["", "4#2026-01-01#" + "0" * 26, "1#2026-01-01#abc", "1#'--"])
def test_what_is_no_place_is_known_too(text: str) -> None:
    assert not is_place(text)


@pytest.mark.parametrize("typed", ["Y-100", "y-100", "Ｙ－１００", " Y - 100", "-1"])
def test_parts_of_a_text_are_found_however_they_are_typed(typed: str) -> None:
    assert found(Conditions(words=Words(model=typed)), instrument(details=details(model="Ｙ－１００")))


def test_all_words_must_match() -> None:
    words = Words(name="压力", place="门诊")
    assert not found(Conditions(words=words), instrument(details=details(place="锅炉房")))


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        (Conditions(item="压力表"), True),
        (Conditions(item="血压计"), False),
        (Conditions(kind="压力表"), True),
        (Conditions(kind="氧气表"), False),
        (Conditions(divisions=frozenset({"330225", "330200"})), True),
        (Conditions(divisions=frozenset({"110105"})), False),
    ],
)
def test_item_kind_and_division(conditions: Conditions, expected: bool) -> None:
    assert found(conditions, instrument()) is expected


def test_due_soon_ends_after_thirty_days() -> None:
    yellow = Conditions(colour=Colour.YELLOW)
    last: date = TODAY + timedelta(days=30)
    assert found(yellow, instrument(details=details(due_on=last)))
    assert not found(yellow, instrument(details=details(due_on=last + timedelta(days=1))))
