"""Mornings on the local stack, whenever a test wants one."""

import json
import time
from collections.abc import Callable

from infra.local.remind import scheduled_event
from tests.stack.local_stack import LocalStack

PATIENCE_SECONDS = 60


def plan(stack: LocalStack) -> None:
    """What the schedule does every morning."""
    payload = json.dumps(scheduled_event()).encode()
    answer = stack.client("lambda").invoke(FunctionName="qiangjian-reminder-planner", Payload=payload)
    assert "FunctionError" not in answer, answer["Payload"].read()


def wait_until(done: Callable[[], bool]) -> None:
    """Ask again until it is so."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not done():
        assert time.monotonic() < deadline, "nothing came"
        time.sleep(0.5)


def idle(stack: LocalStack) -> bool:
    """Whether the notices queue is empty and nobody works on its messages."""
    queue = stack.environment["NOTICES_QUEUE_URL"]
    answer = stack.client("sqs").get_queue_attributes(QueueUrl=queue, AttributeNames=["All"])
    waiting, in_work = ("ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible")
    return {answer["Attributes"][waiting], answer["Attributes"][in_work]} == {"0"}
