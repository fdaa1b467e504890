"""SMS through an HTTP gateway.

The gateway takes `POST {"mobile": "13800000000", "text": "…"}` with a bearer token and answers 2xx,
best with `{"id": "…"}`. Another domestic gateway needs another body: change it here.
"""

import json

import urllib3

from chalicelib.adapters.aws_refusals import credential
from chalicelib.domain.notices.ports import SendError

TIMEOUT = urllib3.Timeout(connect=3, read=10)
#: Answers that mean: not taken, come again.
_COME_AGAIN = {429, 503}

_connections = urllib3.PoolManager(timeout=TIMEOUT, retries=False)


class GatewaySms:
    """Posts each SMS once: a second try after a lost answer could send it twice."""

    def __init__(self, url: str, secret_id: str) -> None:
        self._url = url
        self._secret_id = secret_id

    def send(self, mobile: str, text: str) -> str:
        """Hand over one SMS; the gateway's id, or an empty one where it gives none."""
        headers = {
            "Authorization": f"Bearer {credential(self._secret_id)}",
            "Content-Type": "application/json",
        }
        body = json.dumps({"mobile": mobile, "text": text}, ensure_ascii=False).encode()
        try:
            answer = _connections.request("POST", self._url, body=body, headers=headers)
        except (urllib3.exceptions.ConnectTimeoutError, urllib3.exceptions.NewConnectionError) as error:
            raise SendError("no_connection", temporary=True) from error
        except urllib3.exceptions.HTTPError as error:
            raise SendError("no_answer") from error
        if not 200 <= answer.status < 300:
            raise SendError(f"http_{answer.status}", temporary=answer.status in _COME_AGAIN)
        return _id(answer.data)


def _id(body: bytes) -> str:
    try:
        document = json.loads(body)
    except ValueError:
        return ""
    return str(document.get("id", "")) if isinstance(document, dict) else ""
