"""An AWS in memory, with everything the functions find in their environment."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import botocore.session
import pytest
from moto import mock_aws

from chalicelib.adapters import clients, config, secrets
from chalicelib.adapters.tables import transaction
from infra.stack.tables import tables

REGION = "us-east-1"
TABLES = {
    "AccountsTable": "accounts",
    "OrganisationsTable": "organisations",
    "InstrumentsTable": "instruments",
    "ActivityTable": "activity",
    "AuditTable": "audit",
}
KEYS = ("KeySchema", "AttributeDefinitions", "LocalSecondaryIndexes", "GlobalSecondaryIndexes", "BillingMode")

#: One for all tests: it keeps the descriptions of the services, which take long to read.
_SESSION = botocore.session.get_session()


@dataclass(frozen=True, slots=True)
class Aws:
    """What was made."""

    uploads_bucket: str
    results_bucket: str
    documents_bucket: str
    import_parts_queue: str
    workbooks_queue: str
    notices_queue: str
    documents_queue: str
    cipher_key: str
    human_check_secret: str


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch) -> Iterator[Aws]:
    """Empty tables, buckets and queues, a key and a secret; the configuration names them."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.setenv(name, "testing")
    for name in ("AWS_REGION", "AWS_DEFAULT_REGION"):
        monkeypatch.setenv(name, REGION)
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    monkeypatch.setattr(clients, "_session", lambda: _SESSION)
    with mock_aws():
        _forget()
        made = _make()
        for variable, value in _environment(made).items():
            monkeypatch.setenv(variable, value)
        _forget()
        yield made
    _forget()


def _environment(made: Aws) -> dict[str, str]:
    return {
        "UPLOADS_BUCKET": made.uploads_bucket,
        "RESULTS_BUCKET": made.results_bucket,
        "DOCUMENTS_BUCKET": made.documents_bucket,
        "IMPORT_PARTS_QUEUE_URL": made.import_parts_queue,
        "WORKBOOKS_QUEUE_URL": made.workbooks_queue,
        "NOTICES_QUEUE_URL": made.notices_queue,
        "DOCUMENTS_QUEUE_URL": made.documents_queue,
        "CIPHER_KEY_ID": made.cipher_key,
        "HUMAN_CHECK_SECRET_ID": made.human_check_secret,
        "SITE_URL": "https://qiangjian.example",
        "SERVICE_TELEPHONE": "400-813-5888",
    }


def _make() -> Aws:
    for logical, name in TABLES.items():
        _make_table(name, tables()[logical]["Properties"])
    return Aws(
        uploads_bucket=_make_bucket("uploads"),
        results_bucket=_make_bucket("results"),
        documents_bucket=_make_bucket("documents"),
        import_parts_queue=_make_queue("import-parts"),
        workbooks_queue=_make_queue("workbooks"),
        notices_queue=_make_queue("notices"),
        documents_queue=_make_queue("documents"),
        cipher_key=clients.kms().create_key()["KeyMetadata"]["KeyId"],
        human_check_secret=clients.secrets().create_secret(Name="human-check", SecretString="k" * 64)["ARN"],
    )


def _make_table(name: str, properties: dict[str, Any]) -> None:
    keys = {key: properties[key] for key in KEYS if key in properties}
    clients.dynamodb().create_table(TableName=name, **keys)


def _make_bucket(name: str) -> str:
    clients.s3().create_bucket(Bucket=name)
    return name


def _make_queue(name: str) -> str:
    return clients.sqs().create_queue(QueueName=name)["QueueUrl"]


def _forget() -> None:
    """Clients, configuration and secrets of another environment must not be met again."""
    config.config.cache_clear()
    secrets._kept.clear()
    transaction._connection.cache_clear()
    for maker in vars(clients).values():
        if hasattr(maker, "cache_clear"):
            maker.cache_clear()
