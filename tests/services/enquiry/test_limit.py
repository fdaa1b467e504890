"""How often anybody may look something up."""

from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.adapters.tables.enquiries import EnquiriesItem
from chalicelib.domain.enquiry.limit import ENQUIRIES_A_MINUTE
from chalicelib.domain.errors import TooMany
from chalicelib.services.enquiry.limit import count_enquiry

NOW = datetime(2026, 11, 23, 1, 0, 15, tzinfo=UTC)
ADDRESS = "203.0.113.7"

pytestmark = pytest.mark.usefixtures("aws")


@pytest.fixture
def spent() -> None:
    """As many enquiries as there may be in a minute."""
    for _ in range(ENQUIRIES_A_MINUTE):
        count_enquiry(ADDRESS, NOW)


def test_the_sixty_first_waits_until_the_minute_is_over(spent: None) -> None:
    with pytest.raises(TooMany) as refused:
        count_enquiry(ADDRESS, NOW)
    assert (refused.value.code, refused.value.retry_after) == ("too_many_enquiries", 45)
    count_enquiry(ADDRESS, NOW + timedelta(seconds=refused.value.retry_after))


def test_other_addresses_go_on(spent: None) -> None:
    count_enquiry("203.0.113.8", NOW)


def test_the_addresses_of_one_network_count_together() -> None:
    for number in range(ENQUIRIES_A_MINUTE):
        count_enquiry(f"2001:db8::{number:x}", NOW)
    with pytest.raises(TooMany):
        count_enquiry("2001:db8::ffff", NOW)
    count_enquiry("2001:db8:0:1::1", NOW)


def test_the_address_is_not_kept_and_the_counter_ends(spent: None) -> None:
    (item,) = EnquiriesItem.scan()
    assert ADDRESS not in f"{item.pk} {item.sk}"
    assert NOW < item.expires_at <= NOW + timedelta(hours=1)
