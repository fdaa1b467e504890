"""Queues, each with a dead-letter queue; who else may send to them."""

from infra.stack.buckets import bucket_name
from infra.stack.intrinsics import Resource, Resources, Value, arn_of, principal, ref, resource, sub

#: Queue by logical id; each has a parameter `<id without Queue>Visibility`.
QUEUES = (
    "UploadsQueue",
    "ImportPartsQueue",
    "WorkbooksQueue",
    "NoticesQueue",
    "SubmissionsQueue",
    "DeliveryFeedbackQueue",
    "DocumentsQueue",
)

#: A message that failed this often is set aside. Not fewer: throttled deliveries count as failures.
ATTEMPTS = 5
FOUR_DAYS = 4 * 86_400
FOURTEEN_DAYS = 14 * 86_400


def dead_letters_of(queue: str) -> str:
    """The logical id of a queue's dead-letter queue."""
    return queue.removesuffix("Queue") + "DeadLetters"


def _queue(logical_id: str) -> Resource:
    return resource(
        "SQS::Queue",
        {
            "SqsManagedSseEnabled": True,
            "VisibilityTimeout": ref(logical_id.removesuffix("Queue") + "Visibility"),
            "MessageRetentionPeriod": FOUR_DAYS,
            "RedrivePolicy": {
                "deadLetterTargetArn": arn_of(dead_letters_of(logical_id)),
                "maxReceiveCount": ATTEMPTS,
            },
        },
    )


def _dead_letters() -> Resource:
    return resource("SQS::Queue", {"SqsManagedSseEnabled": True, "MessageRetentionPeriod": FOURTEEN_DAYS})


def _accepts(queue: str, service: str, source: Value, **more: Value) -> Resource:
    """A queue policy: this service may send on behalf of this source; `more` are further conditions."""
    statement = {
        "Effect": "Allow",
        "Principal": principal(service),
        "Action": "sqs:SendMessage",
        "Resource": arn_of(queue),
        "Condition": {"ArnEquals": {"aws:SourceArn": source}, **more},
    }
    return resource(
        "SQS::QueuePolicy",
        {"Queues": [ref(queue)], "PolicyDocument": {"Version": "2012-10-17", "Statement": [statement]}},
    )


def queues() -> Resources:
    """Every queue, its dead-letter queue, and the policies for S3 and SNS."""
    uploads = sub(f"arn:${{AWS::Partition}}:s3:::{bucket_name('uploads')['Fn::Sub']}")
    # A bucket's ARN does not say whose it is.
    ours = {"aws:SourceAccount": ref("AWS::AccountId")}
    return {
        **{name: _queue(name) for name in QUEUES},
        **{dead_letters_of(name): _dead_letters() for name in QUEUES},
        "UploadsQueuePolicy": _accepts("UploadsQueue", "s3", uploads, StringEquals=ours),
        "DeliveryFeedbackQueuePolicy": _accepts("DeliveryFeedbackQueue", "sns", ref("MailFeedbackTopic")),
    }
