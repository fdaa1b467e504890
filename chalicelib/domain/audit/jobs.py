"""What the audit says of imports, exports and results by workbook."""

from collections.abc import Mapping

from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.entry import Target, target
from chalicelib.domain.audit.masking import Value
from chalicelib.domain.workbooks.job import Job, JobKind, JobState

STARTED: Mapping[JobKind, Action] = {
    JobKind.IMPORT: Action.IMPORT_STARTED,
    JobKind.EXPORT: Action.EXPORT_STARTED,
    JobKind.RESULTS: Action.RESULTS_STARTED,
}
ENDED: Mapping[tuple[JobKind, JobState], Action] = {
    (JobKind.IMPORT, JobState.DONE): Action.IMPORT_FINISHED,
    (JobKind.IMPORT, JobState.REFUSED): Action.IMPORT_REFUSED,
    (JobKind.IMPORT, JobState.FAILED): Action.IMPORT_FAILED,
    (JobKind.EXPORT, JobState.DONE): Action.EXPORT_FINISHED,
    (JobKind.EXPORT, JobState.FAILED): Action.EXPORT_FAILED,
    (JobKind.RESULTS, JobState.DONE): Action.RESULTS_FINISHED,
    (JobKind.RESULTS, JobState.REFUSED): Action.RESULTS_REFUSED,
    (JobKind.RESULTS, JobState.FAILED): Action.RESULTS_FAILED,
}


def started_job(job: Job) -> Target:
    """The file of a new job; for an export, by which conditions."""
    return target(job.id, job.file_name, after=job.conditions)


def ended_job(job: Job) -> Target:
    """The file of a job that has ended: who started it, and the counts, not the rows."""
    figures: dict[str, Value] = {"started_by": job.created_by, "stored": job.stored}
    if job.kind.is_read:
        figures |= {"total": job.total, "refused": job.refused, "already_there": job.already_there}
    return target(job.id, job.file_name, after=figures)
