"""What SES reports back of e-mails that bounced or were complained about: SES, topic, queue."""

from infra.stack.intrinsics import Resources, arn_of, principal, ref, resource


def mail() -> Resources:
    """The topic and its subscription always; SES's part only where SES sends."""
    statement = {
        "Effect": "Allow",
        "Principal": principal("ses"),
        "Action": "sns:Publish",
        "Resource": ref("MailFeedbackTopic"),
        "Condition": {"StringEquals": {"AWS:SourceAccount": ref("AWS::AccountId")}},
    }
    return {
        "MailFeedbackTopic": resource("SNS::Topic", {"DisplayName": "Bounces and complaints"}),
        "MailFeedbackTopicPolicy": resource(
            "SNS::TopicPolicy",
            {
                "Topics": [ref("MailFeedbackTopic")],
                "PolicyDocument": {"Version": "2012-10-17", "Statement": [statement]},
            },
        ),
        "MailFeedbackSubscription": resource(
            "SNS::Subscription",
            {
                "TopicArn": ref("MailFeedbackTopic"),
                "Protocol": "sqs",
                "Endpoint": arn_of("DeliveryFeedbackQueue"),
                "RawMessageDelivery": True,
            },
        ),
        "MailConfigurationSet": resource("SES::ConfigurationSet", {}, Condition="SendsBySes"),
        "MailFeedbackDestination": resource(
            "SES::ConfigurationSetEventDestination",
            {
                "ConfigurationSetName": ref("MailConfigurationSet"),
                "EventDestination": {
                    "Name": "feedback",
                    "Enabled": True,
                    "MatchingEventTypes": ["bounce", "complaint", "reject"],
                    "SnsDestination": {"TopicARN": ref("MailFeedbackTopic")},
                },
            },
            Condition="SendsBySes",
            DependsOn=["MailFeedbackTopicPolicy"],
        ),
    }
