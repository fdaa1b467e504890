"""Writes an export of so many rows in this process: seconds, and the most memory before and after (MiB)."""

import resource
import sys
import tempfile
from pathlib import Path

from bench.ledgers import sample_rows
from bench.timing import seconds
from chalicelib.adapters.workbooks.export import write_export


def measure(rows: int) -> None:
    """Print the three figures."""
    found = [(row.details, row.status) for row in sample_rows(rows)]
    before = _peak()
    with tempfile.TemporaryDirectory() as folder:
        took = seconds(lambda: write_export(Path(folder) / "export.xlsx", iter(found)))
    print(took, before, _peak())


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    measure(int(sys.argv[1]))
