"""Looking for public notices, and the months in which they are kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from chalicelib.domain.clock import SHANGHAI
from chalicelib.domain.errors import FieldError, Invalid
from chalicelib.domain.public_notices.notice import NoticeMatter, NoticeResult, PublicNotice
from chalicelib.domain.text import folded

#: Notices are public for so long; so a request for them never looks into more than thirteen months.
SHOWN_FOR = timedelta(days=365)


@dataclass(frozen=True, kw_only=True, slots=True)
class WantedNotices:
    """Conditions; None or blank means any. Parts of applicant and number are enough."""

    number: str = ""
    applicant: str = ""
    matter: NoticeMatter | None = None
    result: NoticeResult | None = None
    first: date | None = None
    last: date | None = None

    @property
    def looks_inside(self) -> bool:
        """Whether notices are to be passed over one by one, besides those of other days."""
        return bool(folded(self.number + self.applicant)) or bool(self.matter) or bool(self.result)

    def check(self) -> None:
        """Invalid where nothing can meet the conditions."""
        if self.first and self.last and self.last < self.first:
            raise Invalid([FieldError("last", "ends_before_it_starts")])

    def takes(self, notice: PublicNotice) -> bool:
        """Whether a notice of the days asked for meets the other conditions."""
        return (
            self.matter in (None, notice.matter)
            and self.result in (None, notice.result)
            and folded(self.number) in folded(notice.number)
            and folded(self.applicant) in folded(notice.applicant)
        )


def month_of(instant: datetime) -> str:
    """The month, on the wall in Shanghai, with whose notices one of that instant is kept."""
    return f"{instant.astimezone(SHANGHAI):%Y-%m}"


def months(newest: datetime, oldest: datetime) -> Iterator[str]:
    """The months from one instant back to another, both included."""
    day = newest.astimezone(SHANGHAI).date()
    until = month_of(oldest)
    while f"{day:%Y-%m}" >= until:
        yield f"{day:%Y-%m}"
        day = day.replace(day=1) - timedelta(days=1)
