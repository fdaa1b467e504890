"""What SES and SNS answer when they do not take a message, as a SendError."""

from botocore.exceptions import (
    BotoCoreError,
    ClientError,
    ConnectTimeoutError,
    EndpointConnectionError,
    NoCredentialsError,
)

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
