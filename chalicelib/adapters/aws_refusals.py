"""What AWS answers when a message cannot be sent, as a SendError."""

from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    NoCredentialsError,
)

from chalicelib.adapters.secrets import secret
from chalicelib.domain.notices.ports import SendError

#: Sent too fast, or over today's quota: the message did not go out.
_TOO_MANY = {
    "LimitExceededException",
    "Throttled",
    "ThrottledException",
    "Throttling",
    "ThrottlingException",
    "TooManyRequestsException",
}
_NEVER_ASKED = (ConnectTimeoutError, EndpointConnectionError, NoCredentialsError)


def send_error(error: ClientError | BotoCoreError) -> SendError:
    """The reason is the service's error code: its message may name the address."""
    if isinstance(error, ClientError):
        code = error.response.get("Error", {}).get("Code", "unknown")
        return SendError(code, temporary=code in _TOO_MANY)
    return SendError(type(error).__name__, temporary=isinstance(error, _NEVER_ASKED))


def credential(secret_id: str) -> str:
    """The text of a carrier's secret; without it nothing has been sent yet."""
    try:
        return secret(secret_id)
    except (ClientError, BotoCoreError) as error:
        raise SendError("no_credential", temporary=True) from error
