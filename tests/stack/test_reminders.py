"""Reminders on the stack: everybody once, whatever is delivered twice."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from typing import Any

import pytest

from chalicelib.domain.clock import today
from tests.stack.local_stack import LocalStack
from tests.stack.mornings import idle, plan, wait_until

pytestmark = pytest.mark.stack


def inside(stack: LocalStack, function: str, **arguments: Any) -> Any:
    """Call a function of `notices_inside` in the stack's environment."""
    command = [sys.executable, "-m", "tests.stack.notices_inside", function, json.dumps(arguments)]
    environment = {**os.environ, **stack.environment}
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return json.loads(answer.stdout.splitlines()[-1])


def mails_to(stack: LocalStack, address: str) -> list[str]:
    return [mail.text for mail in stack.sent().mails if address in mail.to]


def sms_to(stack: LocalStack, mobile: str) -> list[str]:
    return [sms.text for sms in stack.sent().sms if sms.to.endswith(mobile)]


def test_twenty_workers_with_the_same_message_send_one_of_each(local_stack: LocalStack) -> None:
    code, mobile, email = "91440300708461136T", "13700000001", "race@hospital.example.com"
    due_on = today().isoformat()
    inside(local_stack, "prepare", code=code, mobile=mobile, email=email, due={"RACE": due_on}, disabled=[])
    body = {
        "kind": "reminder",
        "organisation": code,
        "day": due_on,
        "due": {due_on: ["RACE"]},
        "more_soon": 0,
        "more_overdue": 0,
    }
    answers = inside(local_stack, "race", body=body)

    assert answers == [{"batchItemFailures": []}] * 20
    assert len(mails_to(local_stack, email)) == 1
    assert len(sms_to(local_stack, mobile)) == 1
    assert inside(local_stack, "unread", code=code) == 1
    assert inside(local_stack, "troubles", code=code) == []


def test_a_morning_run_and_its_repetition(local_stack: LocalStack) -> None:
    code, mobile, email = "91350100M000100Y43", "13700000002", "morning@hospital.example.com"
    days = {"SOON": 7, "TODAY": 0, "OVERDUE": -8, "DISABLED": 1, "QUIET": 6}
    due = {name: (today() + timedelta(days=left)).isoformat() for name, left in days.items()}
    inside(local_stack, "prepare", code=code, mobile=mobile, email=email, due=due, disabled=["DISABLED"])

    plan(local_stack)
    wait_until(lambda: bool(sms_to(local_stack, mobile)))
    plan(local_stack)
    wait_until(lambda: idle(local_stack))

    (text,) = mails_to(local_stack, email)
    assert [name for name in days if name in text] == ["SOON", "TODAY", "OVERDUE"]
    (sms,) = sms_to(local_stack, mobile)
    assert "2台器具将在30天内到期、1台已超期" in sms
    assert inside(local_stack, "unread", code=code) == 1


def test_a_bounce_that_ses_reports_is_seen(local_stack: LocalStack) -> None:
    code, mobile, email = "91110000600037341L", "13700000003", "bounce@hospital.example.com"
    due = {"B": today().isoformat()}
    inside(local_stack, "prepare", code=code, mobile=mobile, email=email, due=due, disabled=[])
    plan(local_stack)
    wait_until(lambda: bool(sms_to(local_stack, mobile)))

    topics = local_stack.client("sns").list_topics()["Topics"]
    topic = next(each["TopicArn"] for each in topics if "MailFeedback" in each["TopicArn"])
    tags = {"organisation": [code], "occasion": [f"REMINDER-{today()}"]}
    bounce = {"bounceType": "Permanent", "bounceSubType": "General"}
    told = {"eventType": "Bounce", "mail": {"tags": tags}, "bounce": bounce}
    local_stack.client("sns").publish(TopicArn=topic, Message=json.dumps(told))
    wait_until(lambda: inside(local_stack, "troubles", code=code) == ["bounced"])
