"""Shapes of the operations on results of verifications."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from chalicelib.domain.organisations.names import certificate_number, reason
from chalicelib.domain.reservations.result import Verdict
from chalicelib.domain.workbooks.dates import EARLIEST, LATEST
from chalicelib.handlers.api.fields import Entered
from chalicelib.handlers.api.model import Model, checked
from chalicelib.handlers.documents_models import DocumentOut, UploadedDocument
from chalicelib.handlers.ledger_models import KnownDate
from chalicelib.handlers.workbooks_models import LinkOut

NeededDate = Annotated[date, Field(ge=EARLIEST, le=LATEST)]


class ResultIn(Model):
    """What the institution found; a failed instrument has no validity."""

    verdict: Verdict
    verified_on: NeededDate
    valid_until: KnownDate = None
    certificate_number: Annotated[Entered, checked(certificate_number)]
    certificate: UploadedDocument = None


class ResultCorrectionIn(ResultIn):
    """The whole result as it should have been, and why it was not."""

    reason: Annotated[Entered, checked(reason)]


class ValidityQuery(Model):
    """The day of a verification."""

    verified_on: NeededDate


class ValidityOut(Model):
    """The proposed last valid day, none without an interval; `required` where a result needs one."""

    valid_until: date | None
    required: bool


class PublishedOut(Model):
    """A version of a result; `reason` says why it replaced the one before."""

    version: int
    verdict: Verdict
    verified_on: date
    valid_until: date | None
    certificate_number: str
    certificate: DocumentOut | None
    link: LinkOut | None
    institution_name: str
    reason: str
    who: str
    at: datetime


class PublishedResults(Model):
    """Every version, newest first."""

    items: list[PublishedOut]
