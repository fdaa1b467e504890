"""Shapes of results by workbook."""

from typing import Annotated

from pydantic import Field

from chalicelib.handlers.api.fields import FileName
from chalicelib.handlers.api.model import Model
from chalicelib.handlers.workbooks_models import ImportIn, JobOut, UploadOut


class ArchiveIn(Model):
    """A ZIP file about to be uploaded; `size` in bytes."""

    file_name: FileName
    size: Annotated[int, Field(ge=1)]


class ResultsIn(ImportIn):
    """A workbook, and perhaps the certificates of its rows: PDFs named by their numbers."""

    certificates: ArchiveIn | None = None


class StartedResultsOut(Model):
    """A new job and where its files go: the certificates first, since the workbook is read as it comes."""

    job: JobOut
    upload: UploadOut
    certificates: UploadOut | None
