"""The front door, with a stand-in for the emulator behind it."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from infra.local import door as door_module
from infra.local.door import Door
from infra.local.outbox import Outbox
from infra.local.settings import HOST, SERVICE_TELEPHONE, Settings
from infra.local.transport import Answer, fetch
from tests.stack.local_stack import free_port


class StandIn(BaseHTTPRequestHandler):
    """Answers with what it was asked, and sends two cookies and an SMS."""

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        document: dict[str, object] = {
            "path": self.path,
            "host": self.headers["Host"],
            "method": self.command,
            "body": self.rfile.read(length).decode(),
            "messages": {},
            "sms_messages": {"+86138": [{"MessageId": "1", "PhoneNumber": "+86138", "Message": "你好"}]},
        }
        body = json.dumps(document).encode()
        if self.path.endswith("/huge"):
            body = b"x" * (door_module.LARGEST_ANSWER + 1)
        self.send_response(201)
        self.send_header("Set-Cookie", "a=1")
        self.send_header("Set-Cookie", "b=2")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_DELETE = _answer  # noqa: N815 - http.server's names

    def log_message(self, _format: str, *_: object) -> None:
        """Keep quiet."""


@contextmanager
def emulator(port: int) -> Iterator[None]:
    """The stand-in, serving."""
    server = ThreadingHTTPServer((HOST, port), StandIn)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address of an open door."""
    settings = Settings(home=tmp_path, door_port=free_port(), aws_port=free_port())
    settings.state.mkdir()
    (tmp_path / "index.html").write_text("<!doctype html>")
    with emulator(settings.aws_port), Door(settings, "abcd1234", Outbox(settings), site=tmp_path):
        yield settings.site_url


def test_the_api_is_reached_as_in_aws(address: str) -> None:
    answer = fetch(f"{address}/api/v1/things?x=1", "POST", body=b"{}", headers={"If-Match": '"1"'})
    assert answer.status == 201
    seen = answer.json()
    assert (seen["method"], seen["path"], seen["body"]) == ("POST", "/api/v1/things?x=1", "{}")
    assert seen["host"].startswith("abcd1234.execute-api.localhost:")
    assert [value for name, value in answer.headers if name == "Set-Cookie"] == ["a=1", "b=2"]


def test_every_answer_has_the_security_headers(address: str) -> None:
    for path in ("/", "/missing.js", "/outbox", "/outbox.json", "/api/v1/x"):
        names = {name for name, _ in fetch(address + path).headers}
        assert {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"} <= names, path


def test_the_site_takes_no_writes(address: str) -> None:
    assert fetch(f"{address}/", "POST", body=b"x").status == 405
    assert fetch(f"{address}/missing.js").status == 404


def test_a_request_over_the_gateway_s_limit_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door_module, "LARGEST_REQUEST", 10)
    assert fetch(f"{address}/api/v1/x", "POST", body=b"x" * 11).status == 413


def test_an_answer_over_lambda_s_limit_is_refused(address: str) -> None:
    assert fetch(f"{address}/api/v1/huge").status == 502


def test_a_slow_answer_ends_as_at_the_gateway(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def late(*_: object, **__: object) -> Answer:
        raise TimeoutError

    monkeypatch.setattr(door_module, "fetch", late)
    assert fetch(f"{address}/api/v1/x").status == 504


def test_the_outbox_can_be_read(address: str) -> None:
    assert "你好" in fetch(f"{address}/outbox").body.decode()
    assert fetch(f"{address}/outbox.json").json()["sms"][0]["text"] == "你好"


def test_the_site_learns_the_telephone_number_of_this_stack(address: str) -> None:
    assert fetch(f"{address}/site.json").json() == {"service_telephone": SERVICE_TELEPHONE}


def test_another_name_for_this_machine_leads_to_the_one_that_uploads_allow(address: str) -> None:
    answer = fetch(f"{address}/ledger?x=1", headers={"Host": "localhost:1"})
    assert answer.status == 307
    assert dict(answer.headers)["Location"] == f"{address}/ledger?x=1"
