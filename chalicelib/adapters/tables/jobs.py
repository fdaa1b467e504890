"""Imports, exports and results by workbook in the activity table."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any

from pynamodb.attributes import (
    BooleanAttribute,
    JSONAttribute,
    NumberAttribute,
    TTLAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)
from pynamodb.exceptions import PutError
from pynamodb.expressions.condition import Condition
from pynamodb.expressions.update import Action

from chalicelib.adapters.config import table_name
from chalicelib.adapters.tables import audit
from chalicelib.adapters.tables.base import Item, is_condition_failure
from chalicelib.adapters.tables.transaction import Label, Transaction
from chalicelib.domain.audit.actor import Actor, ActorKind, Origin
from chalicelib.domain.audit.entry import Entry
from chalicelib.domain.workbooks.job import STEPS, Job, JobKind, JobState, Part

JOB = "JOB#"
PART = "PART#"
REJECTED = "REJECTED#"
REQUEST = "REQUEST#"
#: Sorts after every id.
LAST = "~"
#: Jobs and their results are kept for a month.
KEPT = timedelta(days=30)
#: A repeated request is known again for a day.
REMEMBERED = timedelta(days=1)


class JobsMeta:
    """The table of what an organisation did and was told."""

    table_name = table_name("ACTIVITY_TABLE")


class JobItem(Item):
    """A job."""

    class Meta(JobsMeta):
        pass

    kind = UnicodeAttribute()
    state = UnicodeAttribute()
    file_name = UnicodeAttribute()
    created_by = UnicodeAttribute()
    created_at = UTCDateTimeAttribute()
    touched_at = UTCDateTimeAttribute()
    finished_at = UTCDateTimeAttribute(null=True)
    total = NumberAttribute(default=0)
    done = NumberAttribute(default=0)
    stored = NumberAttribute(default=0)
    refused = NumberAttribute(default=0)
    already_there = NumberAttribute(default=0)
    parts = NumberAttribute(default=0)
    code = UnicodeAttribute(null=True)
    params = JSONAttribute(null=True)
    conditions = JSONAttribute(null=True)
    result = BooleanAttribute(default=False)
    edition = UnicodeAttribute(null=True)
    archive = UnicodeAttribute(null=True)
    unused = NumberAttribute(default=0)
    actor = JSONAttribute(null=True)
    expires_at = TTLAttribute()


class RequestItem(Item):
    """Which job a creating request with an idempotency key made."""

    class Meta(JobsMeta):
        pass

    job_id = UnicodeAttribute()
    expires_at = TTLAttribute()


class PartItem(Item):
    """How far a part of an import is."""

    class Meta(JobsMeta):
        pass

    rows = NumberAttribute()
    done = NumberAttribute(default=0)
    stored = NumberAttribute(default=0)
    expires_at = TTLAttribute()


class RejectedItem(Item):
    """Rows that were not stored because their instruments are in the ledger already: (row, holder) pairs."""

    class Meta(JobsMeta):
        pass

    rows = UnicodeAttribute()
    expires_at = TTLAttribute()


def create(job: Job, key: str | None, entry: Entry) -> str:
    """Store a new job; the id of the job that the same idempotency key made before, if it did."""
    writing: Transaction[str] = Transaction()
    writing.put(JOB, _job_item(job))
    audit.stage(writing, JOB, entry)
    if key:
        item = RequestItem(
            job.organisation, REQUEST + key, job_id=job.id, expires_at=job.created_at + REMEMBERED
        )
        writing.put(REQUEST, item, RequestItem.pk.does_not_exist())
    for declined in writing.commit():
        if declined.item:
            return str(declined.item["job_id"]["S"])
    return job.id


def get(organisation: str, job_id: str) -> Job | None:
    """A job as last written."""
    try:
        return _job(JobItem.get(organisation, JOB + job_id, consistent_read=True))
    except JobItem.DoesNotExist:
        return None


def newest(organisation: str, limit: int, before: str | None = None) -> list[Job]:
    """The newest jobs first, those older than the one with the id `before`; one Query."""
    last = JOB + (before or LAST)
    found = JobItem.query(
        organisation, JobItem.sk.between(JOB, last), scan_index_forward=False, limit=limit + 1
    )
    return [_job(item) for item in found if item.sk != last][:limit]


def move(job: Job) -> bool:
    """Write a job's new state and figures, if its present state may be followed by it; False if not."""
    try:
        _job_item(job).save(_may_become(job.state))
    except PutError as error:
        if is_condition_failure(error):
            return False
        raise
    return True


def end(job: Job, entry: Entry) -> bool:
    """As `move`, to a state that a job ends in, which goes on record."""
    writing: Transaction[str] = Transaction()
    writing.put(JOB, _job_item(job), _may_become(job.state))
    audit.stage(writing, JOB, entry)
    return not writing.commit()


