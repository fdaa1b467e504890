"""The Chalice application: creates it and registers what the handlers offer."""

from typing import Any

from chalice.app import Chalice, CloudWatchEvent, Cron, SQSEvent

from chalicelib import handlers

app = Chalice(app_name="qiangjian")
app.register_blueprint(handlers.declared_routes())


@app.on_sqs_message(queue="uploads", batch_size=1)
def import_reader(event: SQSEvent) -> dict[str, Any]:
    """Reads uploaded workbooks."""
    from chalicelib.handlers.workbook_workers import read_uploads

    return read_uploads(event.to_dict())


@app.on_sqs_message(queue="import-parts", batch_size=1)
def import_writer(event: SQSEvent) -> dict[str, Any]:
    """Stores the rows of parts of imports."""
    from chalicelib.handlers.workbook_workers import write_parts

    return write_parts(event.to_dict())


@app.on_sqs_message(queue="workbooks", batch_size=1)
def workbook_writer(event: SQSEvent) -> dict[str, Any]:
    """Writes exports, and ends imports."""
    from chalicelib.handlers.workbook_workers import write_workbooks

    return write_workbooks(event.to_dict())


@app.on_sqs_message(queue="notices", batch_size=1)
def notice_sender(event: SQSEvent) -> dict[str, Any]:
    """Sends reminders and other news."""
    from chalicelib.handlers.notice_workers import send

    return send(event.to_dict())


@app.on_sqs_message(queue="submissions", batch_size=1)
def submission_ender(event: SQSEvent) -> dict[str, Any]:
    """Ends submissions of reservations that were broken off."""
    from chalicelib.handlers.reservation_workers import end_submissions

    return end_submissions(event.to_dict())


@app.on_sqs_message(queue="delivery-feedback", batch_size=10)
def delivery_feedback(event: SQSEvent) -> dict[str, Any]:
    """Notes what bounced."""
    from chalicelib.handlers.notice_workers import feedback

    return feedback(event.to_dict())


@app.on_sqs_message(queue="documents", batch_size=10)
def document_cleaner(event: SQSEvent) -> dict[str, Any]:
    """Removes files that nobody refers to."""
    from chalicelib.handlers.document_workers import clean_up

    return clean_up(event.to_dict())


# 01:00 UTC is 09:00 in Shanghai, all year.
@app.schedule(Cron(0, 1, "*", "*", "?", "*"))
def reminder_planner(event: CloudWatchEvent) -> None:
    """Plans the day's reminders."""
    from chalicelib.handlers.notice_workers import plan

    plan(event.to_dict())
