"""The first half of an import: check the workbook, judge its rows, lay the good ones down in parts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from chalicelib.adapters import queues, storage
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import jobs
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.errors import Malformed
from chalicelib.domain.workbooks.job import Job, JobState
from chalicelib.services.workbooks import parts
from chalicelib.services.workbooks.ended import end_job
from chalicelib.services.workbooks.judge import judged
from chalicelib.services.workbooks.start import LARGEST_BYTES, upload_key


def read_import(organisation: str, job_id: str, now: datetime, *, actor: Actor) -> None:
    """Read the uploaded workbook of a job; may be called again, whatever became of the first time."""
    job = jobs.get(organisation, job_id)
    if job is None:
        return
    if job.state is JobState.WRITING:
        announce_parts(job)
        return
    reading = replace(job, state=JobState.READING, touched_at=now)
    if not jobs.move(reading):
        return
    try:
        _read(reading, now)
    except Malformed as refusal:
        refused = replace(reading, code=refusal.code, params=refusal.params, finished_at=now)
        end_job(replace(refused, state=JobState.REFUSED), actor)


def announce_parts(job: Job) -> None:
    """Have the parts of an import written; where there are none, or all are written, have it finished."""
    unfinished = [part for part in jobs.parts(job.organisation, job.id) if not part.finished]
    queues.send_all(config().import_parts_queue, (_message(job, part.number) for part in unfinished))
    if not unfinished:
        queues.send(config().workbooks_queue, _message(job))


def _read(job: Job, now: datetime) -> None:
    sizes, refused = _laid_before(job) or _lay(job, now)
    writing = replace(
        job, state=JobState.WRITING, total=sum(sizes) + refused, refused=refused, parts=len(sizes)
    )
    if jobs.move(writing):
        announce_parts(writing)


def _laid_before(job: Job) -> tuple[list[int], int] | None:
    """The sizes of the parts and the count of refused rows, if an earlier delivery came so far.

    They stand: the ledger, which rows are compared with, may have changed since.
    """
    laid = jobs.parts(job.organisation, job.id)
    return (
        ([part.rows for part in laid], len(parts.fetch_refused(job.organisation, job.id))) if laid else None
    )


def _lay(job: Job, now: datetime) -> tuple[list[int], int]:
    accepted, refused = judged(job, _content(job))
    sizes = parts.lay(job.organisation, job.id, accepted)
    parts.lay_refused(job.organisation, job.id, refused)
    jobs.create_parts(job.organisation, job.id, sizes, now)
    return sizes, len(refused)


def _content(job: Job) -> bytes:
    key = upload_key(job.organisation, job.id)
    if storage.size(config().uploads_bucket, key) > LARGEST_BYTES:
        raise Malformed("workbook_too_big", limit=LARGEST_BYTES // 1024 // 1024)
    return storage.get(config().uploads_bucket, key)


def _message(job: Job, part: int | None = None) -> Mapping[str, str | int]:
    message: dict[str, str | int] = {"organisation": job.organisation, "job": job.id}
    return message if part is None else {**message, "part": part}
