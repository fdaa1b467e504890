"""The function behind the queue of submissions that may have been broken off."""

from collections.abc import Mapping
from typing import Any

from aws_lambda_powertools import Logger
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from pydantic import BaseModel

from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.clock import now
from chalicelib.domain.errors import Invalid, Stale
from chalicelib.services.reservations.submission import look_again

logger = Logger(service="reservations")

WORKER = Actor.worker("submission-ender")


class SubmissionMessage(BaseModel):
    """A slip whose submission began a while ago."""

    organisation: str
    slip: str


def end_submissions(event: Mapping[str, Any]) -> dict[str, Any]:
    """Complete or undo what was broken off; most submissions have ended long since."""
    # A batch that fails as a whole is named message by message too, so that each keeps its own count.
    processor = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)
    return dict(process_partial_response(dict(event), _end, processor))


def _end(record: SQSRecord) -> None:
    message = SubmissionMessage.model_validate_json(record.body)
    try:
        look_again(message.organisation, message.slip, now(), actor=WORKER)
    except Invalid as refusal:
        logger.info("undone", slip=message.slip, fields=len(refusal.fields))
    except Stale:
        logger.info("overtaken", slip=message.slip)
        raise
    except Exception:
        logger.exception("failed", slip=message.slip)
        raise
    else:
        logger.info("ended", slip=message.slip)
