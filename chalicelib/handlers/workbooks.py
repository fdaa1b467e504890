"""Imports and exports over HTTP."""

from chalicelib.domain.audit.action import Action
from chalicelib.domain.clock import now
from chalicelib.domain.texts import Language, wording
from chalicelib.domain.workbooks.job import Job
from chalicelib.handlers.api.request import Request
from chalicelib.handlers.blueprint import api
from chalicelib.handlers.ledger_models import ProblemOut
from chalicelib.handlers.workbooks_models import (
    ExportIn,
    ImportIn,
    JobOut,
    JobsOut,
    LinkOut,
    StartedImportOut,
    UploadOut,
)
from chalicelib.services.workbooks import progress, start


@api.endpoint(
    "POST",
    "/imports",
    body=ImportIn,
    response=StartedImportOut,
    status=201,
    creates=True,
    audit=(Action.IMPORT_STARTED,),
)
def start_import(request: Request[ImportIn, None]) -> StartedImportOut:
    """Start an import; the workbook is then posted straight to storage."""
    body = request.body
    started = start.start_import(
        request.caller, body.file_name, body.size, request.idempotency_key, now(), actor=request.actor
    )
    upload = UploadOut(url=started.upload.url, fields=started.upload.fields)
    return StartedImportOut(job=present(started.job, request.language), upload=upload)


@api.endpoint(
    "POST",
    "/exports",
    body=ExportIn,
    response=JobOut,
    status=201,
    creates=True,
    audit=(Action.EXPORT_STARTED,),
)
def start_export(request: Request[ExportIn, None]) -> JobOut:
    """Start an export of what meets the conditions."""
    conditions = request.body.model_dump(mode="json", exclude_defaults=True)
    job = start.start_export(request.caller, conditions, request.idempotency_key, now(), actor=request.actor)
    return present(job, request.language)


@api.endpoint("GET", "/jobs", response=JobsOut)
def list_jobs(request: Request[None, None]) -> JobsOut:
    """The newest imports and exports of the organisation, or the institution's results by workbook."""
    jobs = progress.newest(request.caller.organisation, now())
    return JobsOut(items=[present(job, request.language) for job in jobs])


@api.endpoint("GET", "/jobs/{job_id}", response=JobOut)
def show_job(request: Request[None, None]) -> JobOut:
    """How far a job is."""
    return present(progress.one(request.caller.organisation, request.path["job_id"], now()), request.language)


@api.endpoint(
    "POST",
    "/jobs/{job_id}/download",
    response=LinkOut,
    reads=True,
    audit=(Action.RESULT_DOWNLOADED,),
)
def download_result(request: Request[None, None]) -> LinkOut:
    """A short-lived link to the workbook that a job made."""
    organisation, job_id = request.caller.organisation, request.path["job_id"]
    link = progress.download(organisation, job_id, now(), actor=request.actor)
    return LinkOut(url=link.url, expires_at=link.expires_at)


def present(job: Job, language: Language) -> JobOut:
    """A job as the API shows it."""
    problem = None
    if job.code:
        problem = ProblemOut(code=job.code, detail=wording(job.code, job.params or {}, language))
    return JobOut(
        id=job.id,
        kind=job.kind,
        state=job.state,
        file_name=job.file_name,
        total=job.total,
        done=job.done,
        stored=job.stored,
        refused=job.refused,
        already_there=job.already_there,
        problem=problem,
        created_by=job.created_by,
        created_at=job.created_at,
        finished_at=job.finished_at,
        has_result=job.result,
        archive=job.archive,
        unused=job.unused,
    )
