"""What the functions of a local stack used: memory, and time."""

import re
from collections.abc import Iterable
from pathlib import Path

from infra.local.settings import STACK_NAME
from tests.stack.local_stack import LocalStack

#: The limits that the functions are to keep.
MOST_MEMORY = 512
MOST_MINUTES = 5

_DURATION = re.compile(r"REPORT .*?\bDuration: ([\d.]+) ms")


def peak_memory(stack: LocalStack, functions: Iterable[str]) -> float:
    """The most memory (MiB) that any process of these functions has held so far."""
    peaks = [_peak(pid) for function in functions for pid in stack.worker_pids(function)]
    return max(peaks)


def longest_run(stack: LocalStack, functions: Iterable[str]) -> float:
    """The longest time (seconds) that any of these functions has taken, by its log."""
    return max(seconds for function in functions for seconds in _runs(stack, function))


def _runs(stack: LocalStack, function: str) -> list[float]:
    pages = stack.client("logs").get_paginator("filter_log_events")
    found = pages.paginate(logGroupName=f"/aws/lambda/{STACK_NAME}-{function}", filterPattern="REPORT")
    messages = [event["message"] for page in found for event in page["events"]]
    return [float(duration[1]) / 1000 for each in messages if (duration := _DURATION.search(each))]


def _peak(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert found, "the kernel tells no peaks"
    return int(found[1]) / 1024
