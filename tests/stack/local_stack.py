"""One local stack of a test run's own: free ports, a temporary home, short visibility timeouts."""

import json
import os
import signal
import socket
import subprocess
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from infra.local import deploy
from infra.local.door import Door
from infra.local.emulator import Emulator
from infra.local.outbox import Outbox, Sent
from infra.local.settings import HOST, STACK_NAME, Settings

#: Long enough for the work under load, short enough to wait for a second delivery.
PARAMETERS = {
    "UploadsVisibility": "30",
    "ImportPartsVisibility": "15",
    "WorkbooksVisibility": "60",
    "NoticesVisibility": "15",
    "DeliveryFeedbackVisibility": "15",
    "DocumentsVisibility": "15",
}


class LocalStack:
    """Emulator, deployed stack and front door."""

    def __init__(self, home: Path) -> None:
        self.settings = Settings(home=home, door_port=free_port(), aws_port=free_port())
        self._outbox = Outbox(self.settings)
        self._open = ExitStack()

    def start(self) -> None:
        """Bring everything up; what is deployed already is left alone."""
        self._open.enter_context(Emulator(self.settings))
        deploy.deploy(self.settings, PARAMETERS)
        self.environment = deploy.environment(self.settings)
        self._outbox = Outbox(self.settings)
        self._open.callback(self._outbox.keep)
        self._open.enter_context(Door(self.settings, deploy.api_id(self.settings), self._outbox))

    def stop(self) -> None:
        """Close the door, keep the outbox, let the emulator write its state."""
        self._open.close()

    def restart(self) -> None:
        """What Ctrl-C and another `make run` do."""
        self.stop()
        self.start()

    @property
    def site_url(self) -> str:
        """Where the browser goes."""
        return self.settings.site_url

    @property
    def api_url(self) -> str:
        """What the API's paths are appended to."""
        return f"{self.settings.site_url}/api/v1"

    def client(self, service: str) -> Any:
        """An SDK client with all rights."""
        return deploy.client(self.settings, service)

    def client_as(self, function: str, service: str) -> Any:
        """An SDK client with the rights of a function, such as `notice-sender`."""
        iam = self.client("iam")
        configuration = self.client("lambda").get_function_configuration(
            FunctionName=f"{STACK_NAME}-{function}"
        )
        role = configuration["Role"].rpartition("/")[2]
        policy = iam.get_role_policy(RoleName=role, PolicyName=function)["PolicyDocument"]
        iam.create_user(UserName=function)
        iam.put_user_policy(UserName=function, PolicyName=function, PolicyDocument=json.dumps(policy))
        key = iam.create_access_key(UserName=function)["AccessKey"]
        return deploy.client(self.settings, service, key["AccessKeyId"], key["SecretAccessKey"])

    def sent(self) -> Sent:
        """The e-mails and SMS sent so far."""
        return self._outbox.sent()

    def kill_workers(self, function: str) -> int:
        """Kill the running processes of a function, such as `import-writer`; tells how many there were."""
        pids = self.worker_pids(function)
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
        return len(pids)

    def worker_pids(self, function: str) -> list[int]:
        """The processes that run a function now or wait to."""
        folder = str(self.settings.home / "tmp" / f"ministack-lambda-{STACK_NAME}-{function}-")
        command = ["ps", "-axwwo", "pid=,args="]
        listing = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return [int(line.split()[0]) for line in listing.splitlines() if folder in line]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
