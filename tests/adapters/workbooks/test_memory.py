"""A worker has 512 MiB: the largest workbook there may be must leave room in it."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from chalicelib.adapters.workbooks.limits import LARGEST_FILE, MIB, MOST_ROWS
from tests.adapters.workbooks.crafted import cell, heading_row, sheet, workbook

_COLUMNS = "ABCDEFGHIJKLMNOPQRSTUVWX"
#: The peak of this process alone: what getrusage says includes the one that started it.
_READ = """
import sys
from pathlib import Path
from chalicelib.adapters.workbooks.reader import read_table
rows = len(read_table(Path(sys.argv[1]).read_bytes()).rows)
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(rows, peak.split()[1])
"""


def _row(number: int) -> bytes:
    """A row of texts that hardly compress."""
    texts = {letter: hashlib.sha256(f"{letter}{number}".encode()).hexdigest() for letter in _COLUMNS}
    cells = (cell(f"{letter}{number}", f"器具{text[:19]}") for letter, text in texts.items())
    return b'<row r="%d">' % number + b"".join(cells) + b"</row>"


def test_the_largest_workbook_is_read_and_leaves_room(tmp_path: Path) -> None:
    path = tmp_path / "largest.xlsx"
    path.write_bytes(workbook(sheet(heading_row(), *map(_row, range(2, MOST_ROWS + 2)))))
    assert 15 * MIB < path.stat().st_size < LARGEST_FILE
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    read = subprocess.run(
        [sys.executable, "-c", _READ, path], env=environment, capture_output=True, text=True, check=True
    )
    rows, peak = map(int, read.stdout.split())
    assert rows == MOST_ROWS
    assert peak / 1024 < 300
