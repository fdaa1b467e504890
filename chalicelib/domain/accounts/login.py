"""How wrong passwords slow down further tries."""

from datetime import datetime, timedelta

#: Wrong passwords without any wait.
FREE_TRIES = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=30)
#: After this long without a try, the wrong ones are forgotten.
FORGET_AFTER = timedelta(days=1)


def wait_after(wrong: int) -> timedelta:
    """How long to wait after so many wrong passwords: from the fifth on 30 s, doubling up to half an hour."""
    if wrong < FREE_TRIES:
        return timedelta()
    doublings = min(wrong - FREE_TRIES, 16)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)


def seconds_left(wrong: int, last_try: datetime, now: datetime) -> int:
    """How many seconds are left to wait, rounded up; 0 when the next try may come."""
    left = last_try + wait_after(wrong) - now
    return max(0, -(-left // timedelta(seconds=1)))


def tries_left(wrong: int) -> int:
    """How many more wrong passwords come without a wait."""
    return max(0, FREE_TRIES - wrong)
