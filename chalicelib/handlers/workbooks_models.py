"""Shapes of imports and exports."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from chalicelib.domain.workbooks.job import JobKind, JobState
from chalicelib.handlers.api.fields import FileName
from chalicelib.handlers.api.model import Model
from chalicelib.handlers.ledger_models import ConditionsIn, ProblemOut


class ImportIn(Model):
    """A workbook about to be uploaded; `size` in bytes."""

    file_name: FileName
    size: Annotated[int, Field(ge=1)]


class ExportIn(ConditionsIn):
    """What to export; no condition: everything."""


class JobOut(Model):
    """An import, an export, or results by workbook; counts are of rows, `done` of `total` are through.

    `archive` is the file with the certificates; `unused` of those in it belong to no row.
    """

    id: str
    kind: JobKind
    state: JobState
    file_name: str
    total: int
    done: int
    stored: int
    refused: int
    already_there: int
    problem: ProblemOut | None
    created_by: str
    created_at: datetime
    finished_at: datetime | None
    has_result: bool
    archive: str
    unused: int


class UploadOut(Model):
    """Where to post the file: a form with these fields, the file last, as `file`."""

    url: str
    fields: dict[str, str]


class StartedImportOut(Model):
    """A new import and where its workbook goes."""

    job: JobOut
    upload: UploadOut


class JobsOut(Model):
    """The newest jobs first."""

    items: list[JobOut]


class LinkOut(Model):
    """A link to a file, and until when it is good."""

    url: str
    expires_at: datetime
