"""How fast workbooks are read and written."""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from openpyxl import load_workbook

from bench.samples import make_workbook
from chalicelib.adapters.workbooks.reader import read_table

READ_ROWS = 10_000
EXPORT_ROWS = 20_000
_RUNS = 3


def reading() -> float:
    """How many times as long openpyxl's read-only mode needs to read the same 10,000 rows."""
    with tempfile.TemporaryDirectory() as folder:
        path = make_workbook(Path(folder) / "ledger.xlsx", READ_ROWS)
        theirs = _best(lambda: read_with_openpyxl(path))
        ours = _best(lambda: read_table(path.read_bytes()))
    ratio = theirs / ours
    print(f"reading {READ_ROWS:,} rows: {ratio:.1f} times as fast as openpyxl ({ours:.2f} s, {theirs:.2f} s)")
    return ratio


def exporting() -> float:
    """Rows a second, measured in a process of its own, whose peak memory is printed too."""
    found = subprocess.run(
        [sys.executable, "-m", "bench.workbooks", "export"], check=True, capture_output=True, text=True
    )
    seconds, start, peak = map(float, found.stdout.split())
    speed = EXPORT_ROWS / seconds
    print(
        f"export of {EXPORT_ROWS:,} rows: {speed:,.0f} rows/s, memory {peak:.0f} MiB ({start:.0f} at start)"
    )
    return speed


def read_with_openpyxl(path: Path) -> int:
    """Read every value of the first sheet in read-only mode; the number of rows."""
    workbook = load_workbook(path, read_only=True)
    rows = sum(1 for _ in workbook.worksheets[0].iter_rows(values_only=True))
    workbook.close()
    return rows


def _best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def _export_here() -> None:
    from bench.samples import hospital_rows
    from chalicelib.adapters.workbooks.export import write_export
    from chalicelib.domain.reference.catalogue import catalogue
    from chalicelib.domain.reference.divisions import divisions
    from chalicelib.domain.workbooks.checks import InstrumentChecker
    from chalicelib.domain.workbooks.columns import COLUMNS

    checker = InstrumentChecker(catalogue(), divisions())
    fields = [column.field for column in COLUMNS]
    (first,) = (checker.check(dict(zip(fields, row, strict=False))) for row in hospital_rows(1))
    assert isinstance(first, tuple)
    before = _peak()
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        write_export(Path(folder) / "export.xlsx", (first for _ in range(EXPORT_ROWS)))
        print(time.perf_counter() - start, before, _peak())


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if sys.argv[1:] == ["export"]:
        _export_here()
    else:
        reading()
        exporting()
