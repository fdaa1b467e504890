"""E-mail through an SMTP server: TLS from the first byte on port 465, STARTTLS on any other."""

import json
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from chalicelib.adapters.aws_refusals import credential
from chalicelib.domain.notices.ports import Email, SendError

TIMEOUT_SECONDS = 10
IMPLICIT_TLS_PORT = 465
#: Only a server on this very machine may be spoken to without encryption, and then without a password.
LOCAL_HOSTS = {"localhost", "127.0.0.1"}


class SmtpMail:
    """One connection an e-mail; the secret holds `{"user": …, "password": …}`."""

    def __init__(self, host: str, port: int, secret_id: str, sender: str) -> None:
        self._host = host
        self._port = port
        self._secret_id = secret_id
        self._sender = sender

    def send(self, email: Email) -> str:
        """Hand over one e-mail; its Message-ID."""
        message = _message(email, self._sender)
        with self._connected() as server:
            try:
                server.send_message(message)
            except smtplib.SMTPRecipientsRefused as error:
                code, _ = error.recipients[email.to]
                raise _refused(code) from error
            except smtplib.SMTPResponseException as error:
                raise _refused(error.smtp_code) from error
            except (smtplib.SMTPException, OSError) as error:
                raise SendError("no_answer") from error
        return str(message["Message-ID"])

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        """A server that has let us in; whatever goes wrong up to there may be tried again."""
        with ExitStack() as closing:
            try:
                server = self._open()
                # Not the server's own goodbye: that may fail after the e-mail has been taken.
                closing.callback(server.close)
                self._enter(server)
            except smtplib.SMTPResponseException as error:
                raise SendError(f"smtp_{error.smtp_code}", temporary=True) from error
            except (smtplib.SMTPException, OSError) as error:
                raise SendError("no_connection", temporary=True) from error
            yield server

    def _open(self) -> smtplib.SMTP:
        if self._port == IMPLICIT_TLS_PORT:
            context = ssl.create_default_context()
            return smtplib.SMTP_SSL(self._host, self._port, timeout=TIMEOUT_SECONDS, context=context)
        return smtplib.SMTP(self._host, self._port, timeout=TIMEOUT_SECONDS)

    def _enter(self, server: smtplib.SMTP) -> None:
        local = self._host in LOCAL_HOSTS and not self._secret_id
        if self._port != IMPLICIT_TLS_PORT and not local:
            server.starttls(context=ssl.create_default_context())
        if self._secret_id:
            credentials = json.loads(credential(self._secret_id))
            server.login(credentials["user"], credentials["password"])


def _refused(code: int) -> SendError:
    return SendError(f"smtp_{code}", temporary=400 <= code < 500)


def _message(email: Email, sender: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = email.to
    message["Subject"] = email.subject
    message["Date"] = formatdate()
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2].strip("> "))
    # Keeps absence notices from answering.
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(email.text)
    message.add_alternative(email.html, subtype="html")
    return message
