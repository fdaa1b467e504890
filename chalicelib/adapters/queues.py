"""Messages to the workers. Delivery is at least once; every worker counts on that."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from chalicelib.adapters import clients
from chalicelib.domain.errors import Unavailable

#: SQS takes ten messages in one request.
BATCH = 10


def send(queue_url: str, body: Mapping[str, Any], delay: int = 0) -> None:
    """Put one message on a queue, to be delivered after `delay` seconds (at most 900)."""
    clients.sqs().send_message(QueueUrl=queue_url, MessageBody=_encode(body), DelaySeconds=delay)


def send_all(queue_url: str, bodies: Iterable[Mapping[str, Any]], delay: int = 0) -> int:
    """Put many messages on a queue, ten a request; Unavailable if one was not taken. Returns how many.

    They are delivered after `delay` seconds (at most 900).
    """
    count = 0
    for batch in _batches(iter(bodies)):
        entries = [
            {"Id": str(number), "MessageBody": _encode(body), "DelaySeconds": delay}
            for number, body in enumerate(batch)
        ]
        answer = clients.sqs().send_message_batch(QueueUrl=queue_url, Entries=entries)  # type: ignore[arg-type]
        if answer.get("Failed"):
            raise Unavailable("unavailable")
        count += len(batch)
    return count


def _batches(bodies: Iterator[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    while batch := list(islice(bodies, BATCH)):
        yield batch


def _encode(body: Mapping[str, Any]) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))
