"""Ports and what is said about them."""

import socket

import pytest

from infra.local.emulator import require_free
from infra.local.settings import HOST, Trouble, developer_settings


def test_ports_can_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QJ_PORT", "8123")
    monkeypatch.setenv("QJ_AWS_PORT", "4567")
    settings = developer_settings()
    assert (settings.site_url, settings.aws_url) == ("http://127.0.0.1:8123", "http://127.0.0.1:4567")


@pytest.mark.parametrize("port", ["", "http", "80", "70000", "-1"])
def test_a_port_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    monkeypatch.setenv("QJ_PORT", port)
    with pytest.raises(Trouble, match=r"QJ_PORT 应为 1024 到 65535 的端口号(.|\n)*QJ_PORT must be a port"):
        developer_settings()


def test_a_taken_port_is_named_with_what_to_do() -> None:
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Trouble, match=rf"端口 {port} 已被占用(.|\n)*QJ_PORT={port + 1} make run"):
            require_free(port, "QJ_PORT")
