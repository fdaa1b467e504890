"""The second half of an import: storing the rows of a part, each once, however often it is delivered."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from chalicelib.adapters import queues
from chalicelib.adapters.config import config
from chalicelib.adapters.tables import jobs
from chalicelib.adapters.tables.ledger_changes import Part as Action
from chalicelib.adapters.tables.ledger_changes import Writing, held, packs, rejections, stage
from chalicelib.adapters.tables.transaction import MOST_ACTIONS
from chalicelib.domain.ids import derived_id
from chalicelib.domain.ledger.change import Change, Obstacle
from chalicelib.domain.ledger.claim import row_claim, serial_claim
from chalicelib.domain.ledger.instrument import Instrument
from chalicelib.domain.ledger.tally import SHARDS
from chalicelib.domain.workbooks.job import Part
from chalicelib.domain.workbooks.rows import Accepted
from chalicelib.services.workbooks import parts

#: In each transaction one action moves the part on, and one keeps the rows that were not stored.
ROOM = MOST_ACTIONS - 2
PROGRESS = Action(None, Obstacle.CHANGED)


def write_part(organisation: str, job_id: str, number: int, now: datetime) -> None:
    """Store what is left of a part, then have the import finished if this was the last one.

    The part's own place moves on in the very transaction that stores its rows, so a worker that is killed
    leaves nothing half done, and one that works beside another stores nothing twice.
    """
    part = jobs.part(organisation, job_id, number)
    if part is None:
        return
    stored_part = parts.fetch(organisation, job_id, number)
    while not part.finished:
        writer = PartWriter(organisation, job_id, stored_part, now)
        writer.write(part)
        part = jobs.part(organisation, job_id, number) or part
    if all(each.finished for each in jobs.parts(organisation, job_id)):
        queues.send(config().workbooks_queue, {"organisation": organisation, "job": job_id})


class PartWriter:
    """Writes the rows of one part from a place in it, pack by pack."""

    def __init__(self, organisation: str, job_id: str, stored: parts.StoredPart, now: datetime) -> None:
        self._organisation = organisation
        self._job_id = job_id
        self._changes = [Change(None, self._instrument(row, stored.content, now)) for row in stored.rows]
        self._rows = {
            change.instrument.id: row.number for change, row in zip(self._changes, stored.rows, strict=True)
        }
        self._now = now

    def write(self, part: Part) -> None:
        """Write until the part is through, or until another worker turns out to be at it."""
        wary = False
        for pack in packs(self._changes[part.done :], ROOM):
            # Rows are mostly new: asking beforehand pays only once some turned out to be there.
            rejected = self._held_by_others(pack) if wary else {}
            moved = self._write_pack(part, pack, rejected)
            if moved is None:
                return
            wary = moved.stored - part.stored < len(pack)
            part = moved

    def _held_by_others(self, pack: Sequence[Change]) -> dict[str, str]:
        holders = held(self._organisation, [claim for change in pack for claim in change.claims_to_take])
        return {
            change.instrument.id: holders[claim]
            for change in pack
            for claim in change.claims_to_take
            if claim in holders
        }

    def _write_pack(self, part: Part, pack: Sequence[Change], rejected: dict[str, str]) -> Part | None:
        """The part after the pack; None if another worker has moved it on meanwhile."""
        while True:
            fitting = [change for change in pack if change.instrument.id not in rejected]
            after = replace(part, done=part.done + len(pack), stored=part.stored + len(fitting))
            declined = self._transaction(part, after, fitting, rejected).commit()
            if not declined:
                return after
            if any(each.label == PROGRESS for each in declined):
                return None
            rejected |= {each.change.instrument.id: each.holder or "" for each in rejections(declined)}

    def _transaction(
        self, part: Part, after: Part, fitting: Sequence[Change], rejected: dict[str, str]
    ) -> Writing:
        writing = Writing()
        stage(writing, self._organisation, fitting, part.number % SHARDS)
        jobs.stage_progress(writing, PROGRESS, self._organisation, self._job_id, part, after)
        if rejected:
            rows = [(self._rows[each], holder) for each, holder in rejected.items()]
            jobs.stage_rejected(writing, PROGRESS, self._organisation, self._job_id, part, rows, self._now)
        return writing

    def _instrument(self, row: Accepted, content: str, now: datetime) -> Instrument:
        details = row.details
        serial = serial_claim(details.manufacturer, details.serial_number)
        return Instrument(
            id=derived_id("import", self._organisation, self._job_id, str(row.number)),
            organisation=self._organisation,
            details=details,
            status=row.status,
            version=1,
            created_at=now,
            updated_at=now,
            row_claim=None if serial else row_claim(content, row.number),
        )
