"""Ending a job: its last state, and the entry that tells of it."""

from chalicelib.adapters.tables import jobs
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.audit.entry import entry_of
from chalicelib.domain.audit.jobs import ENDED, ended_job
from chalicelib.domain.workbooks.job import Job


def end_job(job: Job, actor: Actor) -> None:
    """Write how a job ended, once; one that has ended before stays as it is."""
    action = ENDED[job.kind, job.state]
    jobs.end(job, entry_of(action, actor, job.touched_at, ended_job(job), organisation=job.organisation))
