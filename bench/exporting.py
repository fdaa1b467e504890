"""An export of 20,000 rows: on the stack from request to file, and the writing alone."""

import subprocess
import sys
import time
from collections.abc import Iterator

from bench.importing import BIG, BIG_LEDGER, PATIENCE
from bench.report import Line
from bench.timing import seconds
from bench.workers import MOST_MEMORY, peak_memory
from tests.stack.clerk import Clerk, clerk_of
from tests.stack.local_stack import LocalStack

PAUSE = 0.5


def exporting(stack: LocalStack) -> Iterator[Line]:
    """Export everything that was imported before."""
    clerk = clerk_of(stack, BIG_LEDGER)
    took = seconds(lambda: exported(clerk))
    yield Line(f"export of {BIG:,} rows on the stack", f"{BIG / took:,.0f} rows/s ({took:.1f} s)")
    peak = peak_memory(stack, ["workbook-writer"])
    yield Line("its most memory", f"{peak:.0f} MiB", f"at most {MOST_MEMORY} MiB", peak <= MOST_MEMORY)
    alone, start, peak = _alone()
    yield Line("writing the workbook alone", f"{BIG / alone:,.0f} rows/s, {start:.0f} to {peak:.0f} MiB")


def exported(clerk: Clerk) -> None:
    """Ask for an export of everything and wait for its file."""
    job_id = clerk.call("POST", "/exports", {}).json()["id"]
    deadline = time.monotonic() + PATIENCE
    while (job := clerk.job(job_id))["state"] != "done":
        assert job["state"] == "writing", job
        assert time.monotonic() < deadline, job
        time.sleep(PAUSE)
    assert job["stored"] == BIG, job


def _alone() -> tuple[float, float, float]:
    """Seconds, and the most memory (MiB) before and after, in a process that does nothing else."""
    command = [sys.executable, "-m", "bench.inside.export", str(BIG)]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    took, start, peak = map(float, answer.stdout.split())
    return took, start, peak
