"""Taking times fairly."""

import time
from collections.abc import Callable

Work = Callable[[], object]


def seconds(work: Work) -> float:
    """How long some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def best(runs: int, *works: Work) -> list[float]:
    """The best time of each, taken in turns so that what else the machine does disturbs all alike."""
    times = [[seconds(work) for work in works] for _ in range(runs)]
    return [min(of_one) for of_one in zip(*times, strict=True)]
