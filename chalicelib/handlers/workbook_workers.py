"""The functions behind the queues of uploads, parts of imports, and workbooks to be written."""

from collections.abc import Callable, Mapping
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.clock import now
from chalicelib.domain.ledger.conditions import Conditions
from chalicelib.domain.workbooks.job import JobKind
from chalicelib.handlers.ledger import conditions_of
from chalicelib.handlers.workbook_messages import JobMessage, S3Events
from chalicelib.handlers.workbooks_models import ExportIn
from chalicelib.services.resultbooks.write_part import write_results_part
from chalicelib.services.workbooks.end import fail, write_workbook
from chalicelib.services.workbooks.read_import import read_import
from chalicelib.services.workbooks.write_part import write_part

logger = Logger(service="workbooks")

#: A queue brings a message this often, then sets it aside (infra/stack/queues.py).
TRIES = 5

READER = Actor.worker("import-reader")
PART_WRITER = Actor.worker("import-writer")
WORKBOOK_WRITER = Actor.worker("workbook-writer")

Event = Mapping[str, Any]
Work = Callable[[JobMessage], None]


def read_uploads(event: Event) -> dict[str, Any]:
    """Read the workbooks that S3 says have come."""
    return _process(event, lambda body: S3Events.model_validate_json(body).jobs, _read, READER)


def write_parts(event: Event) -> dict[str, Any]:
    """Store the rows of parts of imports, or publish those of results."""
    return _process(event, _one, _write_part, PART_WRITER)


def write_workbooks(event: Event) -> dict[str, Any]:
    """Write exports, and end imports."""
    return _process(event, _one, _write_workbook, WORKBOOK_WRITER)


def _process(
    event: Event, jobs_of: Callable[[str], list[JobMessage]], work: Work, worker: Actor
) -> dict[str, Any]:
    def handle(record: SQSRecord) -> None:
        last = int(record.attributes.approximate_receive_count or "1") >= TRIES
        for job in jobs_of(record.body):
            _try(job, work, worker, last)

    # A batch that fails as a whole is named message by message too, so that each keeps its own count.
    processor = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)
    return dict(process_partial_response(dict(event), handle, processor))


def _try(job: JobMessage, work: Work, worker: Actor, last: bool) -> None:
    try:
        work(job)
    except Exception:
        logger.exception("failed", organisation=job.organisation, job=job.job, part=job.part, last=last)
        if last:
            fail(job.organisation, job.job, now(), actor=worker)
        raise
    logger.info("worked", organisation=job.organisation, job=job.job, part=job.part)


def _one(body: str) -> list[JobMessage]:
    return [JobMessage.model_validate_json(body)]


def _read(job: JobMessage) -> None:
    read_import(job.organisation, job.job, now(), actor=READER)


def _write_part(job: JobMessage) -> None:
    write = write_results_part if job.kind is JobKind.RESULTS else write_part
    write(job.organisation, job.job, job.part or 0, now())


def _write_workbook(job: JobMessage) -> None:
    write_workbook(job.organisation, job.job, _conditions, now, actor=WORKBOOK_WRITER)


def _conditions(stored: Mapping[str, str]) -> Conditions:
    return conditions_of(ExportIn.model_validate(stored))
