"""The front door: the site, the API behind it, the outbox. What CloudFront does in AWS."""

import json
import sys
import threading
from collections.abc import Iterable
from dataclasses import asdict
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from infra.local import files, outbox_page
from infra.local.outbox import Outbox
from infra.local.settings import HOST, ROOT, SERVICE_TELEPHONE, Settings
from infra.local.transport import Answer, fetch
from infra.stack.headers import security_headers

SITE = ROOT / "static-site" / "dist"

#: Limits that the emulator does not keep: API Gateway's bodies and time, Lambda's answers.
LARGEST_REQUEST = 10 * 1024 * 1024
LARGEST_ANSWER = 6 * 1024 * 1024
LONGEST_SECONDS = 29

#: Headers that are for one connection, or that the door sets itself.
_NOT_FORWARDED = {"connection", "keep-alive", "transfer-encoding", "content-length", "host", "date", "server"}


class Door:
    """A context manager that serves while it is open."""

    def __init__(self, settings: Settings, api_id: str, outbox: Outbox, site: Path = SITE) -> None:
        self.settings = settings
        self.api_host = f"{api_id}.execute-api.localhost:{settings.aws_port}"
        self.outbox = outbox
        self.site = site
        self.headers = security_headers(settings.aws_url, settings.aws_url)
        self._server = _Server((HOST, settings.door_port), self)
        self._thread = threading.Thread(target=self._server.serve_forever, name="front-door", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], door: Door) -> None:
        self.door = door
        super().__init__(address, _Handler)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that went away is no news; anything else is."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server
    timeout = 75

    def _handle(self) -> None:
        path = urlsplit(self.path).path
        if path.startswith("/api/"):
            self._forward()
        elif self.command not in ("GET", "HEAD"):
            self._refuse(HTTPStatus.METHOD_NOT_ALLOWED)
        elif self.headers.get("Host", "").startswith("localhost"):
            # Uploads are allowed from one origin only.
            self._answer(
                HTTPStatus.TEMPORARY_REDIRECT,
                b"",
                [("Location", self.server.door.settings.site_url + self.path)],
            )
        elif path == "/outbox":
            page = outbox_page.render(self.server.door.outbox.sent()).encode()
            self._answer(HTTPStatus.OK, page, [("Content-Type", "text/html; charset=utf-8")])
        elif path == "/outbox.json":
            self._answer_json(asdict(self.server.door.outbox.sent()))
        elif path == "/site.json":
            self._answer_json({"service_telephone": SERVICE_TELEPHONE})
        else:
            self._serve_file(path)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = _handle  # noqa: N815 - http.server's names

    def _serve_file(self, path: str) -> None:
        compressed = "gzip" in self.headers.get("Accept-Encoding", "")
        found = files.find(self.server.door.site, path, compressed=compressed)
        if found is None:
            self._refuse(HTTPStatus.NOT_FOUND)
        else:
            self._answer(HTTPStatus.OK, found.body, found.headers.items())

    def _forward(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        if length > LARGEST_REQUEST:
            self.close_connection = True
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        body = self.rfile.read(length) if length else None
        try:
            answer = self._ask_api(body)
        except TimeoutError:
            self._refuse(HTTPStatus.GATEWAY_TIMEOUT)
        except OSError:
            self._refuse(HTTPStatus.BAD_GATEWAY)
        else:
            self._pass_on(answer)

    def _ask_api(self, body: bytes | None) -> Answer:
        door = self.server.door
        headers = {name: value for name, value in self.headers.items() if name.lower() not in _NOT_FORWARDED}
        headers |= {"Host": door.api_host, "X-Forwarded-For": HOST}
        url = f"{door.settings.aws_url}{self.path}"
        return fetch(url, self.command, body=body, headers=headers, seconds=LONGEST_SECONDS)

    def _pass_on(self, answer: Answer) -> None:
        if len(answer.body) > LARGEST_ANSWER:
            self._refuse(HTTPStatus.BAD_GATEWAY)
            return
        headers = [each for each in answer.headers if each[0].lower() not in _NOT_FORWARDED]
        self._answer(answer.status, answer.body, headers)

    def _answer_json(self, document: dict[str, Any]) -> None:
        body = json.dumps(document, ensure_ascii=False).encode()
        self._answer(HTTPStatus.OK, body, [("Content-Type", "application/json")])

    def _refuse(self, status: HTTPStatus) -> None:
        self._answer(status, f"{status.value} {status.phrase}\n".encode(), [("Content-Type", "text/plain")])

    def _answer(self, status: int, body: bytes, headers: Iterable[tuple[str, str]]) -> None:
        self.send_response(status)
        for name, value in [*headers, *self.server.door.headers.items()]:
            self.send_header(name, value)
        if status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def version_string(self) -> str:
        """What the Server header says."""
        return "qiangjian-local"

    def log_message(self, _format: str, *_: object) -> None:
        """Keep quiet: the terminal is for the person."""
