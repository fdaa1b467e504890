"""Starting the results of a workbook (requirement D3)."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

from chalicelib.adapters import storage
from chalicelib.adapters.certificates.limits import LARGEST_ARCHIVE, MIB
from chalicelib.adapters.config import config
from chalicelib.domain.accounts.caller import Caller
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.errors import FieldError, Invalid
from chalicelib.domain.workbooks.job import Job, JobKind, JobState
from chalicelib.services.workbooks.start import LARGEST_BYTES, create, new_job, upload_key

#: Large archives take their time, and the workbook follows them.
UPLOAD_SECONDS = 3000


class Announced(NamedTuple):
    """A file that is to be uploaded."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class StartedResults:
    """A new job, and where its workbook goes, once its certificates are there."""

    job: Job
    workbook: storage.Upload
    certificates: storage.Upload | None


def archive_key(job: Job) -> str:
    """Where the certificates of a job lie in the uploads bucket; nobody is told when they come."""
    return f"certificates/{job.organisation}/{job.id}.zip"


def start_results(
    caller: Caller,
    workbook: Announced,
    certificates: Announced | None,
    key: str | None,
    now: datetime,
    *,
    actor: Actor,
) -> StartedResults:
    """A job, and form posts for exactly one workbook and, where announced, one archive of certificates."""
    _check_sizes(workbook, certificates)
    job = new_job(caller, JobKind.RESULTS, JobState.WAITING_FOR_UPLOAD, workbook.name, now)
    archive = certificates.name if certificates else ""
    job = create(replace(job, archive=archive, actor=actor), key, actor)
    bucket = config().uploads_bucket
    place = upload_key(job.organisation, job.id)
    return StartedResults(
        job,
        storage.presigned_upload(bucket, place, storage.XLSX, LARGEST_BYTES, seconds=UPLOAD_SECONDS),
        storage.presigned_upload(
            bucket, archive_key(job), storage.ZIP, LARGEST_ARCHIVE, seconds=UPLOAD_SECONDS
        )
        if archive
        else None,
    )


def _check_sizes(workbook: Announced, certificates: Announced | None) -> None:
    wrong: list[FieldError] = []
    if workbook.size > LARGEST_BYTES:
        wrong.append(FieldError("size", "workbook_too_big", {"limit": LARGEST_BYTES // MIB}))
    if certificates and certificates.size > LARGEST_ARCHIVE:
        wrong.append(FieldError("certificates.size", "archive_too_big", {"limit": LARGEST_ARCHIVE // MIB}))
    if wrong:
        raise Invalid(wrong)
