"""Telling an organisation, on the site, that an import or export of its own has ended."""

from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.workbooks.job import Job, JobKind
from chalicelib.services.notices.tell import tell

KINDS = {JobKind.IMPORT: MessageKind.IMPORT_ENDED, JobKind.EXPORT: MessageKind.EXPORT_ENDED}


def tell_job_ended(job: Job) -> None:
    """Post one message about a job that is done; more than once does no harm."""
    params: dict[str, str | int] = {"file_name": job.file_name, "stored": job.stored, "refused": job.refused}
    link = f"/import?job={job.id}" if job.kind is JobKind.IMPORT else f"/ledger?export={job.id}"
    tell(job.organisation, f"job-{job.id}", KINDS[job.kind], params, link)
