"""Queries on verdicts: what the order finds is what the conditions mean."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.ledger.due import Validity
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.order import due_order
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.ledger.verdict import IN_FORCE, InForce, LastVerdict, VerdictConditions, verdict
from tests.domain.ledger.strategies import instruments
from tests.support.instruments import TODAY, details, instrument

ANY = st.builds(
    VerdictConditions,
    verdict=st.none() | st.sampled_from(LastVerdict),
    in_force=st.none() | st.sampled_from(InForce),
    name=st.sampled_from(["", "压力", "y-100"]),
)


def found(conditions: VerdictConditions, each: Instrument) -> bool:
    matches = conditions.matcher()
    in_order = any(span.low <= due_order(each) < span.high for span in conditions.spans(TODAY))
    return in_order and (matches is None or matches(each.details))


@given(ANY, instruments())
def test_the_order_finds_what_is_meant(conditions: VerdictConditions, each: Instrument) -> None:
    names = {"": True, "压力": "压力" in each.details.name, "y-100": "Ｙ" in each.details.name}
    meant = (
        each.status is Status.IN_SERVICE
        and conditions.verdict in (None, verdict(each))
        and conditions.in_force in (None, IN_FORCE.get(each.validity(TODAY)))
        and names[conditions.name]
    )
    assert found(conditions, each) is meant


@given(instruments(), st.sampled_from(Status))
def test_there_is_a_verdict_of_what_was_ever_verified_in_any_status(each: Instrument, later: Status) -> None:
    in_service = replace(each, status=Status.IN_SERVICE)
    verdicts = {Validity.NEVER_VERIFIED: LastVerdict.NONE, Validity.FAILED: LastVerdict.FAILED}
    expected = verdicts.get(in_service.validity(TODAY), LastVerdict.PASSED)
    assert verdict(replace(each, status=later)) is expected


def test_a_part_of_the_certificates_number_is_enough() -> None:
    conditions = VerdictConditions(certificate_number="jl-20")
    assert found(conditions, instrument(details=details(certificate_number="ＪＬ-2026-001")))
    assert not found(conditions, instrument())
