"""Writes an export of so many rows in this process: seconds, and the most memory before and after (MiB)."""

import resource
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path

from bench.ledgers import sample_rows
from bench.timing import seconds
from chalicelib.adapters.workbooks.export import write_export
from chalicelib.domain.ledger.verdict import LastVerdict

#: Made before the measuring, and repeated.
SAMPLE = 1_000


def measure(rows: int) -> None:
    """Print the three figures."""
    found = [(row.details, row.status, LastVerdict.PASSED) for row in sample_rows(SAMPLE)]
    before = _peak()
    with tempfile.TemporaryDirectory() as folder:
        took = seconds(lambda: write_export(Path(folder) / "export.xlsx", islice(cycle(found), rows)))
    print(took, before, _peak())


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    measure(int(sys.argv[1]))
