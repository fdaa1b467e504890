"""What a function may do: statements with named resources, one function's needs at a time."""

from collections.abc import Sequence

from infra.stack.intrinsics import Resource, Value, arn, arn_of, inside_bucket, only_if, ref, sub

READ = ("GetItem", "BatchGetItem", "Query")
WRITE = ("PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem", "BatchWriteItem")

INDEXES = {
    "AccountsTable": ("by_name",),
    "InstrumentsTable": ("by_due",),
    "ReservationsTable": ("work",),
    "ActivityTable": ("troubles",),
}


def allow(actions: Sequence[str], *resources: Value) -> Resource:
    """A statement that allows these actions on these resources."""
    return {"Effect": "Allow", "Action": list(actions), "Resource": list(resources)}


def _dynamodb(actions: Sequence[str], *resources: Value) -> Resource:
    return allow([f"dynamodb:{action}" for action in actions], *resources)


def reads(*tables: str) -> list[Resource]:
    """Single items and queries, on the tables and on the indexes that requests use."""
    indexes = [_index(table, index) for table in tables for index in INDEXES.get(table, ())]
    return [
        _dynamodb(READ, *(arn_of(table) for table in tables)),
        *([_dynamodb(["Query"], *indexes)] if indexes else []),
    ]


def writes(*tables: str) -> list[Resource]:
    """Single items, batches and transactions; nobody may scan or touch the tables themselves."""
    return [_dynamodb(WRITE, *(arn_of(table) for table in tables))]


def records() -> list[Resource]:
    """Adding to the audit; nobody may change what stands in it, or delete it."""
    return [_dynamodb(["PutItem"], arn_of("AuditTable"))]


def reads_records() -> list[Resource]:
    """Reading the audit, of one organisation or of a day."""
    return [_dynamodb(["Query"], arn_of("AuditTable"), _index("AuditTable", "by_day"))]


def gets_items(*tables: str) -> list[Resource]:
    """Single items only."""
    return [_dynamodb(["GetItem"], *(arn_of(table) for table in tables))]


def queries_reminders() -> list[Resource]:
    """What falls due on a day, across all organisations; keys only."""
    return [_dynamodb(["Query"], _index("InstrumentsTable", "reminders"))]


def queries_enquiries() -> list[Resource]:
    """What anybody may look up: instruments, keys only, and who gave the number of a certificate."""
    instruments = [_index("InstrumentsTable", each) for each in ("codes", "serials", "names", "verified")]
    return [_dynamodb(["Query"], *instruments, _index("ReservationsTable", "certificates"))]


def queries_appointments() -> list[Resource]:
    """What is appointed for a day, across all slips; keys only."""
    return [_dynamodb(["Query"], _index("ReservationsTable", "appointments"))]


def queries_reviews() -> list[Resource]:
    """Which organisations were decided on of late."""
    return [_dynamodb(["Query"], arn_of("OrganisationsTable"))]


def gets(bucket: str, *keys: str) -> list[Resource]:
    """Reading objects whose keys match."""
    return [allow(["s3:GetObject"], *(inside_bucket(bucket, each) for each in keys))]


def puts(bucket: str, *keys: str) -> list[Resource]:
    """Writing objects whose keys match, in parts too."""
    actions = ["s3:PutObject", "s3:AbortMultipartUpload"]
    return [allow(actions, *(inside_bucket(bucket, each) for each in keys))]


def deletes(bucket: str, *keys: str) -> list[Resource]:
    """Removing objects whose keys match."""
    return [allow(["s3:DeleteObject"], *(inside_bucket(bucket, each) for each in keys))]


def sends(*queues: str) -> list[Resource]:
    """Sending messages."""
    return [allow(["sqs:SendMessage"], *(arn_of(queue) for queue in queues))]


def consumes(queue: str) -> list[Resource]:
    """What Lambda needs to feed the function from a queue."""
    actions = [
        "sqs:ReceiveMessage",
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ChangeMessageVisibility",
    ]
    return [allow(actions, arn_of(queue))]


def logs(group: str) -> list[Resource]:
    """Writing to the function's own log group."""
    return [allow(["logs:CreateLogStream", "logs:PutLogEvents"], arn_of(group))]


def ciphers() -> list[Resource]:
    """Encrypting citizen IDs; their ends are kept beside them."""
    return [allow(["kms:Encrypt"], arn_of("CipherKey"))]


def deciphers() -> list[Resource]:
    """Decrypting citizen IDs, for the reviewer: with a context that names an organisation or an account.

    A policy cannot know whose ID a request is about. What was encrypted under one context opens with no
    other, and with none at all neither.
    """
    named = {"ForAllValues:StringEquals": {"kms:EncryptionContextKeys": ["organisation", "account"]}}
    return [allow(["kms:Decrypt"], arn_of("CipherKey")) | {"Condition": named}]


def reads_secrets(*secrets: Value) -> list[Resource]:
    """Reading secrets."""
    return [allow(["secretsmanager:GetSecretValue"], *secrets)]


def sends_mail() -> list[Resource]:
    """E-mail from the verified identity through SES, or the credentials of the SMTP server."""
    identity = arn("ses", "identity/${MailIdentity}")
    configuration = arn("ses", "configuration-set/${MailConfigurationSet}")
    by_ses = allow(["ses:SendEmail", "ses:SendRawEmail"], identity, configuration)
    return [only_if("SendsBySes", by_ses), *_optional_secret("HasSmtpSecret", "SmtpSecretArn")]


def sends_sms() -> list[Resource]:
    """SMS through SNS, or the credentials of the gateway.

    A telephone number has no ARN: what is no topic of anybody's is all that can be said.
    """
    by_sns = {
        "Effect": "Allow",
        "Action": ["sns:Publish"],
        "NotResource": [sub("arn:${AWS::Partition}:sns:*:*:*")],
    }
    return [only_if("SendsBySns", by_sns), *_optional_secret("HasSmsGatewaySecret", "SmsGatewaySecretArn")]


def _optional_secret(condition: str, parameter: str) -> list[Resource]:
    return [only_if(condition, reads_secrets(ref(parameter))[0])]


def _index(table: str, index: str) -> Value:
    return sub(f"${{{table}.Arn}}/index/{index}")
