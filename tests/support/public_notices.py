"""Public notices for tests."""

from datetime import timedelta
from typing import Any

from chalicelib.adapters.tables import public_notices
from chalicelib.adapters.tables.transaction import Transaction
from chalicelib.domain.clock import now
from chalicelib.domain.ids import place_id
from chalicelib.domain.public_notices.notice import NoticeMatter, NoticeResult, PublicNotice
from chalicelib.domain.public_notices.search import WantedNotices
from chalicelib.services.public_notices import browse
from tests.support.instruments import NOW


def a_notice(number: int = 1, **changes: Any) -> PublicNotice:
    """Of a reservation that was completed so many hours before NOW."""
    at = changes.pop("at", NOW - timedelta(hours=number))
    values: dict[str, Any] = {
        "place": place_id(at, str(number)),
        "number": f"YY33022520261123{number:05}",
        "applicant": f"第{number:03}医院",
        "matter": NoticeMatter.RESERVATION,
        "result": NoticeResult.DONE,
        "at": at,
    }
    return PublicNotice(**values | changes)


def publish(*notices: PublicNotice) -> None:
    """Stored, one by one."""
    for notice in notices:
        writing = Transaction[None]()
        public_notices.stage(writing, None, notice)
        assert not writing.commit()


def public() -> list[PublicNotice]:
    """What anybody sees, the newest page of it."""
    return browse.page(WantedNotices(), None, now()).notices
