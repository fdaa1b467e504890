"""An import from upload to visible, against the time openpyxl needs just to read the same file."""

import time
from collections.abc import Iterator
from pathlib import Path

from bench.bystander import Bystander
from bench.reading import read_with_openpyxl
from bench.report import Line, at_most
from bench.samples import make_workbook
from bench.timing import seconds
from bench.workers import MOST_MEMORY, MOST_MINUTES, longest_run, peak_memory
from tests.stack.clerk import Clerk, clerk_of
from tests.stack.local_stack import LocalStack

SMALL = 2_000
BIG = 20_000
#: The clerk (by number) whose ledger the many rows are imported into.
BIG_LEDGER = 2
MOST = 4
IDLE_LOOKS = 9
#: As often as the page asks how far an import is.
PAUSE = 1.0
PATIENCE = 280
FUNCTIONS = ("import-reader", "import-writer", "workbook-writer")


def importing(stack: LocalStack, folder: Path) -> Iterator[Line]:
    """Few rows, many rows, and many while somebody else works; each into an empty ledger."""
    small = make_workbook(folder / "small.xlsx", SMALL)
    took, theirs = _against_openpyxl(clerk_of(stack, 1), small, SMALL)
    yield Line(f"import of {SMALL:,} rows", _ratio(took, theirs))
    big = make_workbook(folder / "big.xlsx", BIG)
    took, theirs = _against_openpyxl(clerk_of(stack, BIG_LEDGER), big, BIG)
    yield at_most(f"import of {BIG:,} rows", took / theirs, MOST, _times(took, theirs))
    yield from _meanwhile(stack, big)
    yield _memory(stack)
    yield _time(stack)


def stored(clerk: Clerk, path: Path, rows: int) -> None:
    """Upload a workbook and wait until the ledger shows every row of it."""
    job_id = clerk.upload(path.read_bytes())
    deadline = time.monotonic() + PATIENCE
    while (job := clerk.job(job_id))["state"] != "done":
        assert job["state"] in ("waiting_for_upload", "reading", "writing", "finishing"), job
        assert time.monotonic() < deadline, job
        time.sleep(PAUSE)
    assert clerk.summary()["total"] == rows, job


def _against_openpyxl(clerk: Clerk, path: Path, rows: int) -> tuple[float, float]:
    before = seconds(lambda: read_with_openpyxl(path))
    took = seconds(lambda: stored(clerk, path, rows))
    return took, min(before, seconds(lambda: read_with_openpyxl(path)))


def _meanwhile(stack: LocalStack, path: Path) -> Iterator[Line]:
    other = clerk_of(stack, 3)
    idle = Bystander(other)
    for _ in range(IDLE_LOOKS):
        idle.look()
    with Bystander(other) as busy:
        stored(clerk_of(stack, 4), path, BIG)
    slower = busy.typical / idle.typical
    figure = f"{busy.statuses.count(200)} of {len(busy.times)} answered, slowest {max(busy.times):.1f} s"
    yield Line("another organisation's requests meanwhile", figure, "all answered", busy.always_answered)
    more = f"{slower:.1f} × idle ({1000 * busy.typical:.0f} ms against {1000 * idle.typical:.0f} ms)"
    yield Line("their typical time", more)


def _memory(stack: LocalStack) -> Line:
    peak = peak_memory(stack, FUNCTIONS)
    bound = f"at most {MOST_MEMORY} MiB"
    return Line("most memory of any worker", f"{peak:.0f} MiB", bound, peak <= MOST_MEMORY)


def _time(stack: LocalStack) -> Line:
    longest = longest_run(stack, FUNCTIONS)
    bound = f"at most {MOST_MINUTES} min"
    return Line("longest run of any worker", f"{longest:.1f} s", bound, longest <= 60 * MOST_MINUTES)


def _ratio(took: float, theirs: float) -> str:
    return f"{took / theirs:.2f} ×{_times(took, theirs)}"


def _times(took: float, theirs: float) -> str:
    return f" openpyxl's reading ({took:.1f} s against {theirs:.1f} s)"
