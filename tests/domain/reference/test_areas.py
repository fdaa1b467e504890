"""What lies in which division."""

from hypothesis import given
from hypothesis.strategies import sampled_from

from chalicelib.domain.reference.areas import areas, lies_in
from chalicelib.domain.reference.divisions import divisions

CODES = sorted(divisions().by_code)


def test_a_county_lies_in_its_city_and_its_province() -> None:
    assert areas("330225") == ("330225", "330200", "330000")
    assert areas("999999") == ("999999",)


def test_everything_lies_in_the_country() -> None:
    assert lies_in("330225", None)
    assert not lies_in("330225", "110000")
    assert not lies_in("330000", "330225")


@given(sampled_from(CODES), sampled_from(CODES))
def test_it_is_what_the_divisions_say(code: str, area: str) -> None:
    assert lies_in(code, area) == (code in divisions().within(area))
