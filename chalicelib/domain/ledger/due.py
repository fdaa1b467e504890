"""When a verification runs out, and what that means today. All dates are dates in Asia/Shanghai."""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

#: Due within this many days, today included, is yellow (manual 3.3).
SOON_DAYS = 30


class Validity(StrEnum):
    """What an instrument's due date means today; only VALID, DUE_SOON and UNLIMITED count as valid."""

    VALID = "valid"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    NEVER_VERIFIED = "never_verified"
    UNLIMITED = "unlimited"
    OUT_OF_SERVICE = "out_of_service"
    #: Not passed: it must not be used, whatever its former dates were.
    FAILED = "failed"


def due_date(last_verified_on: date, interval_months: int) -> date:
    """The last valid day: the day before the same day of a later month, or that month's last day."""
    months = last_verified_on.year * 12 + last_verified_on.month - 1 + interval_months
    year, month = divmod(months, 12)
    last_day = monthrange(year, month + 1)[1]
    if last_verified_on.day > last_day:
        return date(year, month + 1, last_day)
    return date(year, month + 1, last_verified_on.day) - timedelta(days=1)


def soon_until(today: date) -> date:
    """The last due date that still counts as due soon."""
    return today + timedelta(days=SOON_DAYS)
