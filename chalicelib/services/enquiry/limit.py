"""Keeping the public enquiry from being emptied by machines."""

from datetime import datetime

from chalicelib.adapters.tables import enquiries
from chalicelib.domain.enquiry.limit import ENQUIRIES_A_MINUTE, counted_as, seconds_left
from chalicelib.domain.errors import TooMany


def count_enquiry(address: str, now: datetime) -> None:
    """Count an enquiry from an address; TooMany for those beyond the limit, until the minute is over."""
    if not enquiries.count(counted_as(address), now, ENQUIRIES_A_MINUTE):
        raise TooMany("too_many_enquiries", retry_after=seconds_left(now), limit=ENQUIRIES_A_MINUTE)
