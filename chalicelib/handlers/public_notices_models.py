"""Shapes of the public notices."""

from datetime import date, datetime
from typing import Annotated

from pydantic import StringConstraints

from chalicelib.domain.organisations.names import LONGEST_ORGANISATION_NAME
from chalicelib.domain.public_notices.notice import NoticeMatter, NoticeResult
from chalicelib.handlers.api.fields import LeftBlank
from chalicelib.handlers.api.model import Model
from chalicelib.handlers.reviews_models import Place

LONGEST_NUMBER = 30

Day = Annotated[date | None, LeftBlank]


class PublicNoticesQuery(Model):
    """A page of the notices that meet the conditions; parts of number and applicant are enough.

    `first` and `last` are the first and last day on which the business was finished.
    """

    number: Annotated[str, StringConstraints(max_length=LONGEST_NUMBER)] = ""
    applicant: Annotated[str, StringConstraints(max_length=LONGEST_ORGANISATION_NAME)] = ""
    matter: Annotated[NoticeMatter | None, LeftBlank] = None
    result: Annotated[NoticeResult | None, LeftBlank] = None
    first: Day = None
    last: Day = None
    cursor: Place = None


class PublicNoticeOut(Model):
    """Finished business; of a person the name is masked."""

    id: str
    number: str
    applicant: str
    matter: NoticeMatter
    result: NoticeResult
    at: datetime


class PublicNoticesPage(Model):
    """Notices, newest first; with conditions a page may be short, or empty, and still have a cursor."""

    items: list[PublicNoticeOut]
    cursor: str | None
