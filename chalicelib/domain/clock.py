"""Time: instants are UTC, dates are dates in Asia/Shanghai (which has had no summer time since 1991)."""

from datetime import UTC, date, datetime, time, timedelta, timezone

SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")


def now() -> datetime:
    """This instant, UTC, to the millisecond: what is stored is what was meant."""
    instant = datetime.now(UTC)
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)


def date_in_china(instant: datetime) -> date:
    """The date on the wall in Shanghai at an instant."""
    return instant.astimezone(SHANGHAI).date()


def end_of_day(day: date) -> datetime:
    """The last instant of a day in Shanghai."""
    return datetime.combine(day, time.max, SHANGHAI)


def today() -> date:
    """Today in Asia/Shanghai."""
    return date_in_china(now())