def create_parts(organisation: str, job_id: str, sizes: Sequence[int], now: datetime) -> None:
    """Store the parts of an import (at most a hundred); if they are there already they stay as they are."""
    writing: Transaction[int] = Transaction()
    for number, rows in enumerate(sizes, start=1):
        item = PartItem(organisation, _part_key(job_id, number), rows=rows, expires_at=now + KEPT)
        writing.put(number, item, PartItem.pk.does_not_exist())
    if sizes:
        writing.commit()


def parts(organisation: str, job_id: str) -> list[Part]:
    """The parts of an import in order, as last written; one Query."""
    found = PartItem.query(organisation, PartItem.sk.startswith(f"{PART}{job_id}#"), consistent_read=True)
    return [_part(item) for item in found]


def part(organisation: str, job_id: str, number: int) -> Part | None:
    """A part as last written."""
    try:
        return _part(PartItem.get(organisation, _part_key(job_id, number), consistent_read=True))
    except PartItem.DoesNotExist:
        return None


def stage_progress(
    writing: Transaction[Label],
    label: Label,
    organisation: str,
    job_id: str,
    before: Part,
    after: Part,
) -> None:
    """Move a part on within the transaction that stores its rows; declined if somebody else has moved it."""
    item = PartItem(organisation, _part_key(job_id, before.number))
    actions: list[Action] = [PartItem.done.set(after.done), PartItem.stored.set(after.stored)]
    writing.update(label, item, actions, PartItem.done == before.done)


def stage_rejected(
    writing: Transaction[Label],
    label: Label,
    organisation: str,
    job_id: str,
    before: Part,
    rows: Sequence[tuple[int, str]],
    now: datetime,
) -> None:
    """Keep, within the same transaction, the rows that were not stored, each with who holds its instrument.

    Of results, that is what was wrong instead.
    """
    key = f"{REJECTED}{job_id}#{before.number:04}#{before.done:05}"
    writing.put(label, RejectedItem(organisation, key, rows=json.dumps(rows), expires_at=now + KEPT))


def rejected(organisation: str, job_id: str) -> Iterator[tuple[int, str]]:
    """(row, holder) of every row that was not stored; of results, (row, what was wrong)."""
    for item in RejectedItem.query(organisation, RejectedItem.sk.startswith(f"{REJECTED}{job_id}#")):
        yield from json.loads(item.rows)


def _may_become(state: JobState) -> Condition:
    return JobItem.state.is_in(*(source.value for source, following in STEPS.items() if state in following))


def _part_key(job_id: str, number: int) -> str:
    return f"{PART}{job_id}#{number:04}"


def _part(item: PartItem) -> Part:
    number = int(item.sk.rpartition("#")[2])
    return Part(number=number, rows=int(item.rows), done=int(item.done), stored=int(item.stored))


def _job_item(job: Job) -> JobItem:
    return JobItem(
        job.organisation,
        JOB + job.id,
        kind=job.kind,
        state=job.state,
        file_name=job.file_name,
        created_by=job.created_by,
        created_at=job.created_at,
        touched_at=job.touched_at,
        finished_at=job.finished_at,
        total=job.total,
        done=job.done,
        stored=job.stored,
        refused=job.refused,
        already_there=job.already_there,
        parts=job.parts,
        code=job.code,
        params=job.params,
        conditions=job.conditions,
        result=job.result,
        edition=job.edition or None,
        archive=job.archive or None,
        unused=job.unused,
        actor=asdict(job.actor) if job.actor else None,
        expires_at=job.created_at + KEPT,
    )


def _job(item: JobItem) -> Job:
    return Job(
        id=item.sk.removeprefix(JOB),
        organisation=item.pk,
        kind=JobKind(item.kind),
        state=JobState(item.state),
        file_name=item.file_name,
        created_by=item.created_by,
        created_at=item.created_at.astimezone(UTC),
        touched_at=item.touched_at.astimezone(UTC),
        finished_at=item.finished_at,
        total=int(item.total),
        done=int(item.done),
        stored=int(item.stored),
        refused=int(item.refused),
        already_there=int(item.already_there),
        parts=int(item.parts),
        code=item.code,
        params=item.params,
        conditions=item.conditions,
        result=item.result,
        edition=item.edition or "",
        archive=item.archive or "",
        unused=int(item.unused),
        actor=_actor(item.actor) if item.actor else None,
    )


def _actor(stored: Mapping[str, Any]) -> Actor:
    return Actor(**{**stored, "kind": ActorKind(stored["kind"]), "origin": Origin(**stored["origin"])})
