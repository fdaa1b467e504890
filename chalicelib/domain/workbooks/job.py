"""Imports, exports and results by workbook: work that outlives a request."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from chalicelib.domain.audit.actor import Actor
from chalicelib.domain.errors import Params


class JobKind(StrEnum):
    """导入, 导出, 批量录入检定结果."""

    IMPORT = "import"
    EXPORT = "export"
    RESULTS = "results"

    @property
    def is_read(self) -> bool:
        """Whether somebody uploads a workbook, whose rows are then written in parts."""
        return self is not JobKind.EXPORT


class JobState(StrEnum):
    """How far a job is. EXPIRED and FAILED are also told of jobs that stopped without a word."""

    WAITING_FOR_UPLOAD = "waiting_for_upload"
    READING = "reading"
    WRITING = "writing"
    FINISHING = "finishing"
    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"
    EXPIRED = "expired"


#: Where a job may go from each state; a step to the state itself is a worker's second try.
STEPS: Mapping[JobState, frozenset[JobState]] = {
    JobState.WAITING_FOR_UPLOAD: frozenset({JobState.READING}),
    JobState.READING: frozenset({JobState.READING, JobState.WRITING, JobState.REFUSED, JobState.FAILED}),
    JobState.WRITING: frozenset(
        {JobState.WRITING, JobState.FINISHING, JobState.DONE, JobState.REFUSED, JobState.FAILED}
    ),
    JobState.FINISHING: frozenset({JobState.FINISHING, JobState.DONE, JobState.FAILED}),
    JobState.DONE: frozenset(),
    JobState.REFUSED: frozenset(),
    JobState.FAILED: frozenset(),
    JobState.EXPIRED: frozenset(),
}
ENDED = frozenset(state for state, following in STEPS.items() if not following)

#: A link to upload is good for a quarter of an hour; after this nothing comes any more.
UPLOAD_WITHIN = timedelta(hours=1)
#: No worker is silent for so long: its queue has given up on the job.
SILENT_AT_MOST = timedelta(hours=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """An import or export of an organisation, or an institution's results; counts are of rows.

    `edition` is the id of the catalogue's edition that an import is checked against, from beginning to end.
    Results are published in the name of `actor`; `archive` is the name of the file with their certificates,
    if there is one, and `unused` the number of files in it that belong to no row.
    """

    id: str
    organisation: str
    kind: JobKind
    state: JobState
    file_name: str
    created_by: str
    created_at: datetime
    touched_at: datetime
    finished_at: datetime | None = None
    total: int = 0
    done: int = 0
    stored: int = 0
    refused: int = 0
    already_there: int = 0
    parts: int = 0
    code: str | None = None
    params: Params | None = None
    conditions: Mapping[str, str] | None = None
    result: bool = False
    edition: str = ""
    archive: str = ""
    unused: int = 0
    actor: Actor | None = None

    def state_at(self, now: datetime) -> JobState:
        """The state as it is to be told: a job that nobody works on any more has ended."""
        if self.state is JobState.WAITING_FOR_UPLOAD and now - self.created_at > UPLOAD_WITHIN:
            return JobState.EXPIRED
        if self.state not in ENDED and now - self.touched_at > SILENT_AT_MOST:
            return JobState.FAILED
        return self.state


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A part of an import: how many rows it has, how many are through, how many of those were stored."""

    number: int
    rows: int
    done: int = 0
    stored: int = 0

    @property
    def finished(self) -> bool:
        """All rows are through."""
        return self.done >= self.rows
