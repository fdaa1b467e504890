"""Public notices, in the activity table: newest first within their month (docs/decisions/0035)."""

from pynamodb.attributes import TTLAttribute, UnicodeAttribute, UTCDateTimeAttribute

from chalicelib.adapters.tables.base import Item
from chalicelib.adapters.tables.notices.meta import ActivityMeta
from chalicelib.adapters.tables.transaction import Label, Transaction
from chalicelib.domain.public_notices.notice import NoticeMatter, NoticeResult, PublicNotice
from chalicelib.domain.public_notices.search import SHOWN_FOR, month_of

NOTICES = "PUBLIC-NOTICES#"


class PublicNoticeItem(Item):
    """A notice; nothing of it is for some eyes only."""

    class Meta(ActivityMeta):
        pass

    number = UnicodeAttribute()
    applicant = UnicodeAttribute()
    matter = UnicodeAttribute()
    result = UnicodeAttribute()
    at = UTCDateTimeAttribute()
    expires_at = TTLAttribute()


def stage(writing: Transaction[Label], label: Label, notice: PublicNotice | None) -> None:
    """Store a notice, if there is one, within the transaction that finishes the business."""
    if notice is None:
        return
    item = PublicNoticeItem(
        NOTICES + month_of(notice.at),
        notice.place,
        number=notice.number,
        applicant=notice.applicant,
        matter=notice.matter,
        result=notice.result,
        at=notice.at,
        expires_at=notice.at + SHOWN_FOR,
    )
    writing.put(label, item)


def newest(month: str, first: str, last: str, limit: int) -> list[PublicNotice]:
    """At most `limit` notices of a month, from a last place back to a first one; one Query."""
    found = PublicNoticeItem.query(
        NOTICES + month,
        PublicNoticeItem.sk.between(first, last),
        scan_index_forward=False,
        limit=limit,
        page_size=limit,
    )
    return [_notice(item) for item in found]


def _notice(item: PublicNoticeItem) -> PublicNotice:
    return PublicNotice(
        place=item.sk,
        number=item.number,
        applicant=item.applicant,
        matter=NoticeMatter(item.matter),
        result=NoticeResult(item.result),
        at=item.at,
    )
