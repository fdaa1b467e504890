"""What lies in a queue."""

import json
from datetime import timedelta
from typing import Any

import time_machine

from chalicelib.adapters import clients
from chalicelib.domain import clock

#: As long as SQS holds anything back.
LONGEST = timedelta(minutes=15)


def taken(queue_url: str) -> list[dict[str, Any]]:
    """Every message of a queue, what is held back for later too, taken out of it."""
    found: list[dict[str, Any]] = []
    with time_machine.travel(clock.now() + LONGEST):
        while batch := receive(queue_url):
            for message in batch:
                found.append(json.loads(message["Body"]))
                clients.sqs().delete_message(QueueUrl=queue_url, ReceiptHandle=message["ReceiptHandle"])
    return found


def records(*bodies: dict[str, Any]) -> dict[str, Any]:
    """The event by which Lambda hands over messages of a queue; their ids count from 0."""
    return {
        "Records": [
            {
                "messageId": str(number),
                "receiptHandle": f"handle-{number}",
                "body": json.dumps(body, ensure_ascii=False),
                "attributes": {"ApproximateReceiveCount": "1"},
                "messageAttributes": {},
                "eventSource": "aws:sqs",
                "eventSourceARN": "arn:aws:sqs:us-east-1:123456789012:notices",
                "awsRegion": "us-east-1",
            }
            for number, body in enumerate(bodies)
        ]
    }


def receive(queue_url: str) -> list[Any]:
    """What a worker would get now."""
    answer = clients.sqs().receive_message(QueueUrl=queue_url, MaxNumberOfMessages=10)
    return list(answer.get("Messages", []))
