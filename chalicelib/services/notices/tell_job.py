"""Telling an organisation, on the site, that an import or export of its own has ended."""

from datetime import datetime

from chalicelib.adapters.tables.notices import messages
from chalicelib.domain.ids import new_id
from chalicelib.domain.notices.delivery import Channel, Delivery, DeliveryState
from chalicelib.domain.notices.message import Message, MessageKind
from chalicelib.domain.workbooks.job import Job, JobKind

KINDS = {JobKind.IMPORT: MessageKind.IMPORT_ENDED, JobKind.EXPORT: MessageKind.EXPORT_ENDED}


def tell_job_ended(job: Job, now: datetime) -> None:
    """Post one message about a job that is done; more than once does no harm."""
    message = Message(
        id=new_id(now),
        kind=KINDS[job.kind],
        params={"file_name": job.file_name, "stored": job.stored, "refused": job.refused},
        link=f"/import?job={job.id}" if job.kind is JobKind.IMPORT else f"/ledger?export={job.id}",
        created_at=now,
    )
    delivery = Delivery(
        organisation=job.organisation,
        organisation_name="",
        occasion=f"job-{job.id}",
        channel=Channel.MESSAGE,
        state=DeliveryState.SENT,
        at=now,
    )
    messages.post(message, delivery)
