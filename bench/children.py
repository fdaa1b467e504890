"""Measurements that need the environment of the functions, each in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict

from bench.report import Line

#: The functions' logs go to the same place.
MARK = "bench: "


def inside(module: str, environment: Mapping[str, str]) -> Iterator[Line]:
    """Run a module of `bench.inside` and hand on the lines that it tells, as they come."""
    command = [sys.executable, "-m", f"bench.inside.{module}"]
    with subprocess.Popen(
        command, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout
        for told in child.stdout:
            if told.startswith(MARK):
                yield Line(**json.loads(told.removeprefix(MARK)))
    if child.returncode:
        raise SystemExit(f"bench.inside.{module} failed")


def tell(line: Line) -> None:
    """Hand a line to the process that prints."""
    print(MARK + json.dumps(asdict(line)), flush=True)
