"""E-mail through SMTP, against a real server on this machine."""

import json
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from socket import socket
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from chalicelib.adapters import clients
from chalicelib.adapters.mail import smtp
from chalicelib.adapters.mail.smtp import SmtpMail
from chalicelib.domain.notices.ports import Email, SendError
from tests.support.aws import Aws
from tests.support.certificate import certificate

SENDER = "强检通 <notice@qiangjian.example>"
EMAIL = Email(to="device@hospital.example.cn", subject="强制检定到期提醒", html="<p>您好</p>", text="您好")
PASSWORD = {"user": "notice", "password": "pass-word"}


class Inbox:
    """What the server took; `answer` is what it says to an e-mail."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.recipient_answer = "250 OK"
        self.answer = "250 OK"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        return self.recipient_answer

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        content = envelope.content
        assert isinstance(content, bytes)
        self.messages.append(message_from_bytes(content, EmailMessage, policy=policy.default))
        return self.answer


def authenticate(_server: Any, _session: Any, _envelope: Any, _mechanism: Any, data: Any) -> AuthResult:
    known = LoginPassword(PASSWORD["user"].encode(), PASSWORD["password"].encode())
    return AuthResult(success=data == known, handled=False)


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@contextmanager
def serving(inbox: Inbox, **options: Any) -> Iterator[int]:
    """The port of a server."""
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    controller = Controller(inbox, hostname="127.0.0.1", port=port, **options)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


@pytest.fixture
def plain(inbox: Inbox) -> Iterator[int]:
    """The port of a server without encryption."""
    with serving(inbox) as port:
        yield port


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """A server's side of TLS for `localhost`, whose certificate we trust."""
    chain = certificate("localhost", tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(chain))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain)
    return context


@pytest.fixture
def starttls(inbox: Inbox, trusted: ssl.SSLContext) -> Iterator[int]:
    """The port of a server that wants STARTTLS and a password."""
    wanted = {"require_starttls": True, "auth_required": True}
    with serving(inbox, tls_context=trusted, authenticator=authenticate, **wanted) as port:
        yield port


@pytest.fixture
def implicit(inbox: Inbox, trusted: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The port of a server that speaks TLS from the first byte."""
    with serving(inbox, ssl_context=trusted) as port:
        monkeypatch.setattr(smtp, "IMPLICIT_TLS_PORT", port)
        yield port


@pytest.fixture
def credentials(aws: Aws) -> str:
    return clients.secrets().create_secret(Name="smtp", SecretString=json.dumps(PASSWORD))["ARN"]


def check(inbox: Inbox, message_id: str) -> None:
    (message,) = inbox.messages
    assert message["Message-ID"] == message_id
    assert message_id.endswith("@qiangjian.example>")
    assert (message["From"], message["To"]) == (SENDER, EMAIL.to)
    assert message["Subject"] == EMAIL.subject
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None
    assert html is not None
    assert (text.get_content().strip(), html.get_content().strip()) == (EMAIL.text, EMAIL.html)


def test_on_this_machine_without_encryption(inbox: Inbox, plain: int) -> None:
    check(inbox, SmtpMail("127.0.0.1", plain, "", SENDER).send(EMAIL))


def test_starttls_and_password(inbox: Inbox, starttls: int, credentials: str) -> None:
    check(inbox, SmtpMail("localhost", starttls, credentials, SENDER).send(EMAIL))


def test_tls_from_the_first_byte(inbox: Inbox, implicit: int) -> None:
    check(inbox, SmtpMail("localhost", implicit, "", SENDER).send(EMAIL))


def test_a_password_never_travels_in_the_clear(inbox: Inbox, plain: int, credentials: str) -> None:
    with pytest.raises(SendError) as caught:
        SmtpMail("127.0.0.1", plain, credentials, SENDER).send(EMAIL)
    assert (caught.value.reason, caught.value.temporary) == ("no_connection", True)
    assert not inbox.messages


def test_a_certificate_of_another_name_is_not_trusted(inbox: Inbox, implicit: int) -> None:
    with pytest.raises(SendError) as caught:
        SmtpMail("127.0.0.1", implicit, "", SENDER).send(EMAIL)
    assert caught.value.reason == "no_connection"
    assert not inbox.messages


def test_a_wrong_password_may_be_put_right(aws: Aws, starttls: int) -> None:
    wrong = json.dumps(PASSWORD | {"password": "old"})
    secret = clients.secrets().create_secret(Name="old", SecretString=wrong)["ARN"]
    with pytest.raises(SendError) as caught:
        SmtpMail("localhost", starttls, secret, SENDER).send(EMAIL)
    assert (caught.value.reason, caught.value.temporary) == ("smtp_535", True)


@pytest.mark.parametrize(
    ("answer", "reason", "temporary"),
    [("550 no such user", "smtp_550", False), ("450 come again", "smtp_450", True)],
)
def test_a_refused_recipient(inbox: Inbox, plain: int, answer: str, reason: str, *, temporary: bool) -> None:
    inbox.recipient_answer = answer
    with pytest.raises(SendError) as caught:
        SmtpMail("127.0.0.1", plain, "", SENDER).send(EMAIL)
    assert (caught.value.reason, caught.value.temporary) == (reason, temporary)


def test_a_refused_email(inbox: Inbox, plain: int) -> None:
    inbox.answer = "554 looks like spam"
    with pytest.raises(SendError) as caught:
        SmtpMail("127.0.0.1", plain, "", SENDER).send(EMAIL)
    assert (caught.value.reason, caught.value.temporary) == ("smtp_554", False)


def test_without_a_server_nothing_went_out() -> None:
    # Port 1 of this machine: nobody listens there.
    with pytest.raises(SendError) as caught:
        SmtpMail("127.0.0.1", 1, "", SENDER).send(EMAIL)
    assert (caught.value.reason, caught.value.temporary) == ("no_connection", True)
