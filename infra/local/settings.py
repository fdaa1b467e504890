"""Where the local stack keeps its things and which ports it takes."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCAL = ROOT / ".local"
HOST = "127.0.0.1"
REGION = "us-east-1"
#: The emulator's root user; its secret is the same word.
ACCESS_KEY = "test"
STACK_NAME = "qiangjian"
MAIL_FROM = "qiangjian@example.com"
SERVICE_TELEPHONE = "010-12345678"

DOOR_PORT = 8000
AWS_PORT = 4566


class Trouble(Exception):
    """Something the person at the terminal can put right; the text says how, in both languages."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(f"{chinese}\n{english}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """One local stack; tests run theirs beside the developer's."""

    home: Path
    door_port: int
    aws_port: int

    @property
    def site_url(self) -> str:
        """The address to open in the browser."""
        return f"http://{HOST}:{self.door_port}"

    @property
    def aws_url(self) -> str:
        """The emulator's address, for the SDK and for the browser's uploads."""
        return f"http://{HOST}:{self.aws_port}"

    @property
    def state(self) -> Path:
        """What survives a restart."""
        return self.home / "state"


def developer_settings() -> Settings:
    """The settings of `make run`; ports by QJ_PORT and QJ_AWS_PORT."""
    return Settings(
        home=LOCAL, door_port=_port("QJ_PORT", DOOR_PORT), aws_port=_port("QJ_AWS_PORT", AWS_PORT)
    )


def _port(variable: str, default: int) -> int:
    text = os.environ.get(variable, str(default))
    if not text.isdecimal() or not 1024 <= int(text) <= 65535:
        raise Trouble(
            f"{variable} 应为 1024 到 65535 的端口号，现在是 {text!r}。",
            f"{variable} must be a port number from 1024 to 65535; it is {text!r}.",
        )
    return int(text)
