"""The functions behind the schedule, the notices queue, and the queue of what SES reports back."""

from collections.abc import Callable, Mapping
from typing import Any

from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from chalicelib.domain.notices.delivery import DeliveryState
from chalicelib.handlers.notice_messages import (
    STATES,
    AnyNews,
    AppointmentNews,
    CodeNews,
    Feedback,
    LinesNews,
    MobileReplacedNews,
    News,
    ReminderNews,
    SubmissionNews,
)
from chalicelib.services.notices.deliver import Tally
from chalicelib.services.notices.feedback import note_feedback
from chalicelib.services.notices.plan_reminders import plan_reminders
from chalicelib.services.notices.send_code import send_code
from chalicelib.services.notices.send_lines import send_appointment, send_step, send_submission
from chalicelib.services.notices.send_mobile_replaced import send_mobile_replaced
from chalicelib.services.notices.send_reminder import send_reminder
from chalicelib.services.notices.send_review import send_review

logger = Logger(service="notices")
metrics = Metrics(namespace="Qiangjian", service="notices")


class Postponed(Exception):
    """A carrier did not take a message now; the queue is to bring the news again."""


def plan(_: Mapping[str, Any]) -> None:
    """The daily run of the reminder planner."""
    run = plan_reminders()
    logger.info("planned", organisations=run.organisations, instruments=run.instruments)
    metrics.add_metric("ReminderRuns", MetricUnit.Count, 1)
    metrics.add_metric("RemindedOrganisations", MetricUnit.Count, run.organisations)
    metrics.flush_metrics()


def send(event: Mapping[str, Any]) -> dict[str, Any]:
    """Send the news in a batch of messages; those to come again are named in the answer."""
    return _processed(event, _send_one)


def feedback(event: Mapping[str, Any]) -> dict[str, Any]:
    """Note the bounces and complaints in a batch of messages."""
    return _processed(event, _note_one)


def _processed(event: Mapping[str, Any], handle: Callable[[SQSRecord], None]) -> dict[str, Any]:
    def logged(record: SQSRecord) -> None:
        try:
            handle(record)
        except Postponed:
            logger.warning("postponed", message_id=record.message_id)
            raise
        except Exception:
            logger.exception("failed", message_id=record.message_id)
            raise

    # A batch that fails as a whole is named message by message too, so that each keeps its own count.
    processor = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)
    return dict(process_partial_response(dict(event), logged, processor))


def _send_one(record: SQSRecord) -> None:
    news = News.validate_json(record.body)
    tally = _told(news)
    logger.info("sent", kind=news.kind, organisation=news.organisation, outcome=dict(tally))
    for state, count in tally.items():
        metrics.add_metric(f"Notices{state.capitalize()}", MetricUnit.Count, count)
    if tally:
        metrics.flush_metrics()
    if tally[DeliveryState.POSTPONED]:
        raise Postponed


def _told(news: AnyNews) -> Tally:
    if isinstance(news, ReminderNews):
        return send_reminder(news.order())
    if isinstance(news, CodeNews):
        return send_code(news.mobile, news.code, news.until)
    if isinstance(news, MobileReplacedNews):
        return send_mobile_replaced(news.mobile, news.user_name, news.masked)
    if isinstance(news, LinesNews):
        return send_step(news.foretold())
    if isinstance(news, SubmissionNews):
        return send_submission(news.slip)
    if isinstance(news, AppointmentNews):
        return send_appointment(news.slip, news.day)
    return send_review(news.organisation)


def _note_one(record: SQSRecord) -> None:
    told = Feedback.model_validate_json(record.body)
    tags = told.mail.tags
    if not (tags.organisation and tags.occasion and told.kind in STATES):
        logger.warning("feedback of no notice", kind=told.kind)
        return
    known = note_feedback(tags.organisation[0], tags.occasion[0], STATES[told.kind], told.reason)
    logger.info("feedback", kind=told.kind, known=known)
    metrics.add_metric(f"Mail{told.kind}", MetricUnit.Count, 1)
    metrics.flush_metrics()
