"""SMS through an HTTP gateway, against a server on this machine."""

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import urllib3

from chalicelib.adapters import clients, config
from chalicelib.adapters.sms import gateway, sms
from chalicelib.domain.notices.ports import SendError
from tests.support.aws import Aws
from tests.support.people import MOBILE


class Gateway(ThreadingHTTPServer):
    """Answers as it is told, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.status, self.answer, self.pause = 200, b'{"id": 42}', 0.0
        self.asked: list[tuple[str | None, Any]] = []


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Gateway

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.headers["Authorization"], json.loads(body)))
        time.sleep(self.server.pause)
        self.send_response(self.server.status)
        self.send_header("Location", "/elsewhere")
        self.send_header("Content-Length", str(len(self.server.answer)))
        self.end_headers()
        self.wfile.write(self.server.answer)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server(aws: Aws, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gateway]:
    """A gateway that the configuration names."""
    secret = clients.secrets().create_secret(Name="sms", SecretString="t0ken")["ARN"]
    with Gateway() as server:
        monkeypatch.setenv("SMS_SERVICE", "http")
        monkeypatch.setenv("SMS_GATEWAY_URL", f"http://127.0.0.1:{server.server_port}/sms")
        monkeypatch.setenv("SMS_GATEWAY_SECRET_ID", secret)
        config.config.cache_clear()
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()
        gateway._connections.clear()


def test_an_sms_is_posted_with_the_token(server: Gateway) -> None:
    assert sms().send(MOBILE, "【强检通】您好") == "42"
    assert server.asked == [("Bearer t0ken", {"mobile": MOBILE, "text": "【强检通】您好"})]


@pytest.mark.parametrize("answer", [b"", b"OK", b"[1]", b"{}"])
def test_a_gateway_need_not_give_an_id(server: Gateway, answer: bytes) -> None:
    server.answer = answer
    assert sms().send(MOBILE, "您好") == ""


@pytest.mark.parametrize(
    ("status", "temporary"), [(400, False), (500, False), (302, False), (429, True), (503, True)]
)
def test_a_refusal_is_asked_only_once(server: Gateway, status: int, *, temporary: bool) -> None:
    server.status = status
    with pytest.raises(SendError) as caught:
        sms().send(MOBILE, "您好")
    assert (caught.value.reason, caught.value.temporary) == (f"http_{status}", temporary)
    assert len(server.asked) == 1


def test_a_lost_answer_may_mean_that_it_went_out(server: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    server.pause = 0.5
    hasty = urllib3.PoolManager(timeout=urllib3.Timeout(connect=1, read=0.1), retries=False)
    monkeypatch.setattr(gateway, "_connections", hasty)
    with pytest.raises(SendError) as caught:
        sms().send(MOBILE, "您好")
    assert (caught.value.reason, caught.value.temporary) == ("no_answer", False)
    assert len(server.asked) == 1


def test_without_a_gateway_nothing_went_out(server: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    # Port 1 of this machine: nobody listens there.
    monkeypatch.setenv("SMS_GATEWAY_URL", "http://127.0.0.1:1/sms")
    config.config.cache_clear()
    with pytest.raises(SendError) as caught:
        sms().send(MOBILE, "您好")
    assert (caught.value.reason, caught.value.temporary) == ("no_connection", True)


def test_without_the_token_nothing_went_out(server: Gateway, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMS_GATEWAY_SECRET_ID", "no-such-secret")
    config.config.cache_clear()
    with pytest.raises(SendError) as caught:
        sms().send(MOBILE, "您好")
    assert (caught.value.reason, caught.value.temporary) == ("no_credential", True)
    assert not server.asked
