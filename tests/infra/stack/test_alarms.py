"""Somebody is told of every way in which work can stop."""

import json
from types import SimpleNamespace

import pytest

from chalicelib.handlers import notice_workers
from infra.stack.alarms import METRICS, RUN_COMPLETED
from infra.stack.functions import FUNCTIONS
from infra.stack.queues import QUEUES, dead_letters_of
from tests.infra.packaged import Template


def watched(template: Template, metric: str) -> set[str]:
    """What the alarms on a metric watch."""
    found = (each for each in template.of_type("CloudWatch::Alarm").values() if each["MetricName"] == metric)
    return {str(each["Dimensions"][0]["Value"]) for each in found}


def test_every_dead_letter_queue_is_watched(template: Template) -> None:
    expected = {str({"Fn::GetAtt": [dead_letters_of(queue), "QueueName"]}) for queue in QUEUES}
    assert watched(template, "ApproximateNumberOfMessagesVisible") == expected


def test_every_queue_is_watched_for_waiting(template: Template) -> None:
    expected = {str({"Fn::GetAtt": [queue, "QueueName"]}) for queue in QUEUES}
    assert watched(template, "ApproximateAgeOfOldestMessage") == expected


def test_every_function_is_watched_for_errors(template: Template) -> None:
    assert watched(template, "Errors") == {str({"Ref": function.logical_id}) for function in FUNCTIONS}


def test_a_missing_reminder_run_is_an_alarm(template: Template) -> None:
    alarm = template.of_type("CloudWatch::Alarm")["RemindersMissingAlarm"]
    assert (alarm["Namespace"], alarm["MetricName"]) == (METRICS, RUN_COMPLETED)
    assert alarm["TreatMissingData"] == "breaching"


def test_the_planner_emits_what_the_alarm_waits_for(
    template: Template, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        notice_workers, "plan_reminders", lambda: SimpleNamespace(organisations=1, instruments=2)
    )
    notice_workers.plan({})
    emitted = [json.loads(line) for line in capsys.readouterr().out.splitlines() if '"_aws"' in line]
    alarm = template.of_type("CloudWatch::Alarm")["RemindersMissingAlarm"]
    (metrics,) = [each["_aws"]["CloudWatchMetrics"][0] for each in emitted]
    assert metrics["Namespace"] == alarm["Namespace"]
    assert alarm["MetricName"] in {each["Name"] for each in metrics["Metrics"]}
    (dimension,) = alarm["Dimensions"]
    assert metrics["Dimensions"] == [[dimension["Name"]]]
    assert emitted[0][dimension["Name"]] == dimension["Value"]


def test_every_alarm_goes_to_the_topic(template: Template) -> None:
    assert all(
        each["AlarmActions"] == [{"Ref": "AlarmTopic"}]
        for each in template.of_type("CloudWatch::Alarm").values()
    )
