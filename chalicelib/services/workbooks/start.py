"""Starting imports and exports (requirements B10, B11)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from chalicelib.adapters import queues, storage
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import jobs
from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.jobs import STARTED, started_job
from chalicelib.domain.clock import date_in_china
from chalicelib.domain.errors import Conflict, Invalid
from chalicelib.domain.ids import new_id
from chalicelib.domain.workbooks.job import Job, JobKind, JobState
from chalicelib.services.editions.published import published
from chalicelib.services.ledger import browse

#: The largest workbook that may be uploaded.
LARGEST_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class StartedImport:
    """A new import, and where its workbook goes."""

    job: Job
    upload: storage.Upload


def upload_key(organisation: str, job_id: str) -> str:
    """Where the workbook of an import lies in the uploads bucket."""
    return f"uploads/{organisation}/{job_id}.xlsx"


def start_import(
    caller: Caller, file_name: str, size: int, key: str | None, now: datetime, *, actor: Actor
) -> StartedImport:
    """A job, and a form post for exactly one workbook of at most 20 MiB."""
    if size > LARGEST_BYTES:
        raise Invalid.one("size", "workbook_too_big", limit=LARGEST_BYTES // 1024 // 1024)
    job = new_job(caller, JobKind.IMPORT, JobState.WAITING_FOR_UPLOAD, file_name, now)
    job = create(replace(job, edition=published().id), key, actor)
    name = upload_key(job.organisation, job.id)
    upload = storage.presigned_upload(config().uploads_bucket, name, storage.XLSX, LARGEST_BYTES)
    return StartedImport(job, upload)


def start_export(
    caller: Caller, conditions: Mapping[str, str], key: str | None, now: datetime, *, actor: Actor
) -> Job:
    """A job that writes what meets the conditions of a query (none: everything) into a workbook."""
    file_name = f"强检器具台账_{date_in_china(now):%Y-%m-%d}.xlsx"
    total = browse.summary(caller.organisation, date_in_china(now)).total
    job = new_job(caller, JobKind.EXPORT, JobState.WRITING, file_name, now)
    job = create(replace(job, total=total, conditions=conditions), key, actor)
    queues.send(config().workbooks_queue, {"organisation": job.organisation, "job": job.id})
    return job


def new_job(caller: Caller, kind: JobKind, state: JobState, file_name: str, now: datetime) -> Job:
    """A job of the caller's organisation, not stored yet."""
    return Job(
        id=new_id(now),
        organisation=caller.organisation,
        kind=kind,
        state=state,
        file_name=file_name,
        created_by=caller.user_name,
        created_at=now,
        touched_at=now,
    )


def create(job: Job, key: str | None, actor: Actor) -> Job:
    """Store a new job; the one that the same request made before, if it did."""
    entry = entry_of(
        STARTED[job.kind], actor, job.created_at, started_job(job), organisation=job.organisation
    )
    made = jobs.create(job, key, entry)
    return job if made == job.id else _made_before(job, made)


def _made_before(job: Job, made_id: str) -> Job:
    made = jobs.get(job.organisation, made_id)
    if made is None or _wanted(made) != _wanted(job):
        raise Conflict("key_reused")
    return made


def _wanted(job: Job) -> tuple[object, ...]:
    return job.kind, job.file_name, job.archive, job.conditions
