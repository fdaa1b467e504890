"""What anybody may learn of a certificate."""

import pytest

from chalicelib.domain.errors import NotFound
from chalicelib.domain.reservations.certificate import Certificate
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.result import Verdict
from chalicelib.services.reservations import certificates
from tests.support.instruments import TODAY
from tests.support.reservations import CITY_INSTITUTE, COUNTY_INSTITUTE, store_institution
from tests.support.results import FAILED, NUMBER, correct, publish


def test_a_certificate_says_what_it_was_given_for_and_what_was_found(two: list[Line]) -> None:
    line = publish(two[0])
    assert line.result
    assert certificates.find(COUNTY_INSTITUTE, NUMBER.lower()) == Certificate(
        institution=line.institution_name,
        number=NUMBER,
        replaced=False,
        verdict=Verdict.PASSED,
        verified_on=TODAY,
        valid_until=line.result.valid_until,
        name=line.instrument.name,
        model=line.instrument.model,
        serial_number=line.instrument.serial_number,
        manufacturer=line.instrument.manufacturer,
    )


def test_the_newest_result_holds_under_the_former_number_too(two: list[Line]) -> None:
    correct(publish(two[0]), **FAILED, certificate_number="JD2026-0009")
    found = [certificates.find(COUNTY_INSTITUTE, number) for number in (NUMBER, "JD2026-0009")]
    assert [each.replaced for each in found] == [True, False]
    assert {(each.number, each.verdict, each.valid_until) for each in found} == {
        ("JD2026-0009", Verdict.FAILED, None)
    }


def test_what_was_not_published_is_not_found(two: list[Line]) -> None:
    store_institution(CITY_INSTITUTE, "330200")
    publish(two[0])
    for institution, number in ((CITY_INSTITUTE, NUMBER), (COUNTY_INSTITUTE, ""), ("X", NUMBER)):
        with pytest.raises(NotFound):
            certificates.find(institution, number)
