"""What a person is told when the machine lacks something: one sentence, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from infra import setup

SETUP = Path(setup.__file__)


def run_setup(path: str) -> subprocess.CompletedProcess[str]:
    """The set-up with another PATH."""
    environment = {**os.environ, "PATH": path}
    return subprocess.run(
        [sys.executable, SETUP], env=environment, capture_output=True, text=True, check=False
    )


def program(folder: Path, name: str, output: str) -> None:
    """A program that prints one line."""
    file = folder / name
    file.write_text(f"#!/bin/sh\necho {output}\n")
    file.chmod(0o755)


def test_a_missing_node_is_named(tmp_path: Path) -> None:
    found = run_setup(str(tmp_path))
    assert found.returncode == 1
    assert found.stderr == (
        "缺少 Node.js：请先安装 Node.js 20.19 或更高版本（含 npm）。\n"
        "Node.js is missing: install Node.js 20.19 or later, with npm.\n"
    )


def test_an_old_node_is_named(tmp_path: Path) -> None:
    program(tmp_path, "node", "v18.20.4")
    program(tmp_path, "npm", "9.2.0")
    found = run_setup(str(tmp_path))
    assert found.returncode == 1
    assert "现在是 v18.20.4" in found.stderr
    assert "Traceback" not in found.stderr


def test_an_old_python_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 12))
    with pytest.raises(setup.Lacking, match=r"需要 Python 3\.11 或更高版本，现在是 3\.10"):
        setup.check_python()


def test_a_python_without_venv_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(setup.Lacking, match="apt install python3-venv"):
        setup.check_python()


def test_a_failed_step_says_which(tmp_path: Path) -> None:
    with pytest.raises(setup.Lacking, match="false"):
        setup.run(["false"], tmp_path)


def test_a_step_is_repeated_only_when_what_it_reads_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    source, stamp = tmp_path / "requirements.txt", tmp_path / "stamp"
    source.write_text("a==1")
    assert not setup.is_done(stamp, setup.fingerprint(source))
    stamp.write_text(setup.fingerprint(source))
    assert setup.is_done(stamp, setup.fingerprint(source))
    source.write_text("a==2")
    assert not setup.is_done(stamp, setup.fingerprint(source))
