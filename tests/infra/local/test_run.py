"""Starting the local stack again."""

from pathlib import Path

import pytest

from infra.local.run import require_kept_port
from infra.local.settings import Settings, Trouble


def settings(home: Path, port: int) -> Settings:
    return Settings(home=home, door_port=8000, aws_port=port)


def test_the_same_port_is_welcome_again(tmp_path: Path) -> None:
    require_kept_port(settings(tmp_path, 4566))
    require_kept_port(settings(tmp_path, 4566))


def test_another_port_is_refused_with_the_one_that_fits(tmp_path: Path) -> None:
    require_kept_port(settings(tmp_path, 4566))
    with pytest.raises(Trouble, match="QJ_AWS_PORT=4566"):
        require_kept_port(settings(tmp_path, 4610))
