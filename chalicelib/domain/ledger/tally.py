"""Counts of a ledger that are kept, not counted.

Every instrument counts in the bucket of its due month: under its day if it is in service, under its
status otherwise. A bucket is spread over shards, so that writers working side by side do not wait for each
other; only sums have a meaning, a single shard may well be negative.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from chalicelib.domain.ledger.due import soon_until
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.status import Status

SHARDS = 4

#: The bucket of what has no due date.
UNDATED = "none"
FAILED = "failed"
NEVER_VERIFIED = "never_verified"
UNLIMITED = "unlimited"


class Slot(NamedTuple):
    """One count: a bucket (`yyyy-mm` or UNDATED) and a name in it (`d01` to `d31`, a status, …)."""

    bucket: str
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """What stands above the ledger. `in_service` includes due soon, overdue, never verified and failed."""

    due_soon: int
    overdue: int
    never_verified: int
    failed: int
    in_service: int
    disabled: int
    scrapped: int

    @property
    def total(self) -> int:
        """All instruments of the ledger."""
        return self.in_service + self.disabled + self.scrapped


def slot(instrument: Instrument) -> Slot:
    """Where an instrument counts."""
    due_on = instrument.details.due_on
    bucket = f"{due_on:%Y-%m}" if due_on else UNDATED
    if instrument.status is not Status.IN_SERVICE:
        return Slot(bucket, instrument.status)
    if instrument.failed:
        return Slot(UNDATED, FAILED)
    if due_on:
        return Slot(bucket, f"d{due_on:%d}")
    return Slot(bucket, NEVER_VERIFIED if instrument.never_verified else UNLIMITED)


def difference(changes: Iterable[tuple[Instrument | None, Instrument | None]]) -> dict[Slot, int]:
    """What (before, after) pairs do to the counts; what cancels out is left out."""
    counts: Counter[Slot] = Counter()
    for before, after in changes:
        if before:
            counts[slot(before)] -= 1
        if after:
            counts[slot(after)] += 1
    return {where: count for where, count in counts.items() if count}


def failed(counts: Iterable[tuple[Slot, int]]) -> int:
    """How many failed, out of the counts of what has no due date."""
    return sum(count for where, count in counts if where == (UNDATED, FAILED))


def summary(counts: Iterable[tuple[Slot, int]], today: date) -> Summary:
    """The sums as of today, out of every count of a ledger."""
    sums: Counter[str] = Counter()
    soon = soon_until(today)
    for where, count in counts:
        if where.name in (Status.DISABLED, Status.SCRAPPED):
            sums[where.name] += count
            continue
        sums[Status.IN_SERVICE] += count
        if where.bucket == UNDATED:
            sums[where.name] += count
        else:
            due_on = date.fromisoformat(f"{where.bucket}-{where.name[1:]}")
            sums["overdue"] += count if due_on < today else 0
            sums["due_soon"] += count if today <= due_on <= soon else 0
    return Summary(
        due_soon=sums["due_soon"],
        overdue=sums["overdue"],
        never_verified=sums[NEVER_VERIFIED],
        failed=sums[FAILED],
        in_service=sums[Status.IN_SERVICE],
        disabled=sums[Status.DISABLED],
        scrapped=sums[Status.SCRAPPED],
    )
