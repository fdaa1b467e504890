"""What anybody may learn of a certificate."""

import pytest

from chalicelib.domain.enquiry.certificate import Certificate
from chalicelib.domain.errors import NotFound
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.result import Verdict
from chalicelib.services.enquiry import certificates
from tests.support.instruments import TODAY
from tests.support.reservations import CITY_INSTITUTE, COUNTY_INSTITUTE, store_institution
from tests.support.results import FAILED, NUMBER, correct, hand_back, ledger_of, publish, reserved


def test_a_certificate_says_what_it_was_given_for_and_what_was_found(two: list[Line]) -> None:
    line = publish(two[0])
    assert line.result
    found = certificates.shown(COUNTY_INSTITUTE, NUMBER.lower())
    assert found.certificate == Certificate(
        institution=COUNTY_INSTITUTE,
        institution_name=line.institution_name,
        number=NUMBER,
        replaced=False,
        verified_again=False,
        verdict=Verdict.PASSED,
        verified_on=TODAY,
        valid_until=line.result.valid_until,
        code=ledger_of(line).code,
        name=line.instrument.name,
        model=line.instrument.model,
        measuring_range=line.instrument.measuring_range,
        accuracy_class=line.instrument.accuracy_class,
        serial_number=line.instrument.serial_number,
        manufacturer=line.instrument.manufacturer,
    )
    assert certificates.numbered(NUMBER) == [found.certificate]


def test_the_newest_result_holds_under_the_former_number_too(two: list[Line]) -> None:
    correct(publish(two[0]), **FAILED, certificate_number="JD2026-0009")
    found = [certificates.shown(COUNTY_INSTITUTE, each).certificate for each in (NUMBER, "JD2026-0009")]
    assert [each.replaced for each in found] == [True, False]
    assert {(each.number, each.verdict, each.valid_until) for each in found} == {
        ("JD2026-0009", Verdict.FAILED, None)
    }
    assert [certificates.numbered(each.number)[0].replaced for each in found] == [False, False]


def test_what_was_not_published_is_not_found(two: list[Line]) -> None:
    store_institution(CITY_INSTITUTE, "330200")
    publish(two[0])
    for institution, number in ((CITY_INSTITUTE, NUMBER), (COUNTY_INSTITUTE, ""), ("X", NUMBER)):
        with pytest.raises(NotFound):
            certificates.shown(institution, number)
    assert certificates.numbered("JD2026-0002") == certificates.numbered(" ") == []


def test_a_later_verification_of_the_instrument_is_told(two: list[Line]) -> None:
    first = hand_back(publish(two[0]))
    (again,) = reserved([ledger_of(first)])
    publish(again, certificate_number="JD2026-0010")
    shown = [certificates.numbered(each)[0] for each in (NUMBER, "JD2026-0010")]
    assert [each.verified_again for each in shown] == [True, False]
    assert len({each.code for each in shown}) == 1


def test_codes_are_given_one_after_the_other_in_a_county_and_year(two: list[Line]) -> None:
    codes = []
    for number, line in enumerate(two):
        published = publish(line, certificate_number=f"JD-{number}")
        codes.append(ledger_of(published).code)
    assert codes == ["330225202600000001", "330225202600000002"]
