"""`make reset` forgets the state and nothing else."""

from pathlib import Path

import pytest

from infra.local import reset as reset_module
from infra.local.settings import Trouble


def test_state_goes_and_the_set_up_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reset_module, "LOCAL", tmp_path)
    monkeypatch.setattr(reset_module, "is_running", lambda: False)
    for name in ("state", "objects", "aws"):
        (tmp_path / name).mkdir()
    (tmp_path / "emulator.pid").write_text("1")
    reset_module.reset()
    assert [each.name for each in tmp_path.iterdir()] == ["aws"]


def test_it_is_refused_while_the_stack_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reset_module, "LOCAL", tmp_path)
    monkeypatch.setattr(reset_module, "is_running", lambda: True)
    (tmp_path / "state").mkdir()
    with pytest.raises(Trouble, match="Ctrl-C"):
        reset_module.reset()
    assert (tmp_path / "state").exists()
