"""Where things are and which services are used: the environment, read here and nowhere else."""

import os
from dataclasses import dataclass
from enum import StrEnum
from functools import cache


class MailService(StrEnum):
    """Who carries e-mail; the China regions have no SES."""

    SES = "ses"
    SMTP = "smtp"


class SmsService(StrEnum):
    """Who carries SMS; the China regions have no SNS SMS."""

    SNS = "sns"
    HTTP = "http"


@dataclass(frozen=True, kw_only=True, slots=True)
class Config:
    """The names of what the stack created, and what its operator chose."""

    uploads_bucket: str
    results_bucket: str
    documents_bucket: str
    import_parts_queue: str
    workbooks_queue: str
    notices_queue: str
    submissions_queue: str
    documents_queue: str
    cipher_key: str
    human_check_secret: str
    site_url: str
    service_telephone: str
    mail_service: MailService
    mail_from: str
    mail_configuration_set: str
    smtp_host: str
    smtp_port: int
    smtp_secret: str
    sms_service: SmsService
    sms_gateway_url: str
    sms_gateway_secret: str


@cache
def config() -> Config:
    """The configuration of this process; read once."""
    get = os.environ.get
    return Config(
        uploads_bucket=get("UPLOADS_BUCKET", ""),
        results_bucket=get("RESULTS_BUCKET", ""),
        documents_bucket=get("DOCUMENTS_BUCKET", ""),
        import_parts_queue=get("IMPORT_PARTS_QUEUE_URL", ""),
        workbooks_queue=get("WORKBOOKS_QUEUE_URL", ""),
        notices_queue=get("NOTICES_QUEUE_URL", ""),
        submissions_queue=get("SUBMISSIONS_QUEUE_URL", ""),
        documents_queue=get("DOCUMENTS_QUEUE_URL", ""),
        cipher_key=get("CIPHER_KEY_ID", ""),
        human_check_secret=get("HUMAN_CHECK_SECRET_ID", ""),
        site_url=get("SITE_URL", ""),
        service_telephone=get("SERVICE_TELEPHONE", ""),
        mail_service=MailService(get("MAIL_SERVICE", MailService.SES)),
        mail_from=get("MAIL_FROM", ""),
        mail_configuration_set=get("MAIL_CONFIGURATION_SET", ""),
        smtp_host=get("SMTP_HOST", ""),
        smtp_port=int(get("SMTP_PORT") or "465"),
        smtp_secret=get("SMTP_SECRET_ID", ""),
        sms_service=SmsService(get("SMS_SERVICE", SmsService.SNS)),
        sms_gateway_url=get("SMS_GATEWAY_URL", ""),
        sms_gateway_secret=get("SMS_GATEWAY_SECRET_ID", ""),
    )


def table_name(variable: str) -> str:
    """A table's name; the variable's own first word, lower case, where the stack did not say (tests)."""
    return os.environ.get(variable) or variable.partition("_")[0].lower()
