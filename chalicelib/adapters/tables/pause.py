"""Waiting before another try, longer each time, and never in step with others who wait."""

import random
import time

FIRST_SECONDS = 0.02


def wait(attempt: int) -> None:
    """Wait after a try, counted from 0; at most FIRST_SECONDS, doubled with each."""
    time.sleep(random.uniform(0, FIRST_SECONDS * 2**attempt))  # noqa: S311 - no secret
