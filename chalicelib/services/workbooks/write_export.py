"""Writing an export: the instruments that meet the conditions, in the ledger's order, into a workbook."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from chalicelib.adapters import storage
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import jobs
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.clock import date_in_china
from chalicelib.domain.ledger.conditions import Conditions
from chalicelib.domain.ledger.details import Details
from chalicelib.domain.ledger.status import Status
from chalicelib.domain.ledger.verdict import LastVerdict, verdict
from chalicelib.domain.workbooks.job import Job, JobState
from chalicelib.services.ledger import browse
from chalicelib.services.notices.tell_job import tell_job_ended
from chalicelib.services.workbooks.ended import end_job
from chalicelib.services.workbooks.progress import result_key

#: Instruments read at a time; the progress is written after each such page.
PAGE = 2000


def write_export(job: Job, conditions: Conditions, clock: Callable[[], datetime], *, actor: Actor) -> None:
    """Write the workbook of an export; called again, it writes it anew."""
    from chalicelib.adapters.workbooks.export import write_export as write_workbook

    with TemporaryDirectory() as folder:
        path = Path(folder) / "export.xlsx"
        count = write_workbook(path, _instruments(job, conditions, clock))
        storage.put_file(config().results_bucket, result_key(job), path, storage.XLSX)
    now = clock()
    ended = replace(
        job, state=JobState.DONE, stored=count, done=job.total, touched_at=now, finished_at=now, result=True
    )
    tell_job_ended(ended)
    end_job(ended, actor)


def _instruments(
    job: Job, conditions: Conditions, clock: Callable[[], datetime]
) -> Iterator[tuple[Details, Status, LastVerdict]]:
    today = date_in_china(job.created_at)
    place: str | None = None
    done = 0
    while True:
        page = browse.page(job.organisation, conditions, place, PAGE, today)
        yield from ((each.details, each.status, verdict(each)) for each in page.instruments)
        done += page.searched
        place = page.place
        if place is None:
            return
        jobs.move(replace(job, done=min(done, job.total), touched_at=clock()))
