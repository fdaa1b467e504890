"""An AWS in memory, with everything the functions find in their environment."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

import botocore.session
import pytest
from moto import mock_aws
from moto.core.model_instances import reset_model_data
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.dynamodb.models import dynamodb_backends
from moto.s3.models import s3_backends
from moto.secretsmanager.models import secretsmanager_backends
from moto.ses.models import ses_backends
from moto.sesv2.models import sesv2_backends
from moto.sns.models import sns_backends
from moto.sqs.models import sqs_backends

from chalicelib.adapters import clients, config, passwords, secrets
from chalicelib.adapters.tables import transaction
from chalicelib.services.editions import published
from infra.stack.tables import tables

REGION = "us-east-1"
TABLES = {
    "AccountsTable": "accounts",
    "OrganisationsTable": "organisations",
    "InstrumentsTable": "instruments",
    "ReservationsTable": "reservations",
    "ActivityTable": "activity",
    "AuditTable": "audit",
    "CatalogueTable": "catalogue",
}
QUEUES = ("import-parts", "workbooks", "notices", "documents", "submissions")
#: Services of which nothing lasts from one test to the next.
RESET = (s3_backends, secretsmanager_backends, ses_backends, sesv2_backends, sns_backends)
KEYS = ("KeySchema", "AttributeDefinitions", "LocalSecondaryIndexes", "GlobalSecondaryIndexes", "BillingMode")


class _Session(botocore.session.Session):
    """Keeps the descriptions of the services and the clients, which take long to read and to make."""

    def create_client(self, service_name: str, *_: Any, config: Any = None, **__: Any) -> Any:
        """The client of this service with this configuration, of which there are a handful."""
        return _client(service_name, config)


@cache
def _client(service_name: str, config: Any) -> Any:
    return botocore.session.Session.create_client(_SESSION, service_name, config=config)


_SESSION = _Session()


@dataclass(frozen=True, slots=True)
class Aws:
    """What was made."""

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


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch) -> Iterator[Aws]:
    """Empty tables, buckets and queues, a key and a secret; the configuration names them."""
    with in_memory(monkeypatch) as made:
        yield made


@contextmanager
def in_memory(monkeypatch: pytest.MonkeyPatch) -> Iterator[Aws]:
    """What the fixture gives, for as long as the caller wants it."""
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.setenv(name, "testing")
    for name in ("AWS_REGION", "AWS_DEFAULT_REGION"):
        monkeypatch.setenv(name, REGION)
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    monkeypatch.setattr(clients, "_session", lambda: _SESSION)
    # Hashes take long by intention; a thousand tests that sign in would take minutes.
    monkeypatch.setattr(passwords, "MEMORY_KIB", 8)
    monkeypatch.setattr(passwords, "PASSES", 1)
    mock = mock_aws()
    mock.start(reset=not _lasting.cache_info().currsize)
    try:
        _forget()
        made = _make()
        for variable, value in _environment(made).items():
            monkeypatch.setenv(variable, value)
        _forget()
        yield made
    finally:
        # What lasts is there for the next test: making it takes longer than most tests.
        mock.stop(remove_data=False)
        _forget()


def _environment(made: Aws) -> dict[str, str]:
    return {
        "UPLOADS_BUCKET": made.uploads_bucket,
        "RESULTS_BUCKET": made.results_bucket,
        "DOCUMENTS_BUCKET": made.documents_bucket,
        "IMPORT_PARTS_QUEUE_URL": made.import_parts_queue,
        "WORKBOOKS_QUEUE_URL": made.workbooks_queue,
        "NOTICES_QUEUE_URL": made.notices_queue,
        "SUBMISSIONS_QUEUE_URL": made.submissions_queue,
        "DOCUMENTS_QUEUE_URL": made.documents_queue,
        "CIPHER_KEY_ID": made.cipher_key,
        "HUMAN_CHECK_SECRET_ID": made.human_check_secret,
        "SITE_URL": "https://qiangjian.example",
        "SERVICE_TELEPHONE": "400-813-5888",
    }


@dataclass(frozen=True, slots=True)
class _Lasting:
    queues: dict[str, str]
    cipher_key: str


@cache
def _lasting() -> _Lasting:
    """What is made once, and found empty by every test."""
    for logical, name in TABLES.items():
        _make_table(name, tables()[logical]["Properties"])
    return _Lasting(
        queues={name: _make_queue(name) for name in QUEUES},
        cipher_key=clients.kms().create_key()["KeyMetadata"]["KeyId"],
    )


def _make() -> Aws:
    lasting = _lasting()
    _empty()
    return Aws(
        uploads_bucket=_make_bucket("uploads"),
        results_bucket=_make_bucket("results"),
        documents_bucket=_make_bucket("documents"),
        import_parts_queue=lasting.queues["import-parts"],
        workbooks_queue=lasting.queues["workbooks"],
        notices_queue=lasting.queues["notices"],
        documents_queue=lasting.queues["documents"],
        submissions_queue=lasting.queues["submissions"],
        cipher_key=lasting.cipher_key,
        human_check_secret=clients.secrets().create_secret(Name="human-check", SecretString="k" * 64)["ARN"],
    )


def _empty() -> None:
    """Take out what a test before put in; moto offers no way but its own objects."""
    for backends in RESET:
        for backend in backends[DEFAULT_ACCOUNT_ID].values():
            backend.reset()
    for table in dynamodb_backends[DEFAULT_ACCOUNT_ID][REGION].tables.values():
        table.items.clear()
    for queue in sqs_backends[DEFAULT_ACCOUNT_ID][REGION].queues.values():
        queue._messages.clear()
        queue._pending_messages.clear()
        queue.deleted_messages.clear()
    reset_model_data()


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
    passwords._hasher.cache_clear()
    published.forget()
    transaction._connection.cache_clear()
    for maker in vars(clients).values():
        if hasattr(maker, "cache_clear"):
            maker.cache_clear()
