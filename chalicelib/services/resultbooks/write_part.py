"""Publishing the rows of a part, each once, however often it is delivered."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from chalicelib.adapters import queues
from chalicelib.adapters.certificates.archive import Archive
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import jobs
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.errors import FieldError, Invalid, Refusal
from chalicelib.domain.workbooks.job import Job, Part
from chalicelib.services.reservations.publishing import publish_all
from chalicelib.services.reservations.steps import Outcome
from chalicelib.services.resultbooks import parts
from chalicelib.services.resultbooks.certificates import certificates_of, kept
from chalicelib.services.resultbooks.parts import Laid

#: Rows published before the part's own place moves on; mostly they are one transaction.
PACK = 10
PROGRESS = "progress"


def write_results_part(organisation: str, job_id: str, number: int, now: datetime) -> None:
    """Publish what is left of a part, then have the job finished if this was the last one.

    A result says of which row of which job it came: what a killed worker had published, but not noted, is
    found published by the next one, and counted.
    """
    job, part = jobs.get(organisation, job_id), jobs.part(organisation, job_id, number)
    if job is None or part is None:
        return
    if not part.finished:
        _write(job, part, now)
    if all(each.finished for each in jobs.parts(organisation, job_id)):
        queues.send(config().workbooks_queue, {"organisation": organisation, "job": job_id})


def _write(job: Job, part: Part, now: datetime) -> None:
    rows = parts.fetch(job, part.number)
    with certificates_of(job) as archive:
        while not part.finished:
            pack = rows[part.done : part.done + PACK]
            moved = _moved_on(job, part, pack, _publish(job, pack, archive, now), now)
            # Another worker may be at it: then it goes on from where that one is.
            part = moved or jobs.part(job.organisation, job.id, part.number) or part


def _publish(job: Job, pack: Sequence[Laid], archive: Archive | None, now: datetime) -> list[Outcome]:
    if job.actor is None:
        raise ValueError("results in nobody's name")
    outcomes = publish_all(
        job.organisation,
        [row.finding for row in pack],
        lambda finding: kept(archive, finding) if archive else None,
        now,
        actor=job.actor,
    )
    return [outcomes[row.finding.key] for row in pack]


def _moved_on(
    job: Job, part: Part, pack: Sequence[Laid], outcomes: Sequence[Outcome], now: datetime
) -> Part | None:
    """The part after the pack; None if another worker has moved it on meanwhile."""
    wrong = [
        (row.number, json.dumps(_told(outcome)))
        for row, outcome in zip(pack, outcomes, strict=True)
        if isinstance(outcome, Refusal)
    ]
    after = replace(part, done=part.done + len(pack), stored=part.stored + len(pack) - len(wrong))
    writing: Transaction[str] = Transaction()
    jobs.stage_progress(writing, PROGRESS, job.organisation, job.id, part, after)
    if wrong:
        jobs.stage_rejected(writing, PROGRESS, job.organisation, job.id, part, wrong, now)
    return None if writing.commit() else after


def _told(refusal: Refusal) -> list[object]:
    fields = refusal.fields if isinstance(refusal, Invalid) else [FieldError("line", "line_overtaken")]
    return [[each.field, each.code, dict(each.params)] for each in fields]
