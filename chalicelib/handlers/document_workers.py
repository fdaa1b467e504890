"""The function behind the documents queue."""

from collections.abc import Mapping
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from pydantic import BaseModel, ConfigDict

from chalicelib.services.documents.discard import discard

logger = Logger(service="documents")


class FileMessage(BaseModel):
    """A file that somebody should refer to by now, or no longer."""

    model_config = ConfigDict(extra="ignore")

    document: str
    file: str


def clean_up(event: Mapping[str, Any]) -> dict[str, Any]:
    """Remove those files of a batch that nobody refers to; the messages to come again are named."""
    # A batch that fails as a whole is named message by message too, so that each keeps its own count.
    processor = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)
    return dict(process_partial_response(dict(event), _look_at, processor))


def _look_at(record: SQSRecord) -> None:
    try:
        told = FileMessage.model_validate_json(record.body)
        removed = discard(told.document, told.file)
    except Exception:
        logger.exception("failed", message_id=record.message_id)
        raise
    logger.info("looked_at", document=told.document, file=told.file, removed=removed)
