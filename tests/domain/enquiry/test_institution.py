"""Which institutions meet the conditions of an enquiry."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.enquiry.institution import WantedInstitution
from chalicelib.domain.errors import Invalid
from tests.support.authorisations import authorisation

NAME = "宁波市计量测试研究院"
#: Authorised in 宁波 and 临海, until 2028-05-31.
OUTLINE = authorisation().outline
LAST = OUTLINE.valid_until
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    "wanted",
    [
        WantedInstitution(),
        WantedInstitution(name="计量测试"),
        WantedInstitution(certificate_number="２０２３〕０２２５"),
        WantedInstitution(region="330200"),
        WantedInstitution(region="330225"),
        WantedInstitution(region="330000"),
        WantedInstitution(valid_from=LAST, valid_to=LAST),
        WantedInstitution(name="宁波", region="331082", valid_from=LAST - DAY),
    ],
)
def test_what_meets_every_condition_is_taken(wanted: WantedInstitution) -> None:
    wanted.check()
    assert wanted.takes(NAME, OUTLINE)


@pytest.mark.parametrize(
    "wanted",
    [
        WantedInstitution(name="杭州"),
        WantedInstitution(certificate_number="0226"),
        WantedInstitution(region="330100"),
        WantedInstitution(region="331003"),
        WantedInstitution(valid_from=LAST + DAY),
        WantedInstitution(valid_to=LAST - DAY),
        WantedInstitution(name="宁波", region="330100"),
    ],
)
def test_what_misses_one_is_not(wanted: WantedInstitution) -> None:
    assert not wanted.takes(NAME, OUTLINE)


def test_without_an_authorisation_there_is_only_a_name() -> None:
    assert WantedInstitution(name="宁波").takes(NAME, None)
    assert not WantedInstitution(region="330200").takes(NAME, None)


def test_days_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(Invalid):
        WantedInstitution(valid_from=LAST, valid_to=LAST - DAY).check()


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_an_authorisation_ends_within_the_days_or_not(first: date, last: date) -> None:
    assert WantedInstitution(valid_from=first, valid_to=last).takes(NAME, OUTLINE) is (first <= LAST <= last)
