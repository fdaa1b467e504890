"""`make run`: emulator, stack, demo, front door, until Ctrl-C."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import Any

from infra.local import deploy
from infra.local.door import Door
from infra.local.emulator import Emulator, require_free
from infra.local.outbox import Outbox
from infra.local.seed import ACCOUNTS
from infra.local.settings import LOCAL, ROOT, Settings, Trouble, developer_settings
from infra.local.transport import fetch

#: Who runs now, and on which ports; it is there only while `make run` is.
RUNNING = LOCAL / "running.json"


def run() -> None:
    """Start everything, serve until Ctrl-C or SIGTERM, stop everything."""
    settings = developer_settings()
    _refuse_second_run()
    require_kept_port(settings)
    require_free(settings.door_port, "QJ_PORT")
    _on_stop(signal.default_int_handler)
    RUNNING.parent.mkdir(parents=True, exist_ok=True)
    RUNNING.write_text(
        json.dumps({"pid": os.getpid(), "door_port": settings.door_port, "aws_port": settings.aws_port})
    )
    with Emulator(settings) as emulator:
        outbox = Outbox(settings)
        try:
            _serve(settings, emulator, outbox)
        except KeyboardInterrupt:
            print("\n正在保存并停止……", flush=True)
        finally:
            # From here on another Ctrl-C would only lose what is being saved.
            _on_stop(signal.SIG_IGN)
            if emulator.running:
                outbox.keep()
            RUNNING.unlink(missing_ok=True)


def _on_stop(handler: Callable[[int, FrameType | None], Any] | signal.Handlers) -> None:
    # SIGINT too: a shell starts background jobs with it ignored.
    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, handler)


def require_kept_port(settings: Settings) -> None:
    """Refuse another emulator port than the state was made with: its queues go by the old one."""
    kept = settings.state / "aws-port"
    if kept.exists() and kept.read_text() != str(settings.aws_port):
        raise Trouble(
            f"已有数据是用 QJ_AWS_PORT={kept.read_text()} 建立的：请用这个端口启动，或先执行 make reset。",
            f"The data was made with QJ_AWS_PORT={kept.read_text()}: use it, or type make reset first.",
        )
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(str(settings.aws_port))


def running_settings() -> Settings:
    """The settings of the local stack that runs now."""
    known = _running()
    if known is None:
        raise Trouble(
            "本地系统没有运行：请先在另一个终端执行 make run。",
            "The local stack is not running: type make run in another terminal first.",
        )
    return Settings(home=LOCAL, door_port=known["door_port"], aws_port=known["aws_port"])


def is_running() -> bool:
    """Whether a `make run` is going on."""
    return _running() is not None


def _serve(settings: Settings, emulator: Emulator, outbox: Outbox) -> None:
    deploy.deploy(settings)
    _seed(settings)
    with Door(settings, deploy.api_id(settings), outbox):
        _welcome(settings)
        started_by = os.getppid()
        while emulator.running:
            if os.getppid() != started_by:
                raise KeyboardInterrupt
            time.sleep(0.5)
    raise Trouble(
        f"模拟器意外停止，原因见 {settings.home / 'emulator.log'}。",
        f"The emulator stopped by itself; see {settings.home / 'emulator.log'}.",
    )


def _seed(settings: Settings) -> None:
    stamp = settings.state / "seeded"
    if stamp.exists():
        return
    environment = {**os.environ, **deploy.environment(settings)}
    subprocess.run([sys.executable, "-m", "infra.local.seed"], cwd=ROOT, env=environment, check=True)
    stamp.touch()


def _welcome(settings: Settings) -> None:
    print(f"\n  {settings.site_url}\n")
    for account in ACCOUNTS:
        print(f"  {account.kind}：用户名 {account.user_name}，密码 {account.password}")
    print("\n  发出的邮件和短信：/outbox　今天的提醒：make remind　停止：Ctrl-C", flush=True)


def _refuse_second_run() -> None:
    known = _running()
    if known is not None:
        raise Trouble(
            f"本地系统已经在运行：http://127.0.0.1:{known['door_port']}，要重新启动请先在那个终端按 Ctrl-C。",
            f"The local stack is already running at http://127.0.0.1:{known['door_port']}.",
        )


def _running() -> dict[str, int] | None:
    if not RUNNING.exists():
        return None
    known: dict[str, int] = json.loads(RUNNING.read_text())
    try:
        fetch(f"http://127.0.0.1:{known['door_port']}/outbox.json", seconds=2)
        os.kill(known["pid"], 0)
    except OSError:
        return None
    return known
