"""What the reminder job reads when 200 instruments are due, among few and among many."""

import os
import subprocess
import sys
from collections.abc import Mapping


def reminders(environment: Mapping[str, str]) -> None:
    """Measure on a stack that is up and has no instruments yet; `environment` is that of its functions."""
    command = [sys.executable, "-m", "bench.reminders_inside"]
    subprocess.run(command, check=True, env={**os.environ, **environment})
