"""What the operator chooses, and the conditions that follow from it."""

from infra.stack.intrinsics import Resource, Resources, ref


def _text(description: str, default: str | None = None, **more: object) -> Resource:
    known: Resource = {"Type": "String", "Description": description, **more}
    return known if default is None else {**known, "Default": default}


def _choice(description: str, default: str, *allowed: str) -> Resource:
    return _text(description, default, AllowedValues=list(allowed))


def _number(description: str, default: int, least: int = 0) -> Resource:
    return {"Type": "Number", "Description": description, "Default": default, "MinValue": least}


PARAMETERS: Resources = {
    "SiteUrl": _text(
        "Where people open the site, without a slash at the end", AllowedPattern="https?://[^/]+"
    ),
    "ServiceTelephone": _text("The telephone number shown to those who wait for a review"),
    "DeletionProtection": _choice("Whether tables refuse to be deleted", "true", "true", "false"),
    "RequireTls": _choice(
        "Whether buckets refuse plain HTTP (the local stack has no TLS)", "true", "true", "false"
    ),
    "LogRetentionDays": _text("Days that logs are kept", "180", AllowedValues=["30", "90", "180", "365"]),
    "MailService": _choice(
        "Who carries e-mail: SES, or an SMTP server (China has no SES)", "ses", "ses", "smtp"
    ),
    "MailFrom": _text("The sender's e-mail address"),
    "MailIdentity": _text("The identity verified in SES: the sender's address or its domain", ""),
    "SmtpHost": _text("The SMTP server's name", ""),
    "SmtpPort": _number("The SMTP server's port (TLS)", 465, least=1),
    "SmtpSecretArn": _text("The secret of the SMTP server: JSON with user and password", ""),
    "SmsService": _choice(
        "Who carries SMS: SNS, or an HTTP gateway (China has no SNS SMS)", "sns", "sns", "http"
    ),
    "SmsGatewayUrl": _text("The SMS gateway's address", ""),
    "SmsGatewaySecretArn": _text("The secret of the SMS gateway: its bearer token", ""),
    "AlarmEmail": _text("Who is told of alarms (empty: nobody is subscribed)", ""),
    "Site": _choice("Whether this stack serves the site through CloudFront", "none", "none", "cloudfront"),
    "SiteAcmCertificate": _text("The ACM certificate (ARN, us-east-1) of the site's own name", ""),
    "SiteIamCertificate": _text("The IAM certificate (id) of the site's own name; China knows no other", ""),
    "UploadsVisibility": _number("Seconds until an unfinished upload is tried again", 6 * 60),
    "ImportPartsVisibility": _number("Seconds until an unfinished part is tried again", 6 * 30),
    "WorkbooksVisibility": _number("Seconds until an unfinished workbook is tried again", 6 * 300),
    "NoticesVisibility": _number("Seconds until an unfinished notice is tried again", 6 * 60),
    "SubmissionsVisibility": _number("Seconds until an unfinished submission is tried again", 6 * 60),
    "DeliveryFeedbackVisibility": _number("Seconds until unread feedback is tried again", 6 * 30),
    "DocumentsVisibility": _number("Seconds until a file that was not looked at is tried again", 6 * 30),
}


def _given(parameter: str) -> Resource:
    return {"Fn::Not": [{"Fn::Equals": [ref(parameter), ""]}]}


def _is(parameter: str, value: str) -> Resource:
    return {"Fn::Equals": [ref(parameter), value]}


CONDITIONS: Resources = {
    "ProtectsTables": _is("DeletionProtection", "true"),
    "RequiresTls": _is("RequireTls", "true"),
    "SendsBySes": _is("MailService", "ses"),
    "SendsBySns": _is("SmsService", "sns"),
    "HasSmtpSecret": _given("SmtpSecretArn"),
    "HasSmsGatewaySecret": _given("SmsGatewaySecretArn"),
    "HasAlarmEmail": _given("AlarmEmail"),
    "HostsSite": _is("Site", "cloudfront"),
    "HasAcmCertificate": _given("SiteAcmCertificate"),
    "HasIamCertificate": _given("SiteIamCertificate"),
    "HasOwnName": {"Fn::Or": [{"Condition": "HasAcmCertificate"}, {"Condition": "HasIamCertificate"}]},
}
