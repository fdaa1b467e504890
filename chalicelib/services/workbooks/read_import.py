"""The first half of an import: check the workbook, judge its rows, lay the good ones down in parts.

Results by workbook go the same way; what their rows are judged by is their own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from chalicelib.adapters import queues, storage
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import jobs
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.errors import Malformed
from chalicelib.domain.resultbooks.judging import PUBLISHED_BEFORE
from chalicelib.domain.workbooks.job import Job, JobKind, JobState
from chalicelib.domain.workbooks.rows import Refused
from chalicelib.services.resultbooks.lay import lay_results
from chalicelib.services.resultbooks.parts import fetch_unused
from chalicelib.services.workbooks import parts
from chalicelib.services.workbooks.ended import end_job
from chalicelib.services.workbooks.judge import judged
from chalicelib.services.workbooks.start import LARGEST_BYTES, upload_key


class Laid(NamedTuple):
    """The sizes of the parts that were laid down, the rows that were refused, and files of no use."""

    sizes: list[int]
    refused: Sequence[Refused]
    unused: int = 0


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
    laid = _laid_before(job) or _lay(job, now)
    known = (error for row in laid.refused for error in row.errors if error.code == PUBLISHED_BEFORE)
    writing = replace(
        job,
        state=JobState.WRITING,
        total=sum(laid.sizes) + len(laid.refused),
        refused=len(laid.refused),
        already_there=sum(1 for _ in known),
        parts=len(laid.sizes),
        unused=laid.unused,
    )
    if jobs.move(writing):
        announce_parts(writing)


def _laid_before(job: Job) -> Laid | None:
    """What an earlier delivery laid down, if one came so far.

    It stands: what rows are compared with may have changed since.
    """
    laid = jobs.parts(job.organisation, job.id)
    if not laid:
        return None
    unused = len(fetch_unused(job)) if job.kind is JobKind.RESULTS else 0
    return Laid([part.rows for part in laid], parts.fetch_refused(job.organisation, job.id), unused)


def _lay(job: Job, now: datetime) -> Laid:
    content = _content(job)
    laid = Laid(*lay_results(job, content, now)) if job.kind is JobKind.RESULTS else _lay_rows(job, content)
    parts.lay_refused(job.organisation, job.id, laid.refused)
    jobs.create_parts(job.organisation, job.id, laid.sizes, now)
    return laid


def _lay_rows(job: Job, content: bytes) -> Laid:
    accepted, refused = judged(job, content)
    return Laid(parts.lay(job.organisation, job.id, accepted), refused)


def _content(job: Job) -> bytes:
    key = upload_key(job.organisation, job.id)
    if storage.size(config().uploads_bucket, key) > LARGEST_BYTES:
        raise Malformed("workbook_too_big", limit=LARGEST_BYTES // 1024 // 1024)
    return storage.get(config().uploads_bucket, key)


def _message(job: Job, part: int | None = None) -> Mapping[str, str | int]:
    message: dict[str, str | int] = {"organisation": job.organisation, "job": job.id, "kind": job.kind}
    return message if part is None else {**message, "part": part}
