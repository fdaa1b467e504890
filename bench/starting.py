"""How long the API function takes to be imported, against the bare libraries that it stands on."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping

from bench.report import Line, at_most

BARE = "from chalice import Chalice; from pynamodb.models import Model; from pydantic import BaseModel"
OURS = "import app"
#: What the first request to the ledger loads as well.
LEDGER = "import app; from chalicelib.handlers import ledger"
UNWANTED = ("openpyxl", "python_calamine", "boto3", "PIL", "argon2", "altcha")
RUNS = 11
MOST = 1.6


def starting() -> Iterator[Line]:
    """Fresh interpreters in turns; our sources are compiled beforehand, as those of libraries are."""
    with tempfile.TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        times = [[_import(code, environment) for code in (BARE, OURS, LEDGER)] for _ in range(RUNS)]
    bare, ours, ledger = (min(of_one) for of_one in zip(*times, strict=True))
    more = f" bare Chalice + PynamoDB + Pydantic ({1000 * ours:.0f} ms)"
    yield at_most("import of the API function", ours / bare, MOST, more)
    yield at_most(
        "and of what the ledger's first request loads", ledger / bare, MOST, f" ({1000 * ledger:.0f} ms)"
    )
    loaded = _run(
        f"import sys; from chalicelib import handlers; import app; handlers.load_all(); "
        f"print(*(sys.modules.keys() & {set(UNWANTED)!r}))",
        os.environ,
    )
    named = "workbook, picture and boto3 code in all of it"
    yield Line(named, loaded.strip() or "none", "none", not loaded.strip())


def _import(code: str, environment: Mapping[str, str]) -> float:
    # Processor time, which other programs hardly disturb; importing waits for nothing.
    timed = f"import time; start = time.process_time(); {code}; print(time.process_time() - start)"
    return float(_run(timed, environment))


def _run(code: str, environment: Mapping[str, str]) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
