"""The functions: size, time, what feeds them, what they may do. Code and triggers are Chalice's."""

from dataclasses import dataclass

from infra.stack import policies
from infra.stack.intrinsics import (
    Resource,
    Resources,
    Value,
    arn_of,
    attribute,
    either,
    principal,
    ref,
    resource,
    sub,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Feed:
    """A queue that feeds a function."""

    queue: str
    batch: int = 1
    at_once: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Function:
    """A function as this stack adds to it."""

    logical_id: str
    name: str
    memory: int
    timeout: int
    policy: list[Resource]
    feed: Feed | None = None

    @property
    def log_group(self) -> str:
        """The logical id of its log group."""
        return f"{self.logical_id}Logs"

    @property
    def role(self) -> str:
        """The logical id of its role."""
        return f"{self.logical_id}Role"


HUMAN_CHECK_SECRET = attribute("HumanCheckSecret", "Id")

#: What requests are answered from, and what they change.
REQUEST_TABLES = (
    "AccountsTable",
    "OrganisationsTable",
    "InstrumentsTable",
    "ReservationsTable",
    "ActivityTable",
    "CatalogueTable",
)

FUNCTIONS = (
    Function(
        logical_id="APIHandler",
        name="api",
        memory=1024,
        timeout=29,
        policy=[
            *policies.reads(*REQUEST_TABLES),
            *policies.writes(*REQUEST_TABLES),
            *policies.gets("ResultsBucket", "editions/*"),
            *policies.puts("ResultsBucket", "editions/*"),
            *policies.records(),
            *policies.reads_records(),
            *policies.queries_enquiries(),
            *policies.puts("UploadsBucket", "uploads/*", "certificates/*"),
            *policies.gets("ResultsBucket", "reports/*", "exports/*"),
            *policies.puts("DocumentsBucket", "incoming/*", "documents/*"),
            *policies.gets("DocumentsBucket", "incoming/*", "documents/*"),
            *policies.sends("WorkbooksQueue", "NoticesQueue", "DocumentsQueue", "SubmissionsQueue"),
            *policies.ciphers(),
            *policies.deciphers(),
            *policies.reads_secrets(HUMAN_CHECK_SECRET),
            *policies.sends_sms(),
        ],
    ),
    Function(
        logical_id="ImportReader",
        name="import-reader",
        memory=512,
        timeout=60,
        feed=Feed(queue="UploadsQueue", at_once=4),
        policy=[
            *policies.reads(
                "OrganisationsTable",
                "InstrumentsTable",
                "ReservationsTable",
                "ActivityTable",
                "CatalogueTable",
            ),
            *policies.writes("ActivityTable"),
            *policies.records(),
            *policies.gets("UploadsBucket", "uploads/*", "certificates/*"),
            *policies.gets("ResultsBucket", "editions/*", "parts/*"),
            *policies.puts("ResultsBucket", "parts/*"),
            *policies.sends("ImportPartsQueue", "WorkbooksQueue", "NoticesQueue"),
        ],
    ),
    Function(
        logical_id="ImportWriter",
        name="import-writer",
        memory=512,
        timeout=30,
        feed=Feed(queue="ImportPartsQueue", at_once=4),
        policy=[
            *policies.reads("InstrumentsTable", "ReservationsTable", "ActivityTable"),
            *policies.writes("InstrumentsTable", "ReservationsTable", "ActivityTable"),
            *policies.records(),
            *policies.gets("UploadsBucket", "certificates/*"),
            *policies.gets("ResultsBucket", "parts/*"),
            *policies.puts("ResultsBucket", "parts/*"),
            *policies.puts("DocumentsBucket", "documents/*"),
            *policies.sends("WorkbooksQueue", "DocumentsQueue", "NoticesQueue"),
        ],
    ),
    Function(
        logical_id="WorkbookWriter",
        name="workbook-writer",
        memory=512,
        timeout=300,
        feed=Feed(queue="WorkbooksQueue", at_once=4),
        policy=[
            *policies.reads("OrganisationsTable", "InstrumentsTable", "ReservationsTable", "ActivityTable"),
            *policies.writes("ActivityTable"),
            *policies.records(),
            *policies.gets("UploadsBucket", "uploads/*"),
            *policies.gets("ResultsBucket", "parts/*"),
            *policies.puts("ResultsBucket", "reports/*", "exports/*"),
            *policies.sends("NoticesQueue"),
        ],
    ),
    Function(
        logical_id="ReminderPlanner",
        name="reminder-planner",
        memory=512,
        timeout=300,
        policy=[
            *policies.queries_reminders(),
            *policies.queries_reviews(),
            *policies.queries_appointments(),
            *policies.reads("ActivityTable"),
            *policies.writes("ActivityTable"),
            *policies.records(),
            *policies.sends("NoticesQueue"),
        ],
    ),
    Function(
        logical_id="NoticeSender",
        name="notice-sender",
        memory=512,
        timeout=60,
        feed=Feed(queue="NoticesQueue", at_once=4),
        policy=[
            *policies.reads("OrganisationsTable", "InstrumentsTable", "ReservationsTable", "ActivityTable"),
            *policies.writes("ActivityTable"),
            *policies.sends_mail(),
            *policies.sends_sms(),
        ],
    ),
    Function(
        logical_id="SubmissionEnder",
        name="submission-ender",
        memory=512,
        timeout=60,
        feed=Feed(queue="SubmissionsQueue", at_once=2),
        policy=[
            *policies.reads("OrganisationsTable", "InstrumentsTable", "ReservationsTable"),
            *policies.writes("InstrumentsTable", "ReservationsTable"),
            *policies.records(),
            *policies.sends("NoticesQueue"),
        ],
    ),
    Function(
        logical_id="DeliveryFeedback",
        name="delivery-feedback",
        memory=256,
        timeout=30,
        feed=Feed(queue="DeliveryFeedbackQueue", batch=10, at_once=2),
        policy=[*policies.reads("ActivityTable"), *policies.writes("ActivityTable")],
    ),
    Function(
        logical_id="DocumentCleaner",
        name="document-cleaner",
        memory=256,
        timeout=30,
        feed=Feed(queue="DocumentsQueue", batch=10, at_once=2),
        policy=[
            *policies.gets_items("ActivityTable"),
            *policies.deletes("DocumentsBucket", "documents/*"),
        ],
    ),
)

ENVIRONMENT: dict[str, Value] = {
    "ACCOUNTS_TABLE": ref("AccountsTable"),
    "ORGANISATIONS_TABLE": ref("OrganisationsTable"),
    "INSTRUMENTS_TABLE": ref("InstrumentsTable"),
    "RESERVATIONS_TABLE": ref("ReservationsTable"),
    "ACTIVITY_TABLE": ref("ActivityTable"),
    "AUDIT_TABLE": ref("AuditTable"),
    "CATALOGUE_TABLE": ref("CatalogueTable"),
    "UPLOADS_BUCKET": ref("UploadsBucket"),
    "RESULTS_BUCKET": ref("ResultsBucket"),
    "DOCUMENTS_BUCKET": ref("DocumentsBucket"),
    "IMPORT_PARTS_QUEUE_URL": ref("ImportPartsQueue"),
    "WORKBOOKS_QUEUE_URL": ref("WorkbooksQueue"),
    "NOTICES_QUEUE_URL": ref("NoticesQueue"),
    "SUBMISSIONS_QUEUE_URL": ref("SubmissionsQueue"),
    "DOCUMENTS_QUEUE_URL": ref("DocumentsQueue"),
    "CIPHER_KEY_ID": arn_of("CipherKey"),
    "HUMAN_CHECK_SECRET_ID": HUMAN_CHECK_SECRET,
    "SITE_URL": ref("SiteUrl"),
    "SERVICE_TELEPHONE": ref("ServiceTelephone"),
    "MAIL_SERVICE": ref("MailService"),
    "MAIL_FROM": ref("MailFrom"),
    "MAIL_CONFIGURATION_SET": either("SendsBySes", ref("MailConfigurationSet"), ""),
    "SMTP_HOST": ref("SmtpHost"),
    "SMTP_PORT": ref("SmtpPort"),
    "SMTP_SECRET_ID": ref("SmtpSecretArn"),
    "SMS_SERVICE": ref("SmsService"),
    "SMS_GATEWAY_URL": ref("SmsGatewayUrl"),
    "SMS_GATEWAY_SECRET_ID": ref("SmsGatewaySecretArn"),
}


def function_name(name: str) -> Value:
    """The name in AWS, fixed so that the log group and alarms can name it beforehand."""
    return sub(f"${{AWS::StackName}}-{name}")


def _event(function: Function, feed: Feed) -> Resource:
    properties = {
        # Sub as in Chalice's own value: two different intrinsic functions would both stay after the merge.
        "Queue": sub(f"${{{feed.queue}.Arn}}"),
        "BatchSize": feed.batch,
        "FunctionResponseTypes": ["ReportBatchItemFailures"],
        "ScalingConfig": {"MaximumConcurrency": feed.at_once},
    }
    # Chalice's name for the event: the merge adds to it.
    return {f"{function.logical_id}SqsEventSource": {"Type": "SQS", "Properties": properties}}


def _addition(function: Function) -> Resource:
    properties: Resource = {
        "FunctionName": function_name(function.name),
        "MemorySize": function.memory,
        "Timeout": function.timeout,
        "Role": arn_of(function.role),
    }
    if function.feed:
        properties["Events"] = _event(function, function.feed)
    return {"Properties": properties, "DependsOn": [function.log_group]}


def _role(function: Function) -> Resource:
    fed = policies.consumes(function.feed.queue) if function.feed else []
    statements = [*policies.logs(function.log_group), *fed, *function.policy]
    trust = {"Effect": "Allow", "Principal": principal("lambda"), "Action": "sts:AssumeRole"}
    return resource(
        "IAM::Role",
        {
            "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [trust]},
            "Policies": [
                {
                    "PolicyName": function.name,
                    "PolicyDocument": {"Version": "2012-10-17", "Statement": statements},
                }
            ],
        },
    )


def _log_group(function: Function) -> Resource:
    name = sub(f"/aws/lambda/${{AWS::StackName}}-{function.name}")
    return resource(
        "Logs::LogGroup",
        {"LogGroupName": name, "RetentionInDays": ref("LogRetentionDays")},
        UpdateReplacePolicy="Retain",
        DeletionPolicy="Retain",
    )


def functions() -> Resources:
    """Roles, log groups, and what is added to Chalice's functions."""
    found: Resources = {}
    for function in FUNCTIONS:
        found[function.logical_id] = _addition(function)
        found[function.role] = _role(function)
        found[function.log_group] = _log_group(function)
    return found
