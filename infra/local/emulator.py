"""MiniStack as a child process: started, watched, and stopped so that its state is written."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from infra.local.settings import ACCESS_KEY, HOST, LOCAL, REGION, ROOT, Settings, Trouble
from infra.local.transport import fetch

PYTHON = LOCAL / "aws" / "bin" / "python"
START_SECONDS = 60
STOP_SECONDS = 60
UNCLEAN = (
    "本地系统上次没有正常停止，那次的更改可能没有保存。\n"
    "The local stack was not stopped cleanly; changes made in that run may be lost."
)


class Emulator:
    """A context manager: on leaving, the emulator has written its state and is gone."""

    def __init__(self, settings: Settings, python: Path = PYTHON) -> None:
        self._settings = settings
        self._python = python
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start, and wait until it answers."""
        self._recover()
        require_free(self._settings.aws_port, "QJ_AWS_PORT")
        for folder in ("state", "objects", "tmp"):
            (self._settings.home / folder).mkdir(parents=True, exist_ok=True)
        log = self._settings.home / "emulator.log"
        launcher = str(Path(__file__).with_name("launch.py"))
        with log.open("wb") as output:
            self._process = subprocess.Popen(
                [str(self._python), "-P", launcher, sys.executable, str(ROOT)],
                env=self._environment(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                # Ctrl-C is for the runner, which stops the emulator when everything else is done.
                start_new_session=True,
            )
        self._marker.write_text(str(self._process.pid))
        try:
            self._wait(log)
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Stop cleanly; say so when that did not work, because the newest state is then lost."""
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            # Gone by itself: the marker stays, and the next start says so.
            return
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            print(UNCLEAN, file=sys.stderr)
            return
        self._marker.unlink(missing_ok=True)
        shutil.rmtree(self._settings.home / "tmp", ignore_errors=True)

    @property
    def running(self) -> bool:
        """Whether it is still there."""
        return self._process is not None and self._process.poll() is None

    @property
    def _marker(self) -> Path:
        return self._settings.home / "emulator.pid"

    def _recover(self) -> None:
        """Deal with an emulator whose runner was killed: let it write its state, or say that it could not."""
        if not self._marker.exists():
            return
        pid = int(self._marker.read_text())
        if not self._answers() or not _ended(pid):
            print(UNCLEAN, file=sys.stderr)
        self._marker.unlink()

    def _wait(self, log: Path) -> None:
        deadline = time.monotonic() + START_SECONDS
        while self.running and time.monotonic() < deadline:
            if self._answers():
                return
            time.sleep(0.1)
        raise Trouble(f"模拟器没有启动，原因见 {log}。", f"The emulator did not start; see {log}.")

    def _answers(self) -> bool:
        try:
            return fetch(f"{self._settings.aws_url}/_ministack/ready", seconds=2).status == 200
        except OSError:
            return False

    def _environment(self) -> dict[str, str]:
        home = self._settings.home
        ours = {
            "BIND_HOST": HOST,
            "GATEWAY_PORT": str(self._settings.aws_port),
            "MINISTACK_REGION": REGION,
            "IOT_MTLS_ENABLED": "0",
            "SFTP_ENABLED": "0",
            "PERSIST_STATE": "1",
            "STATE_DIR": str(home / "state"),
            "S3_PERSIST": "1",
            "S3_DATA_DIR": str(home / "objects"),
            "TMPDIR": str(home / "tmp"),
            "LOG_LEVEL": "WARNING",
            # Policies, signatures and CORS are enforced as in AWS.
            "AUTH": "true",
            "AWS_ACCESS_KEY_ID": ACCESS_KEY,
            "AWS_SECRET_ACCESS_KEY": ACCESS_KEY,
            "NO_PROXY": f"{HOST},localhost",
        }
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        return {**inherited, **ours}


def _ended(pid: int) -> bool:
    """Ask a process that is not our child to stop; tells whether it did in time."""
    deadline = time.monotonic() + STOP_SECONDS
    try:
        os.kill(pid, signal.SIGTERM)
        while time.monotonic() < deadline:
            os.kill(pid, 0)
            time.sleep(0.1)
    except ProcessLookupError:
        return True
    return False


def require_free(port: int, variable: str) -> None:
    """Refuse to start on a port that somebody listens on."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.settimeout(1)
        if probe.connect_ex((HOST, port)) == 0:
            raise Trouble(
                f"端口 {port} 已被占用：请停止占用它的程序，"
                f"或用 {variable} 指定另一个端口，例如 {variable}={port + 1} make run。",
                f"Port {port} is taken: stop its user or choose another: {variable}={port + 1} make run.",
            )
