"""Telling an organisation, on the site, that a job of its own has ended."""

from chalicelib.domain.notices.message import MessageKind
from chalicelib.domain.workbooks.job import Job, JobKind
from chalicelib.services.notices.tell import tell

KINDS = {
    JobKind.IMPORT: MessageKind.IMPORT_ENDED,
    JobKind.EXPORT: MessageKind.EXPORT_ENDED,
    JobKind.RESULTS: MessageKind.RESULTS_ENDED,
}
PAGES = {
    JobKind.IMPORT: "/import?job=",
    JobKind.EXPORT: "/ledger?export=",
    JobKind.RESULTS: "/work/import?job=",
}


def tell_job_ended(job: Job) -> None:
    """Post one message about a job that is done; more than once does no harm."""
    params: dict[str, str | int] = {"file_name": job.file_name, "stored": job.stored, "refused": job.refused}
    tell(job.organisation, f"job-{job.id}", KINDS[job.kind], params, PAGES[job.kind] + job.id)
