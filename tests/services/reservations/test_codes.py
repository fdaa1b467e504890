"""Codes of instruments: one question to a county's counter for many."""

from dataclasses import replace
from datetime import UTC, datetime

from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.services.reservations.codes import Codes
from tests.support.aws import Aws
from tests.support.instruments import instrument

NOW = datetime(2026, 12, 31, 16, 30, tzinfo=UTC)


def there(division: str, code: str = "") -> Instrument:
    found = instrument()
    return replace(found, code=code, details=replace(found.details, division=division))


def test_a_code_begins_with_the_county_and_the_year_in_china(aws: Aws) -> None:
    assert Codes(NOW).of(there("330225")) == "330225202700000001"


def test_each_county_counts_on_its_own(aws: Aws) -> None:
    codes = Codes(NOW, at_once=2)
    given = [codes.of(there(division))[-8:] for division in ("330225", "330225", "330212", "330225")]
    assert given == ["00000001", "00000002", "00000001", "00000003"]


def test_no_code_is_given_twice_whoever_takes_ranges(aws: Aws) -> None:
    two = [Codes(NOW, at_once=3), Codes(NOW)]
    given = [codes.of(there("330225")) for codes in two * 5]
    assert len(set(given)) == 10


def test_an_instrument_keeps_its_code(aws: Aws) -> None:
    assert Codes(NOW).of(there("330225", "330212202600000007")) == "330212202600000007"
