"""How fast a workbook is read, against openpyxl."""

import tempfile
from pathlib import Path

from openpyxl import load_workbook

from bench.report import Line, at_least
from bench.samples import make_workbook
from bench.timing import best
from chalicelib.adapters.workbooks.reader import read_table

ROWS = 10_000
RUNS = 5
LEAST = 8


def reading() -> Line:
    """Our reader, with everything it checks first, and openpyxl's read-only mode on the same file."""
    with tempfile.TemporaryDirectory() as folder:
        path = make_workbook(Path(folder) / "ledger.xlsx", ROWS)
        ours, theirs = best(
            RUNS, lambda: sum(1 for _ in read_table(path.read_bytes()).rows), lambda: read_with_openpyxl(path)
        )
    more = f" as fast ({ours:.2f} s against {theirs:.2f} s)"
    return at_least(f"reading {ROWS:,} rows × 23 columns", theirs / ours, LEAST, more)


def read_with_openpyxl(path: Path) -> int:
    """Read every value of the first sheet in read-only mode; the number of rows."""
    workbook = load_workbook(path, read_only=True)
    rows = sum(1 for _ in workbook.worksheets[0].iter_rows(values_only=True))
    workbook.close()
    return rows
