"""The end of an import: its final figures, and a workbook of the rows that were not stored."""

from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from chalicelib.adapters import storage
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import instruments, jobs
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.errors import FieldError
from chalicelib.domain.workbooks.job import Job, JobState
from chalicelib.domain.workbooks.printed import printed
from chalicelib.domain.workbooks.rows import Accepted, Refused, refused
from chalicelib.services.notices.tell_job import tell_job_ended
from chalicelib.services.workbooks import parts
from chalicelib.services.workbooks.ended import end_job
from chalicelib.services.workbooks.progress import result_key, with_parts


def finish_import(job: Job, now: datetime, *, actor: Actor) -> None:
    """End an import whose parts are all through; may be called again, and does nothing before that."""
    if not all(part.finished for part in jobs.parts(job.organisation, job.id)):
        return
    ending = replace(with_parts(job), state=JobState.FINISHING, touched_at=now)
    if not jobs.move(ending):
        return
    rows = [*parts.fetch_refused(job.organisation, job.id), *_already_there(ending)]
    if rows:
        _report(ending, sorted(rows, key=lambda row: row.number))
    ended = replace(ending, state=JobState.DONE, finished_at=now, result=bool(rows))
    tell_job_ended(ended)
    end_job(ended, actor)


def _report(job: Job, rows: Sequence[Refused]) -> None:
    from chalicelib.adapters.workbooks.refusals import write_refusals

    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.xlsx"
        write_refusals(path, rows)
        storage.put_file(config().results_bucket, result_key(job), path, storage.XLSX)


def _already_there(job: Job) -> list[Refused]:
    """The rows whose instruments were in the ledger already, each with the instrument that was."""
    holders = dict(jobs.rejected(job.organisation, job.id))
    if not holders:
        return []
    names = {each.id: each.details for each in instruments.by_ids(job.organisation, set(holders.values()))}
    found: list[Refused] = []
    for row in _rows(job, holders.keys()):
        holder = names.get(holders[row.number])
        params = {"name": holder.name if holder else "", "place": holder.place if holder else ""}
        error = FieldError("serial_number", "already_in_ledger", params)
        found.append(refused(row.number, printed(row.details, row.status), [error]))
    return found


def _rows(job: Job, numbers: Container[int]) -> list[Accepted]:
    laid = (parts.fetch(job.organisation, job.id, number) for number in range(1, job.parts + 1))
    return [row for part in laid for row in part.rows if row.number in numbers]
