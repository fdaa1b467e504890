"""How far imports and exports are, and what came of them."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from chalicelib.adapters import storage
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import jobs
from chalicelib.domain.audit.action import Action
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of, target
from chalicelib.domain.errors import NotFound
from chalicelib.domain.workbooks.job import ENDED, Job, JobKind, JobState
from chalicelib.services.audit.record import record

_REPORTS = {JobKind.IMPORT: "未录入的器具_", JobKind.RESULTS: "未录入的结果_"}
#: Jobs shown; older ones are found by nobody and fall away after a month.
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a file, and until when it is good."""

    url: str
    expires_at: datetime


def newest(organisation: str, now: datetime) -> list[Job]:
    """The newest jobs; one Query. Imports at work show their final figures only when they end."""
    return [_as_of(job, now) for job in jobs.newest(organisation, SHOWN)]


def one(organisation: str, job_id: str, now: datetime) -> Job:
    """A job as far as it is: one read, and for an import at work one Query over its parts."""
    job = jobs.get(organisation, job_id)
    if job is None:
        raise NotFound("not_found")
    if job.kind.is_read and job.state in (JobState.WRITING, JobState.FINISHING):
        job = with_parts(job)
    return _as_of(job, now)


def with_parts(job: Job) -> Job:
    """The job with the figures of its parts: rows through, stored, and in the ledger already.

    Which results were published before is known from reading.
    """
    parts = jobs.parts(job.organisation, job.id)
    through, stored = sum(part.done for part in parts), sum(part.stored for part in parts)
    by_reader = job.total - sum(part.rows for part in parts)
    return replace(
        job,
        done=by_reader + through,
        stored=stored,
        refused=by_reader + through - stored,
        already_there=through - stored if job.kind is JobKind.IMPORT else job.already_there,
    )


def download(organisation: str, job_id: str, now: datetime, *, actor: Actor) -> Link:
    """A link to what a job made; NotFound if it made nothing. That data was taken out goes on record."""
    job = jobs.get(organisation, job_id)
    if job is None or not job.result:
        raise NotFound("not_found")
    taken = target(job.id, result_name(job))
    record(entry_of(Action.RESULT_DOWNLOADED, actor, now, taken, organisation=organisation))
    url = storage.presigned_download(config().results_bucket, result_key(job), result_name(job))
    return Link(url, now + timedelta(seconds=storage.DOWNLOAD_SECONDS))


def result_key(job: Job) -> str:
    """Where a job's workbook lies in the results bucket."""
    folder = "reports" if job.kind.is_read else "exports"
    return f"{folder}/{job.organisation}/{job.id}.xlsx"


def result_name(job: Job) -> str:
    """The file name under which a job's workbook is saved."""
    return _REPORTS.get(job.kind, "") + job.file_name


def _as_of(job: Job, now: datetime) -> Job:
    state = job.state_at(now)
    if state is job.state:
        return job
    code = "job_expired" if state is JobState.EXPIRED else "job_silent"
    return replace(job, state=state, code=code, finished_at=None if state not in ENDED else job.touched_at)
