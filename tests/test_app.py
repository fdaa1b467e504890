"""The application as Lambda starts it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
#: Slow to import, and of no use to a request.
UNWANTED = {"openpyxl", "python_calamine", "boto3", "argon2", "altcha", "reportlab", "moto"}


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The top-level modules that a start of the application and all its operations import."""
    names = "sorted({m.partition('.')[0] for m in sys.modules})"
    code = f"import app, json, sys; app.handlers.load_all(); print(json.dumps({names}))"
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(json.loads(answer.stdout))


def test_the_start_loads_nothing_of_no_use_to_most_requests(loaded: set[str]) -> None:
    assert loaded & UNWANTED == set()


def test_stack_traces_stay_inside() -> None:
    from app import app

    assert app.debug is False
