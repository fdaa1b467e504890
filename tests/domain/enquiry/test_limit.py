"""What an address is counted under."""

from datetime import UTC, datetime
from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chalicelib.domain.enquiry.limit import counted_as, minute_of, seconds_left


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("", ""),
        ("nobody", ""),
    ],
)
def test_a_visitor_is_an_address_or_a_network(address: str, expected: str) -> None:
    assert counted_as(address) == expected


@given(st.ip_addresses())
def test_it_does_not_matter_how_an_address_is_written(address: object) -> None:
    text = str(address)
    assert counted_as(ip_address(text).exploded) == counted_as(text)


@given(st.datetimes(timezones=st.just(UTC)))
def test_who_waits_as_long_as_told_is_in_another_minute(instant: datetime) -> None:
    left = seconds_left(instant)
    assert 1 <= left <= 60
    assert minute_of(instant) == minute_of(instant.replace(second=0))
