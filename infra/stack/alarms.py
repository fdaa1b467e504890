"""What somebody must be told of; what to do about each: docs/operations.md."""

from infra.stack.functions import FUNCTIONS, Function
from infra.stack.intrinsics import Resource, Resources, Value, attribute, only_if, ref, resource
from infra.stack.queues import QUEUES, dead_letters_of

#: The metric that the reminder planner emits when a day's run is complete.
METRICS = "Qiangjian"
METRICS_SERVICE = "notices"
RUN_COMPLETED = "ReminderRuns"

DAY = 86_400
FIVE_MINUTES = 300

#: Seconds that a message may wait before somebody should look.
LONGEST_WAIT = {
    "UploadsQueue": 900,
    "ImportPartsQueue": 1800,
    "WorkbooksQueue": 3600,
    "NoticesQueue": 3600,
    "SubmissionsQueue": 900,
    "DeliveryFeedbackQueue": 3600,
    "DocumentsQueue": 3600,
}


def _alarm(description: str, metric: Resource, *, missing: str = "notBreaching") -> Resource:
    return resource(
        "CloudWatch::Alarm",
        {
            "AlarmDescription": description,
            "EvaluationPeriods": 1,
            "Threshold": 1,
            "ComparisonOperator": "GreaterThanOrEqualToThreshold",
            "TreatMissingData": missing,
            "AlarmActions": [ref("AlarmTopic")],
            **metric,
        },
    )


def _of_queue(queue: str, metric: str, **more: Value) -> Resource:
    return {
        "Namespace": "AWS/SQS",
        "MetricName": metric,
        "Dimensions": [{"Name": "QueueName", "Value": attribute(queue, "QueueName")}],
        "Statistic": "Maximum",
        "Period": FIVE_MINUTES,
        **more,
    }


def _dead_letters(queue: str) -> Resource:
    metric = _of_queue(dead_letters_of(queue), "ApproximateNumberOfMessagesVisible")
    return _alarm(f"A message of {queue} failed for good", metric)


def _waiting(queue: str) -> Resource:
    metric = _of_queue(queue, "ApproximateAgeOfOldestMessage", Threshold=LONGEST_WAIT[queue])
    return _alarm(f"{queue} is not worked off", metric)


def _errors(function: Function) -> Resource:
    metric = {
        "Namespace": "AWS/Lambda",
        "MetricName": "Errors",
        "Dimensions": [{"Name": "FunctionName", "Value": ref(function.logical_id)}],
        "Statistic": "Sum",
        "Period": FIVE_MINUTES,
    }
    return _alarm(f"{function.name} fails", metric)


def _api_failures() -> Resource:
    metric = {
        "Namespace": "AWS/ApiGateway",
        "MetricName": "5XXError",
        "Dimensions": [{"Name": "ApiName", "Value": "qiangjian"}, {"Name": "Stage", "Value": "api"}],
        "Statistic": "Sum",
        "Period": FIVE_MINUTES,
        "Threshold": 5,
    }
    return _alarm("The API answers with errors of its own", metric)


def _reminders_missing() -> Resource:
    metric = {
        "Namespace": METRICS,
        "MetricName": RUN_COMPLETED,
        "Dimensions": [{"Name": "service", "Value": METRICS_SERVICE}],
        "Statistic": "Sum",
        "Period": DAY,
        "ComparisonOperator": "LessThanThreshold",
    }
    return _alarm("No reminder run was completed in a day", metric, missing="breaching")


def alarms() -> Resources:
    """The alarms, and the topic they go to."""
    subscription = {"Protocol": "email", "Endpoint": ref("AlarmEmail")}
    return {
        "AlarmTopic": resource("SNS::Topic", {"Subscription": [only_if("HasAlarmEmail", subscription)]}),
        **{f"{dead_letters_of(queue)}Alarm": _dead_letters(queue) for queue in QUEUES},
        **{f"{queue}WaitingAlarm": _waiting(queue) for queue in QUEUES},
        **{f"{function.logical_id}ErrorsAlarm": _errors(function) for function in FUNCTIONS},
        "ApiFailuresAlarm": _api_failures(),
        "RemindersMissingAlarm": _reminders_missing(),
    }
