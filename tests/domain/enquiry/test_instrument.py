"""What may be asked of instruments, and what is told."""

from dataclasses import replace

import pytest

from chalicelib.domain.enquiry.instrument import WantedInstrument, shown
from chalicelib.domain.errors import Invalid
from chalicelib.domain.ledger.instrument import Verified
from chalicelib.domain.reservations.result import Verdict
from tests.support.instruments import TODAY, details, instrument

VERIFIED = Verified(slip="S" * 26, line=1, institution="象山县计量检定所")


@pytest.mark.parametrize(
    "wanted",
    [
        WantedInstrument(),
        WantedInstrument(code="330225202600000001"),
        WantedInstrument(serial_number="SN-1"),
        WantedInstrument(certificate_number="JD-1"),
        WantedInstrument(name="压力", division="330225"),
        WantedInstrument(name="压力", division="330103"),
    ],
)
def test_one_condition_may_be_asked_or_none(wanted: WantedInstrument) -> None:
    wanted.check()


@pytest.mark.parametrize(
    ("wanted", "wrong"),
    [
        (
            WantedInstrument(code="1", serial_number="2"),
            {("code", "one_condition_only"), ("serial_number", "one_condition_only")},
        ),
        (
            WantedInstrument(certificate_number="1", division="330225"),
            {("certificate_number", "one_condition_only"), ("name", "one_condition_only")},
        ),
        (WantedInstrument(name="压力表"), {("division", "required")}),
        (WantedInstrument(division="330225"), {("name", "required")}),
        (WantedInstrument(name="压力表", division="330200"), {("division", "county_needed")}),
    ],
)
def test_what_cannot_be_asked_is_refused_at_its_fields(
    wanted: WantedInstrument, wrong: set[tuple[str, str]]
) -> None:
    with pytest.raises(Invalid) as refused:
        wanted.check()
    assert {(each.field, each.code) for each in refused.value.fields} == wrong


def test_of_an_instrument_without_a_result_nothing_is_told_that_its_owner_typed() -> None:
    found = shown(instrument(details=details(certificate_number="OLD-1")))
    assert (found.result, found.code) == (None, "")
    assert "OLD-1" not in str(found)


def test_a_failed_result_has_no_last_day() -> None:
    failed = instrument(
        verified=replace(VERIFIED, failed_on=TODAY),
        details=details(last_verified_on=TODAY, due_on=None, certificate_number="JD-1"),
    )
    result = shown(failed).result
    assert result
    assert (result.verdict, result.verified_on, result.valid_until) == (Verdict.FAILED, TODAY, None)
    assert (result.certificate_number, result.institution_name) == ("JD-1", VERIFIED.institution)


def test_what_changed_since_the_index_was_written_is_not_met() -> None:
    wanted = WantedInstrument(name="压力", division="330225")
    assert not wanted.is_met_by(instrument())
    assert wanted.is_met_by(instrument(details=details(name="压力表")))
    assert not wanted.is_met_by(instrument(details=details(name="压力表", division="330103")))
    assert not WantedInstrument().is_met_by(instrument())
    assert WantedInstrument(certificate_number="1").is_met_by(instrument())
