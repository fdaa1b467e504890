"""How long the API function takes to be imported, against the bare libraries that it stands on."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from bench.report import Line, at_most
from bench.timing import best

BARE = "from chalice import Chalice; from pynamodb.models import Model; from pydantic import BaseModel"
OURS = "import app"
UNWANTED = ("openpyxl", "python_calamine", "boto3", "defusedxml", "moto")
RUNS = 11
MOST = 1.6


def starting() -> Iterator[Line]:
    """Fresh interpreters in turns; sources are compiled beforehand, as those of libraries are."""
    with tempfile.TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        _run(OURS, environment), _run(BARE, environment)
        nothing, bare, ours = best(
            RUNS, lambda: _run("", environment), lambda: _run(BARE, environment), lambda: _run(OURS, environment)
        )
    ours, bare = ours - nothing, bare - nothing
    more = f" bare Chalice, PynamoDB, Pydantic ({1000 * ours:.0f} ms)"
    yield at_most("import of the API function", ours / bare, MOST, more)
    loaded = _loaded()
    figure = ", ".join(loaded) or "none of openpyxl, calamine, boto3"
    yield Line("workbook code it loads at start", figure, "none", not loaded)


def _loaded() -> list[str]:
    code = f"import sys, app; print(*[name for name in {UNWANTED!r} if name in sys.modules])"
    return _run(code, dict(os.environ)).split()


def _run(code: str, environment: dict[str, str]) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
