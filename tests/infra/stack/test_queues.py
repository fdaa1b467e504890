"""Queues: nothing is lost, nothing is delivered while its function still works."""

import pytest

from infra.stack.functions import FUNCTIONS
from infra.stack.queues import ATTEMPTS, FOURTEEN_DAYS, QUEUES, dead_letters_of
from tests.infra.packaged import Template


def test_every_queue_has_a_dead_letter_queue(template: Template) -> None:
    queues = template.of_type("SQS::Queue")
    assert set(queues) == {*QUEUES, *map(dead_letters_of, QUEUES)}
    for name in QUEUES:
        assert queues[name]["RedrivePolicy"] == {
            "deadLetterTargetArn": {"Fn::GetAtt": [dead_letters_of(name), "Arn"]},
            "maxReceiveCount": ATTEMPTS,
        }
        assert queues[dead_letters_of(name)]["MessageRetentionPeriod"] == FOURTEEN_DAYS


def test_queues_are_encrypted(template: Template) -> None:
    assert all(each["SqsManagedSseEnabled"] for each in template.of_type("SQS::Queue").values())


@pytest.mark.parametrize("function", [each for each in FUNCTIONS if each.feed], ids=lambda each: each.name)
def test_a_message_stays_hidden_for_six_timeouts(template: Template, function: object) -> None:
    known = next(each for each in FUNCTIONS if each is function)
    assert known.feed is not None
    visibility = template.of_type("SQS::Queue")[known.feed.queue]["VisibilityTimeout"]["Ref"]
    assert template.document["Parameters"][visibility]["Default"] == 6 * known.timeout
