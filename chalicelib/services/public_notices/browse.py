"""A page of public notices, newest first, for anybody."""

from collections.abc import Iterator
from datetime import datetime, time
from typing import NamedTuple

from chalicelib.adapters.tables import cursor, public_notices
from chalicelib.domain.clock import SHANGHAI, end_of_day
from chalicelib.domain.errors import Malformed
from chalicelib.domain.ids import first_id, is_id, last_id, time_of
from chalicelib.domain.public_notices.notice import PublicNotice
from chalicelib.domain.public_notices.search import SHOWN_FOR, WantedNotices, months

PAGE = 20
#: How many notices a request looks at where there are conditions; the rest waits behind the cursor.
SEARCHED_AT_MOST = 500


class Page(NamedTuple):
    """Notices, and the cursor of the next page, which may find some though this one found none."""

    notices: list[PublicNotice]
    cursor: str | None


class _Stretch(NamedTuple):
    """From when to when is read; `after` is the place that was reached, not to be read again."""

    oldest: datetime
    newest: datetime
    after: str | None


def page(wanted: WantedNotices, after: str | None, now: datetime) -> Page:
    """A page of the notices that meet the conditions; mostly one Query, at the turn of a month two."""
    wanted.check()
    stretch = _stretch(wanted, _place_of(after), now)
    limit = SEARCHED_AT_MOST if wanted.looks_inside else PAGE + 1
    found: list[PublicNotice] = []
    seen, last = 0, ""
    for notice in _read(stretch, limit):
        seen += 1
        if wanted.takes(notice):
            if len(found) == PAGE:
                return Page(found, _cursor_of(last))
            found.append(notice)
        last = notice.place
    return Page(found, _cursor_of(last) if seen == limit else None)


def _stretch(wanted: WantedNotices, after: str | None, now: datetime) -> _Stretch:
    if after and after > last_id(now):
        raise Malformed("bad_cursor")
    oldest, newest = now - SHOWN_FOR, time_of(after) if after else now
    if wanted.first:
        oldest = max(oldest, datetime.combine(wanted.first, time.min, SHANGHAI))
    if wanted.last:
        newest = min(newest, end_of_day(wanted.last))
    return _Stretch(oldest, newest, after)


def _read(stretch: _Stretch, limit: int) -> Iterator[PublicNotice]:
    """At most `limit` notices; a Query for each month until there are so many."""
    first, last = first_id(stretch.oldest), last_id(stretch.newest)
    if stretch.after:
        last = min(last, stretch.after)
    left = limit
    for month in months(stretch.newest, stretch.oldest):
        # What has the place itself was on the page before.
        found = public_notices.newest(month, first, last, left + (1 if stretch.after else 0))
        fresh = [each for each in found if each.place != stretch.after][:left]
        yield from fresh
        left -= len(fresh)
        if not left:
            return


def _place_of(after: str | None) -> str | None:
    key = cursor.decode(after)
    if key is None:
        return None
    place = key.get("place", {}).get("S", "")
    if not is_id(place):
        raise Malformed("bad_cursor")
    return place


def _cursor_of(place: str) -> str | None:
    return cursor.encode({"place": {"S": place}})
