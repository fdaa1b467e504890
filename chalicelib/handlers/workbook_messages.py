"""Shapes of the messages that the workbook workers get."""

import re
from typing import Self
from urllib.parse import unquote_plus

from pydantic import BaseModel, ConfigDict, Field

from chalicelib.domain.workbooks.job import JobKind

_UPLOAD = re.compile(r"uploads/(?P<organisation>[0-9A-Z]+)/(?P<job>[0-9A-Z]{26})\.xlsx")


class JobMessage(BaseModel):
    """A job, or a part of it, that is to be worked on."""

    organisation: str
    job: str
    kind: JobKind = JobKind.IMPORT
    part: int | None = None

    @classmethod
    def of_upload(cls, key: str) -> Self | None:
        """The import that a file was uploaded for; None for a file of nobody's."""
        match = _UPLOAD.fullmatch(unquote_plus(key))
        return cls(organisation=match["organisation"], job=match["job"]) if match else None


class _Told(BaseModel):
    model_config = ConfigDict(extra="ignore")


class _Object(_Told):
    key: str


class _Place(_Told):
    object: _Object


class _Event(_Told):
    s3: _Place


class S3Events(_Told):
    """What S3 tells of new files; its test message tells of none."""

    records: list[_Event] = Field(default=[], alias="Records")

    @property
    def jobs(self) -> list[JobMessage]:
        """The imports whose files have come."""
        told = (JobMessage.of_upload(event.s3.object.key) for event in self.records)
        return [job for job in told if job]
