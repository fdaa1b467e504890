"""A clerk of an approved organisation, at work on the local stack."""

import json
import os
import subprocess
import sys
import time
import uuid
from dataclasses import dataclass
from typing import Any

from infra.local.transport import Answer, fetch
from tests.stack.local_stack import LocalStack
from tests.stack.visitors import SECONDS, new_credit_code

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ENDED = {"done", "refused", "failed", "expired"}


@dataclass(frozen=True, slots=True)
class Clerk:
    """Calls the API with a session of her own."""

    stack: LocalStack
    organisation: str
    token: str

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        """One request; headers are written with underscores."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        sent |= {"cookie": f"session={self.token}", "content-type": "application/json"}
        raw = None if body is None else json.dumps(body).encode()
        url = f"{self.stack.api_url}{path}"
        return fetch(url, method, body=raw, headers=sent, seconds=SECONDS)

    def upload(self, content: bytes, file_name: str = "台账.xlsx") -> str:
        """Start an import and post its workbook as a browser does; the job's id."""
        answer = self.call("POST", "/imports", {"file_name": file_name, "size": len(content)})
        assert answer.status == 201, answer.body
        started = answer.json()
        boundary = uuid.uuid4().hex
        body = _form(started["upload"]["fields"], content, boundary)
        headers = {"content-type": f"multipart/form-data; boundary={boundary}"}
        posted = fetch(started["upload"]["url"], "POST", body=body, headers=headers, seconds=SECONDS)
        assert posted.status in (200, 201, 204), posted.body
        return str(started["job"]["id"])

    def job(self, job_id: str) -> dict[str, Any]:
        """How far a job is."""
        found: dict[str, Any] = self.call("GET", f"/jobs/{job_id}").json()
        return found

    def ended(self, job_id: str, seconds: float = 120) -> dict[str, Any]:
        """The job once it has ended."""
        deadline = time.monotonic() + seconds
        while (job := self.job(job_id))["state"] not in ENDED:
            assert time.monotonic() < deadline, job
            time.sleep(0.5)
        return job

    def summary(self) -> dict[str, Any]:
        """The counts above the ledger."""
        found: dict[str, Any] = self.call("GET", "/instruments/summary").json()
        return found


def clerk_of(stack: LocalStack, number: int, kind: str = "enterprise", *regions: str) -> Clerk:
    """The clerk of a new organisation, another for every number; an institution is authorised for regions."""
    code = new_credit_code(number)
    return Clerk(stack, code, run_inside(stack, "tests.support.session", code, kind, *regions)[-1])


def run_inside(stack: LocalStack, module: str, *arguments: str) -> list[str]:
    """The lines that a module prints when it is run in the stack's environment."""
    command = [sys.executable, "-m", module, *arguments]
    environment = {**os.environ, **stack.environment}
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return answer.stdout.splitlines()


def _form(fields: dict[str, str], content: bytes, boundary: str) -> bytes:
    lines = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    ]
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="f.xlsx"\r\n'
    file = f"{head}Content-Type: {XLSX}\r\n\r\n".encode()
    return "".join(lines).encode() + file + content + f"\r\n--{boundary}--\r\n".encode()
