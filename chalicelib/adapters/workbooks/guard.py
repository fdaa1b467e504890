"""placeholder until the next commit."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def vetted(content: bytes) -> Iterator[Path]:
    """A workbook that may be opened."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "workbook.xlsx"
        path.write_bytes(content)
        yield path
