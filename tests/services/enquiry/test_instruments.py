"""What anybody finds of the instruments of all ledgers."""

from dataclasses import replace
from datetime import date

import pytest

from chalicelib.adapters.tables import cursor, instruments
from chalicelib.domain.enquiry.instrument import PublicInstrument, WantedInstrument, shown
from chalicelib.domain.errors import Malformed, NotFound
from chalicelib.domain.ids import derived_id
from chalicelib.domain.ledger.instrument import Instrument, Verified
from chalicelib.domain.reservations.line import Line
from chalicelib.services.enquiry.instruments import PAGE, one, page
from tests.support.aws import Aws
from tests.support.instruments import ORGANISATION, TODAY, details, instrument
from tests.support.people import CODE
from tests.support.reservations import COUNTY_INSTITUTE
from tests.support.results import NUMBER, correct, hand_back, ledger_of, publish, reserved

ANY = WantedInstrument()


def stored(number: int, organisation: str = ORGANISATION, **changes: object) -> Instrument:
    """An instrument in the ledger of an organisation."""
    made = instrument(
        id=derived_id(organisation, str(number)), organisation=organisation, details=details(**changes)
    )
    instruments.to_item(made).save()
    return made


def verified(number: int, day: date) -> Instrument:
    """An instrument with a published result of a day."""
    known = stored(number, last_verified_on=day)
    made = replace(known, verified=Verified(slip="S" * 26, line=number, institution="检定所"))
    instruments.to_item(made).save()
    return made


def found(wanted: WantedInstrument = ANY) -> list[PublicInstrument]:
    """Everything that pages lead to."""
    after, all_ = None, []
    while True:
        seen = page(wanted, after, TODAY)
        assert len(seen.instruments) <= PAGE
        all_ += seen.instruments
        after = seen.cursor
        if after is None:
            return all_


def test_a_verified_instrument_is_found_by_code_numbers_name_and_as_the_newest(two: list[Line]) -> None:
    line = publish(two[0])
    known = ledger_of(line)
    county = {"name": known.details.name[:2], "division": known.details.division}
    for wanted in (
        WantedInstrument(code=known.code),
        WantedInstrument(serial_number=known.details.serial_number.lower()),
        WantedInstrument(certificate_number=f" {NUMBER.lower()}"),
        ANY,
    ):
        assert found(wanted) == [shown(known)]
    assert shown(known) in found(WantedInstrument(**county))
    details_ = one(known.code)
    assert (details_.instrument, details_.institution) == (shown(known), COUNTY_INSTITUTE)


def test_of_a_line_that_is_not_published_the_instrument_is_told_without_result(two: list[Line]) -> None:
    known = ledger_of(two[0])
    (seen,) = found(WantedInstrument(serial_number=known.details.serial_number))
    assert (seen.code, seen.result) == ("", None)
    assert one(seen.key).instrument == seen
    assert one(seen.key).institution is None
    assert found() == []


def test_the_number_of_a_former_certificate_leads_to_what_holds_now(two: list[Line]) -> None:
    first = hand_back(correct(publish(two[0]), certificate_number="JD-2"))
    (again,) = reserved([ledger_of(first)])
    publish(again, certificate_number="JD-3")
    for number in (NUMBER, "JD-2", "JD-3"):
        (seen,) = found(WantedInstrument(certificate_number=number))
        assert seen.result
        assert seen.result.certificate_number == "JD-3"


def test_an_address_without_a_code_ends_with_the_name_and_leads_on_while_there_is_a_code(
    two: list[Line],
) -> None:
    address = shown(ledger_of(two[0])).key
    known = ledger_of(publish(two[0]))
    assert one(address).instrument.key == known.code
    renamed = replace(known, details=replace(known.details, name="另一名称"))
    instruments.to_item(renamed).save()
    with pytest.raises(NotFound):
        one(address)
    assert one(known.code).instrument.name == "另一名称"


@pytest.mark.usefixtures("aws")
class TestPages:
    """Whatever the condition, each instrument is shown once, and no cursor holds an owner."""

    def test_by_name_from_all_ledgers_of_a_county(self) -> None:
        for number in range(PAGE + 5):
            stored(number, (ORGANISATION, CODE)[number % 2], name=f"压力表{number % 3}")
        stored(100, name="压力表", division="330103")
        stored(101, name="氧气压力表")
        names = [each.name for each in found(WantedInstrument(name="压力", division="330225"))]
        assert names == sorted(names)
        assert len(names) == PAGE + 5

    def test_by_serial_number(self) -> None:
        makers = {f"第{number}厂" for number in range(2 * PAGE)}
        for number, maker in enumerate(sorted(makers)):
            stored(number, manufacturer=maker, serial_number="０01")
        seen = found(WantedInstrument(serial_number="001"))
        assert len(seen) == len(makers)
        assert {each.manufacturer for each in seen} == makers

    def test_the_newest_from_year_to_year(self) -> None:
        days = [TODAY, *(date(year, 3, number + 1) for year in (2026, 2025, 2024) for number in range(25))]
        for number, day in enumerate(days):
            verified(number, day)
        told = [each.result.verified_on for each in found() if each.result]
        assert told == sorted(days, reverse=True)

    def test_a_year_that_has_just_begun_is_not_the_end(self) -> None:
        verified(1, date(2025, 12, 31))
        assert len(found()) == 1

    def test_a_cursor_tells_no_owner(self) -> None:
        for number in range(PAGE + 1):
            verified(number, TODAY)
        for wanted in (
            ANY,
            WantedInstrument(name="一般", division="330225"),
            WantedInstrument(serial_number="SN-1"),
        ):
            after = page(wanted, None, TODAY).cursor
            assert after
            assert ORGANISATION not in str(cursor.decode(after))

    @pytest.mark.parametrize(
        "wanted", [ANY, WantedInstrument(serial_number="1"), WantedInstrument(name="1", division="330225")]
    )
    def test_a_cursor_of_something_else_is_refused(self, wanted: WantedInstrument) -> None:
        for place in ({"place": {"S": "x"}}, {"pk": {"S": "x"}}):
            with pytest.raises(Malformed):
                page(wanted, cursor.encode(place), TODAY)


@pytest.mark.parametrize("key", ["1", "3" * 18, "9" * 3000, "MzMwMjI1", "x", "会"])
def test_what_is_no_address_is_not_found(aws: Aws, key: str) -> None:
    with pytest.raises(NotFound):
        one(key)


def test_nothing_has_no_code_and_no_serial_number(aws: Aws) -> None:
    stored(1, serial_number="/")
    for wanted in (WantedInstrument(code="x" * 50), WantedInstrument(serial_number="/")):
        assert found(wanted) == []
