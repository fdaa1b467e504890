"""What the workbook writer does with a job: write an export, end what was uploaded, or give up on either."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from chalicelib.adapters.tables import jobs
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.ledger.conditions import Conditions
from chalicelib.domain.workbooks.job import ENDED, JobKind, JobState
from chalicelib.services.resultbooks.finish import finish_results, tell_organisations
from chalicelib.services.workbooks.ended import end_job
from chalicelib.services.workbooks.finish_import import finish_import
from chalicelib.services.workbooks.progress import with_parts
from chalicelib.services.workbooks.write_export import write_export


def write_workbook(
    organisation: str,
    job_id: str,
    read_conditions: Callable[[Mapping[str, str]], Conditions],
    clock: Callable[[], datetime],
    *,
    actor: Actor,
) -> None:
    """Make what a job is to end with; a job that has ended, or was never there, is passed over."""
    job = jobs.get(organisation, job_id)
    if job is None or job.state in ENDED:
        return
    if job.kind is JobKind.IMPORT:
        finish_import(job, clock(), actor=actor)
    elif job.kind is JobKind.RESULTS:
        finish_results(job, clock(), actor=actor)
    else:
        write_export(job, read_conditions(job.conditions or {}), clock, actor=actor)


def fail(organisation: str, job_id: str, now: datetime, *, actor: Actor) -> None:
    """Say of a job that it failed, once its queue has given up; what was stored stays stored, and is told."""
    job = jobs.get(organisation, job_id)
    if job and job.state not in ENDED:
        known = with_parts(job) if job.kind.is_read else job
        if job.kind is JobKind.RESULTS:
            tell_organisations(job)
        failed = replace(known, state=JobState.FAILED, code="job_failed", touched_at=now, finished_at=now)
        end_job(failed, actor)
