"""Days that an institution may name; dates are dates in Asia/Shanghai."""

from datetime import date, timedelta

from chalicelib.domain.errors import Invalid

#: An appointment later than that is a slip of the pen.
FURTHEST_APPOINTMENT = timedelta(days=366)


def check_appointed(day: date, today: date) -> None:
    """Invalid for a day that is over, or more than a year ahead; today any time may be named."""
    if day < today:
        raise Invalid.one("day", "appointed_in_past")
    if day - today > FURTHEST_APPOINTMENT:
        raise Invalid.one("day", "appointed_too_far")


def check_received(day: date, today: date) -> None:
    """Invalid for a day that is still to come."""
    if day > today:
        raise Invalid.one("day", "received_in_future")
