"""The API as a client sees it, without a network."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any

import altcha
import pytest
from chalice.test import Client, HTTPResponse

from chalicelib.adapters import human_check
from chalicelib.domain.audit.actor import Actor
from chalicelib.services.accounts.administrators import create_administrator
from tests.support.aws import Aws
from tests.support.people import MOBILE, PASSWORD, USER_NAME, institution_registration, registration
from tests.support.sms import SmsOutbox

ADMINISTRATOR = "reviewer01"


@dataclass
class Api:
    """Keeps the session's cookie as a browser would; a system sends its token instead."""

    client: Client
    sms: SmsOutbox
    cookie: str = ""
    bearer: str = ""

    def call(self, method: str, path: str, body: Any = None, **headers: str) -> HTTPResponse:
        """One request; headers are written with underscores."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookie:
            sent["cookie"] = f"session={self.cookie}"
        if self.bearer:
            sent["authorization"] = f"Bearer {self.bearer}"
        if body is not None:
            sent["content-type"] = "application/json"
        raw = b"" if body is None else json.dumps(body).encode()
        answer = self.client.http.request(method, f"/v1{path}", headers=sent, body=raw)
        if "Set-Cookie" in answer.headers:
            self.cookie = SimpleCookie(answer.headers["Set-Cookie"])["session"].value
        return answer

    def human_check(self) -> str:
        """A fresh challenge, solved."""
        challenge = altcha.Challenge.from_dict(self.call("GET", "/human-check").json_body)
        solution = altcha.solve_challenge(challenge)
        assert solution is not None
        return altcha.Payload(challenge, solution).to_base64()

    def ask_for_code(self, mobile: str = MOBILE) -> HTTPResponse:
        """Ask for an SMS code."""
        body = {"mobile": mobile, "purpose": "registration", "human_check": self.human_check()}
        return self.call("POST", "/sms-codes", body)

    def register(self, **changes: Any) -> HTTPResponse:
        """Register an enterprise with a fresh SMS code."""
        return self._register("enterprise", registration(**changes), changes)

    def register_institution(self, **changes: Any) -> HTTPResponse:
        """Register an institution with a fresh SMS code."""
        return self._register("institution", institution_registration(**changes), changes)

    def _register(self, kind: str, form: dict[str, Any], changes: dict[str, Any]) -> HTTPResponse:
        asked = self.ask_for_code(form["mobile"])
        assert asked.status_code == 204, asked.json_body
        own = {"sms_code": self.sms.code(), "human_check": self.human_check()}
        return self.call("POST", f"/registrations/{kind}", form | own | changes)

    def sign_in(
        self, user_name: str = USER_NAME, password: str = PASSWORD, kind: str = "enterprise"
    ) -> HTTPResponse:
        """Try to sign in."""
        credentials = {"kind": kind, "user_name": user_name, "password": password}
        return self.call("POST", "/sessions", credentials | {"human_check": self.human_check()})

    def become_administrator(self) -> None:
        """Sign in as an administrator, who is made for it."""
        create_administrator(ADMINISTRATOR, PASSWORD, MOBILE, actor=Actor.operator())
        assert self.sign_in(ADMINISTRATOR, kind="administrator").status_code == 201


@pytest.fixture
def api(aws: Aws, sms_outbox: SmsOutbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Api]:
    """The API on empty tables, with a human check that is solved at once."""
    with api_client(sms_outbox, monkeypatch) as made:
        yield made


@contextmanager
def api_client(sms: SmsOutbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Api]:
    """What the fixture gives, for as long as the caller wants it."""
    from app import app

    monkeypatch.setattr(human_check, "COST", 1)
    monkeypatch.setattr(human_check, "FEWEST", 1)
    monkeypatch.setattr(human_check, "MOST", 3)
    with Client(app) as client:
        yield Api(client, sms)
