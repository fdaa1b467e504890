"""A public notice: that business was finished, whose, and how it ended."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NoticeMatter(StrEnum):
    """强检预约, 注册审核, 变更审核."""

    RESERVATION = "reservation"
    REGISTRATION = "registration"
    CHANGE = "change"


class NoticeResult(StrEnum):
    """已办结, 未通过."""

    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicNotice:
    """`place` is an id in the order of time; `applicant` an organisation, or the masked name of a person."""

    place: str
    number: str
    applicant: str
    matter: NoticeMatter
    result: NoticeResult
    at: datetime
