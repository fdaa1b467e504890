"""Reading the audit, newest first: an organisation's own entries, or everybody's of a day."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from chalicelib.adapters.tables import audit, organisations
from chalicelib.adapters.tables.audit import Window
from chalicelib.domain.audit.entry import SHARDS, Entry
from chalicelib.domain.audit.search import Wanted, as_organisation_sees
from chalicelib.domain.errors import Malformed
from chalicelib.domain.ids import is_id

PAGE = 50
#: How many entries a request looks at when it must search; the rest waits behind the cursor.
SEARCHED_AT_MOST = 400

Reader = Callable[[Window, int], Sequence[Entry]]


class Page(NamedTuple):
    """Entries, and the cursor of the next page; a search may find none on a page and some on the next."""

    entries: list[Entry]
    cursor: str | None


def own(organisation: str, wanted: Wanted, cursor: str | None) -> Page:
    """What concerns an organisation, as it may see it; one Query."""

    def read(window: Window, limit: int) -> list[Entry]:
        return [as_organisation_sees(each) for each in audit.of_owner(organisation, window, limit)]

    return _page([read], wanted, cursor)


def of_organisation(organisation_id: str, wanted: Wanted, cursor: str | None) -> Page:
    """What concerns an organisation, as the administrator sees it; one Query."""
    return _page([partial(audit.of_owner, organisation_id)], wanted, cursor)


def concerning(number: str, wanted: Wanted, cursor: str | None) -> Page:
    """What concerns the organisation with a credit or organisation code, as the administrator sees it.

    One read and one Query. A code that nobody has now may be one that an organisation began with.
    """
    return of_organisation(organisations.id_of_number(number) or number, wanted, cursor)


def numbers(page: Page) -> Mapping[str, str]:
    """The present codes of the organisations that entries concern, by their ids; one request."""
    found = organisations.by_ids(each.organisation for each in page.entries if each.organisation)
    return {id_: organisation.code for id_, organisation in found.items()}


def of_day(day: date, wanted: Wanted, cursor: str | None) -> Page:
    """What everybody did on a day; a Query for each shard of the index."""
    return _page([partial(audit.of_day, day, shard) for shard in range(SHARDS)], wanted, cursor)


def _page(readers: Sequence[Reader], wanted: Wanted, cursor: str | None) -> Page:
    if cursor is not None and not is_id(cursor):
        raise Malformed("bad_cursor")
    window = Window(*wanted.ids(cursor))
    if window.low >= window.high:
        return Page([], None)
    limit = SEARCHED_AT_MOST // len(readers) if wanted.is_search else PAGE + 1
    return _merged([read(window, limit) for read in readers], wanted, limit)


def _merged(runs: Sequence[Sequence[Entry]], wanted: Wanted, limit: int) -> Page:
    # A run as long as was asked for goes on below its end: of the others nothing older is taken yet.
    horizon = max((run[-1].id for run in runs if len(run) == limit), default="")
    read = sorted((entry for run in runs for entry in run), key=lambda entry: entry.id, reverse=True)
    found = [entry for entry in read if entry.id >= horizon and wanted.matches(entry)]
    if len(found) > PAGE:
        return Page(found[:PAGE], found[PAGE - 1].id)
    return Page(found, horizon or None)
