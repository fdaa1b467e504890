"""The end of a workbook of results: the organisations are told, and what was not published comes back."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from chalicelib.adapters import storage
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import jobs
from chalicelib.adapters.tables.reservations import lines
from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.errors import FieldError
from chalicelib.domain.reservations.line import Line
from chalicelib.domain.reservations.steps import LineState, LineStep
from chalicelib.domain.workbooks.job import Job, JobState
from chalicelib.domain.workbooks.rows import Refused
from chalicelib.services.notices.announce_lines import announce_done
from chalicelib.services.notices.tell_job import tell_job_ended
from chalicelib.services.resultbooks import parts
from chalicelib.services.resultbooks.parts import Laid
from chalicelib.services.workbooks.ended import end_job
from chalicelib.services.workbooks.parts import fetch_refused
from chalicelib.services.workbooks.progress import result_key, with_parts


def finish_results(job: Job, now: datetime, *, actor: Actor) -> None:
    """End a job whose parts are all through; may be called again, and does nothing before that."""
    if not all(part.finished for part in jobs.parts(job.organisation, job.id)):
        return
    ending = replace(with_parts(job), state=JobState.FINISHING, touched_at=now)
    if not jobs.move(ending):
        return
    rows = [*fetch_refused(job.organisation, job.id), *_not_published(ending)]
    unused = parts.fetch_unused(ending)
    if rows or unused:
        _report(ending, sorted(rows, key=lambda row: row.number), unused)
    tell_organisations(ending)
    ended = replace(ending, state=JobState.DONE, finished_at=now, result=bool(rows or unused))
    tell_job_ended(ended)
    end_job(ended, actor)


def tell_organisations(job: Job) -> None:
    """Have the organisations told what was published, once for each slip; again it tells nothing twice."""
    rows = list(_published(job))
    known = {each.key: each for each in lines.by_keys([row.finding.key for row in rows])}
    announce_done(LineStep.PUBLISH, [_as_left(known[row.finding.key], row, job) for row in rows])


def _as_left(line: Line, row: Laid, job: Job) -> Line:
    """The line as the publication left it, whatever was done with it since, at the instant of the job."""
    said = row.finding
    return replace(
        line,
        state=LineState.CERTIFIED,
        version=said.version + 1,
        result=said.result(None),
        updated_at=job.created_at,
    )


def _published(job: Job) -> Iterator[Laid]:
    not_published = dict(jobs.rejected(job.organisation, job.id))
    for part in jobs.parts(job.organisation, job.id):
        through = parts.fetch(job, part.number)[: part.done]
        yield from (row for row in through if row.number not in not_published)


def _not_published(job: Job) -> Iterator[Refused]:
    """The rows that were good until somebody came first."""
    wrong = dict(jobs.rejected(job.organisation, job.id))
    if not wrong:
        return
    for number in range(1, job.parts + 1):
        for row in parts.fetch(job, number):
            if row.number in wrong:
                errors = tuple(FieldError(*each) for each in json.loads(wrong[row.number]))
                yield Refused(row.number, row.cells, errors)


def _report(job: Job, rows: Sequence[Refused], unused: Sequence[str]) -> None:
    from chalicelib.adapters.workbooks.refusals import RESULTS, write_refusals

    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.xlsx"
        write_refusals(path, rows, RESULTS, unused=unused)
        storage.put_file(config().results_bucket, result_key(job), path, storage.XLSX)
