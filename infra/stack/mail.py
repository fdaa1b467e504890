"""What SES reports back of e-mails that bounced or were complained about: SES, topic, queue."""

from infra.stack.intrinsics import Resource, Resources, arn_of, principal, ref, resource

TOPIC = "MailFeedbackTopic"


def _topic_policy() -> Resource:
    statement = {
        "Effect": "Allow",
        "Principal": principal("ses"),
        "Action": "sns:Publish",
        "Resource": ref(TOPIC),
        "Condition": {"StringEquals": {"AWS:SourceAccount": ref("AWS::AccountId")}},
    }
    document = {"Version": "2012-10-17", "Statement": [statement]}
    return resource("SNS::TopicPolicy", {"Topics": [ref(TOPIC)], "PolicyDocument": document})


def _subscription() -> Resource:
    properties = {
        "TopicArn": ref(TOPIC),
        "Protocol": "sqs",
        "Endpoint": arn_of("DeliveryFeedbackQueue"),
        "RawMessageDelivery": True,
    }
    return resource("SNS::Subscription", properties)


def _destination() -> Resource:
    destination = {
        "Name": "feedback",
        "Enabled": True,
        "MatchingEventTypes": ["bounce", "complaint", "reject"],
        "SnsDestination": {"TopicARN": ref(TOPIC)},
    }
    return resource(
        "SES::ConfigurationSetEventDestination",
        {"ConfigurationSetName": ref("MailConfigurationSet"), "EventDestination": destination},
        Condition="SendsBySes",
        DependsOn=["MailFeedbackTopicPolicy"],
    )


def mail() -> Resources:
    """The topic and its subscription always; SES's part only where SES sends."""
    return {
        TOPIC: resource("SNS::Topic", {"DisplayName": "Bounces and complaints"}),
        "MailFeedbackTopicPolicy": _topic_policy(),
        "MailFeedbackSubscription": _subscription(),
        "MailConfigurationSet": resource("SES::ConfigurationSet", {}, Condition="SendsBySes"),
        "MailFeedbackDestination": _destination(),
    }
